import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { DecisionDefinition, DecisionVersion } from '../api/index.js';
import type { DecisionFile } from './decision-model.js';
import { DecisionRunner } from './decision-runner.js';

interface DefinitionRow {
  id: string;
  key: string;
  version: number;
  name: string | null;
  kind: DecisionDefinition['kind'];
  requires: string[];
  file_id: string;
  file_name: string;
  deployment_id: string;
  deployed_at: Date;
}

/** A definition with the file it stands in. */
export interface StoredDefinition extends DecisionDefinition {
  fileId: string;
}

/** The versions of the decisions of one file, by key. */
export type Siblings = ReadonlyMap<string, { id: string; version: number }>;

/** Definitions and their files, kept in memory while nobody deploys. */
const DECISIONS = 'decisions';

const DEFINITION = `SELECT d.id, d.key, d.version, d.name, d.kind, d.requires, d.file_id, f.name AS file_name,
    f.deployment_id, f.deployed_at
  FROM decision_definition d JOIN decision_file f ON f.id = d.file_id`;

/** The tables of decisions, and the parsed files in memory. */
@Injectable()
export class DecisionStore {
  private readonly parsed = new LRUCache<string, Promise<DecisionFile>>({ max: 100 });
  private readonly siblings = new LRUCache<string, Promise<Siblings>>({ max: 100 });

  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly runner: DecisionRunner,
  ) {}

  /** The version that is meant. Throws NotFound (404 `decision-definition.not-found`). */
  async find(
    key: string,
    wanted: DecisionVersion = { binding: 'latest' },
  ): Promise<StoredDefinition> {
    const found = await this.findOrNull(key, wanted);
    if (found) return found;
    const what = wanted.binding === 'version' ? `${key}:${wanted.version}` : key;
    throw new NotFound('decision-definition', what);
  }

  async findOrNull(key: string, wanted: DecisionVersion): Promise<StoredDefinition | null> {
    const statement = {
      latest: {
        text: `${DEFINITION} WHERE d.key = $1 ORDER BY d.version DESC LIMIT 1`,
        values: [key] as unknown[],
      },
      version: {
        text: `${DEFINITION} WHERE d.key = $1 AND d.version = $2`,
        values: [key, wanted.binding === 'version' ? wanted.version : null],
      },
      // Deployed together with the process, else in force when the process was deployed.
      deployment: {
        text: `${DEFINITION} JOIN process_deployment p ON p.id = $2
           WHERE d.key = $1 AND f.deployed_at <= p.deployed_at
           ORDER BY (f.deployment_id = p.id) DESC, d.version DESC LIMIT 1`,
        values: [key, wanted.binding === 'deployment' ? wanted.deploymentId : null],
      },
    }[wanted.binding];
    const [row] = await this.references.read<DefinitionRow & Record<string, unknown>>(
      DECISIONS,
      statement.text,
      statement.values,
    );
    return row ? toDefinition(row) : null;
  }

  /** Has publications of one decision take turns; held until the end of the unit of work. */
  async hold(key: string): Promise<void> {
    this.references.changes(DECISIONS);
    await this.uow.query({
      text: 'SELECT 1 FROM decision_definition WHERE key = $1 AND version = 1 FOR UPDATE',
      values: [key],
    });
  }

  /** Throws NotFound (404). */
  async get(id: string): Promise<StoredDefinition> {
    const [row] = await this.uow.read<DefinitionRow & Record<string, unknown>>(
      `${DEFINITION} WHERE d.id = $1`,
      [id],
    );
    if (!row) throw new NotFound('decision-definition', id);
    return toDefinition(row);
  }

  async list(filter: { key?: string; latestOnly?: boolean }): Promise<StoredDefinition[]> {
    const rows = await this.uow.read<DefinitionRow & Record<string, unknown>>(
      `${DEFINITION} WHERE ($1::text IS NULL OR d.key = $1)
         AND (NOT $2 OR NOT EXISTS (
           SELECT 1 FROM decision_definition n WHERE n.key = d.key AND n.version > d.version))
       ORDER BY d.key, d.version DESC`,
      [filter.key ?? null, filter.latestOnly ?? false],
    );
    return rows.map(toDefinition);
  }

  async xml(fileId: string): Promise<string> {
    const [row] = await this.uow.read<{ xml: string }>(
      'SELECT xml FROM decision_file WHERE id = $1',
      [fileId],
    );
    return row.xml;
  }

  /** The parsed file: once in a process, however often its decisions are taken. */
  file({ fileId, resourceName }: StoredDefinition): Promise<DecisionFile> {
    let file = this.parsed.get(fileId);
    if (!file) {
      file = this.xml(fileId).then((xml) => this.runner.parse(resourceName, xml, 'deployed'));
      this.parsed.set(fileId, file);
      file.catch(() => this.parsed.delete(fileId));
    }
    return file;
  }

  /** The decisions that were deployed with this one, in the same file. */
  siblingsOf({ fileId }: StoredDefinition): Promise<Siblings> {
    let siblings = this.siblings.get(fileId);
    if (!siblings) {
      siblings = this.uow
        .read<{ id: string; key: string; version: number }>(
          'SELECT id, key, version FROM decision_definition WHERE file_id = $1',
          [fileId],
        )
        .then((rows) => new Map(rows.map((row) => [row.key, row])));
      this.siblings.set(fileId, siblings);
      siblings.catch(() => this.siblings.delete(fileId));
    }
    return siblings;
  }

  /**
   * The definitions in force when `content` is what they hold already, or (with `source`) what that source deployed
   * last: what others deployed since then stays. Else null: it makes new versions.
   */
  async unchanged(
    keys: string[],
    content: string,
    source: string | null,
  ): Promise<StoredDefinition[] | null> {
    const hash = hashOf(content);
    const latest = await this.list({ latestOnly: true });
    const inForce = keys.map((key) => latest.find((definition) => definition.key === key));
    if (inForce.some((definition) => definition === undefined)) return null;
    const definitions = inForce as StoredDefinition[];
    const rows = await this.uow.query<{ id: string; hash: string }>({
      text: 'SELECT id, hash FROM decision_file WHERE id = ANY($1)',
      values: [definitions.map(({ fileId }) => fileId)],
    });
    if (rows.every((row) => row.hash === hash)) return definitions;
    if (source === null) return null;
    const [last] = await this.uow.query<{ hash: string }>({
      text: `SELECT hash FROM decision_file WHERE source = $1 AND keys = $2
             ORDER BY deployed_at DESC LIMIT 1`,
      values: [source, keys],
    });
    return last?.hash === hash ? definitions : null;
  }

  /** Writes a file and a new version of each of its decisions. */
  async insert(
    resource: { name: string; content: string },
    file: DecisionFile,
    deployment: { id: string; deployedAt: Date; source: string | null },
  ): Promise<StoredDefinition[]> {
    this.references.changes(DECISIONS);
    const fileId = randomUUID();
    const models = [...file.decisions.values()];
    await this.uow.query({
      text: `INSERT INTO decision_file (id, name, keys, xml, hash, source, deployment_id, deployed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        fileId,
        resource.name,
        models.map(({ key }) => key),
        resource.content,
        hashOf(resource.content),
        deployment.source,
        deployment.id,
        deployment.deployedAt,
      ],
    });
    const rows = await this.uow.query<{ id: string; key: string; version: number }>({
      text: `INSERT INTO decision_definition (id, key, version, name, kind, requires, file_id)
             SELECT m.id, m.key, 1 + coalesce(
                 (SELECT max(d.version) FROM decision_definition d WHERE d.key = m.key), 0),
               m.name, m.kind, m.requires, $2
             FROM jsonb_to_recordset($1::jsonb) AS m(
               id uuid, key text, name text, kind text, requires text[])
             RETURNING id, key, version`,
      values: [
        JSON.stringify(
          models.map(({ key, name, logic, requires }) => ({
            id: randomUUID(),
            key,
            name,
            kind: logic.kind,
            requires,
          })),
        ),
        fileId,
      ],
    });
    return models.map(({ key, name, logic, requires }) => {
      const { id, version } = rows.find((row) => row.key === key)!;
      return {
        id,
        key,
        version,
        name,
        kind: logic.kind,
        requires: [...requires],
        resourceName: resource.name,
        deploymentId: deployment.id,
        deployedAt: deployment.deployedAt,
        fileId,
      };
    });
  }
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function toDefinition(row: DefinitionRow): StoredDefinition {
  const { id, key, version, name, kind, requires } = row;
  return {
    id,
    key,
    version,
    name,
    kind,
    requires,
    resourceName: row.file_name,
    deploymentId: row.deployment_id,
    deployedAt: row.deployed_at,
    fileId: row.file_id,
  };
}
