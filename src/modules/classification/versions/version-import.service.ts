import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { withCut } from '../../../platform/csv/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import type { FieldError } from '../../../platform/errors/index.js';
import { readMapping, type CodeMapping } from './code-mapping.js';
import { readNode, type DraftNode } from './draft-node.js';
import { readTree, type TreeFormat, type TreeRow } from './tree-file.js';
import { disappearing, mappingIssues, treeIssues, type VersionIssue } from './version-check.js';
import { VersionStore } from './version-store.js';

/** `replace`: the file is the whole tree. `merge`: its rows are added or put in the place of others. */
export const IMPORT_MODES = ['replace', 'merge'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export const ROW_OUTCOMES = ['added', 'changed', 'unchanged', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export interface ImportedRow {
  row: number;
  kind: 'node' | 'mapping';
  code: string | null;
  outcome: RowOutcome;
  errors: FieldError[];
}

export interface ImportReport {
  mode: ImportMode;
  dryRun: boolean;
  /** False: nothing was written, because of `dryRun` or of a refused row. */
  applied: boolean;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Codes of the draft that the file does not have (mode `replace`). */
  removed: string[];
  items: ImportedRow[];
  /** What would keep the draft from being published after this import. */
  issues: VersionIssue[];
}

interface ReadRow extends ImportedRow {
  node: DraftNode | null;
  mapping: CodeMapping | null;
}

/** Takes a tree from a file into a draft: all rows, or none where one is refused. */
@Injectable()
export class VersionImport {
  constructor(
    private readonly store: VersionStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NotFound (404), Conflict (409) and InvalidInput (400, field `file`) when the file cannot be read. */
  async run(
    id: string,
    rowVersion: number,
    file: { bytes: Uint8Array; format: TreeFormat; mode: ImportMode; dryRun: boolean },
  ): Promise<ImportReport> {
    const { bytes, format, mode, dryRun } = file;
    const version = await this.store.holdDraft(id, rowVersion);
    const before = { nodes: await this.store.nodes(id), mappings: await this.store.mappings(id) };
    const rows = readRows(readTree(bytes, format), before);
    const nodes = rows.flatMap(({ node }) => node ?? []);
    const mappings = rows.flatMap(({ mapping }) => mapping ?? []);
    const refused = rows.filter(({ outcome }) => outcome === 'refused').length;
    const removed = mode === 'replace' ? missing(before.nodes, nodes) : [];
    const applied = !dryRun && refused === 0;
    if (applied) {
      await this.store.removeNodes(id, removed);
      await this.store.putNodes(id, nodes);
      if (mode === 'replace') {
        await this.store.removeMappings(
          id,
          before.mappings.map(({ fromCode }) => fromCode),
        );
      }
      await this.store.putMappings(id, mappings);
      await this.store.save(version);
      const details = {
        number: version.number,
        mode,
        nodes: nodes.length,
        removed: removed.length,
      };
      const action = 'classification.tree-imported';
      this.audit.record({ action, subjectType: 'classificationVersion', subjectId: id, details });
    }
    const after = {
      nodes: mode === 'replace' ? nodes : merged(before.nodes, nodes, ({ code }) => code),
      mappings:
        mode === 'replace'
          ? mappings
          : merged(before.mappings, mappings, ({ fromCode }) => fromCode),
    };
    return {
      ...report(rows, refused),
      mode,
      dryRun,
      applied,
      removed,
      issues: await this.issues(after),
    };
  }

  private async issues({
    nodes,
    mappings,
  }: {
    nodes: DraftNode[];
    mappings: CodeMapping[];
  }): Promise<VersionIssue[]> {
    const gone = disappearing(await this.store.currentCodes(), nodes);
    return [...treeIssues(nodes), ...mappingIssues(nodes, mappings, gone)];
  }
}

function readRows(
  rows: readonly TreeRow[],
  before: { nodes: DraftNode[]; mappings: CodeMapping[] },
): ReadRow[] {
  const nodes = new Map(before.nodes.map((node) => [node.code, node]));
  const mappings = new Map(before.mappings.map((mapping) => [mapping.fromCode, mapping]));
  const first = new Map<string, number>();
  return rows.map((row) => {
    const read = row.kind === 'node' ? readNodeRow(row, nodes) : readMappingRow(row, mappings);
    const key = `${row.kind} ${read.code}`;
    const earlier = read.code === null ? undefined : first.get(key);
    if (earlier === undefined) {
      first.set(key, row.number);
      return read;
    }
    const message = `The code "${read.code}" stands in row ${earlier} already.`;
    return refusedRow(read, [...read.errors, { field: 'code', code: 'duplicate', message }]);
  });
}

function readNodeRow(row: TreeRow, known: ReadonlyMap<string, DraftNode>): ReadRow {
  const { node, faults } = readNode(row.values);
  const code = node?.code ?? textOrNull(row.values.code);
  return outcomeOf(row, { code, node, mapping: null }, faults, node && known.get(node.code), node);
}

function readMappingRow(row: TreeRow, known: ReadonlyMap<string, CodeMapping>): ReadRow {
  const { mapping, faults } = readMapping(row.values);
  const code = mapping?.fromCode ?? textOrNull(row.values.fromCode);
  const former = mapping && known.get(mapping.fromCode);
  return outcomeOf(row, { code, node: null, mapping }, faults, former, mapping);
}

function outcomeOf(
  row: TreeRow,
  read: Pick<ReadRow, 'code' | 'node' | 'mapping'>,
  faults: FieldError[],
  former: object | null | undefined,
  now: object | null,
): ReadRow {
  const unreadable = row.unreadable.map((one) => ({ ...one, code: 'unreadable' }));
  const base: ReadRow = {
    row: row.number,
    kind: row.kind,
    ...read,
    outcome: !former ? 'added' : isDeepStrictEqual({ ...former }, now) ? 'unchanged' : 'changed',
    errors: [],
  };
  const ofRow = withCut(faults, row.isCut ?? false, (field) => row.values[field]);
  const errors = [...unreadable, ...ofRow];
  return errors.length > 0 ? refusedRow(base, errors) : base;
}

function refusedRow(row: ReadRow, errors: FieldError[]): ReadRow {
  return { ...row, outcome: 'refused', errors, node: null, mapping: null };
}

function report(rows: readonly ReadRow[], refused: number) {
  const count = (wanted: RowOutcome) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: rows.length,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused,
    items: rows.map(({ row, kind, code, outcome, errors }) => ({
      row,
      kind,
      code,
      outcome,
      errors,
    })),
  };
}

function missing(before: readonly DraftNode[], now: readonly DraftNode[]): string[] {
  const kept = new Set(now.map(({ code }) => code));
  return before.map(({ code }) => code).filter((code) => !kept.has(code));
}

function merged<T>(before: readonly T[], now: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...before, ...now].map((one) => [keyOf(one), one])).values()];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 60) : null;
}
