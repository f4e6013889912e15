import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, NotFound, type FieldError } from '../../../platform/errors/index.js';
import { ClassificationVersion } from './classification-version.entity.js';
import { readMapping } from './code-mapping.js';
import { readNode } from './draft-node.js';
import { VersionStore } from './version-store.js';
import { NodeHasChildren } from './versions.errors.js';

/** Drafts versions of the classification and edits them. `rowVersion` is the one the caller has read. */
@Injectable()
export class VersionDrafts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: VersionStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Drafts the next version, with the nodes of the current one, or empty. Answers its id. */
  async draft(given: { title: string; note: string; empty: boolean }): Promise<string> {
    const [last] = await this.uow.query<{ number: number }>({
      text: 'SELECT max(number) AS number FROM classification_version',
    });
    const version = Object.assign(new ClassificationVersion(), {
      id: randomUUID(),
      number: last.number + 1,
      title: given.title,
      note: given.note,
      state: 'draft' as const,
      createdAt: this.clock.now(),
      createdBy: currentActor().name,
      rowVersion: 1,
    });
    await this.uow.repository(ClassificationVersion).insert(version);
    if (!given.empty) await this.copyCurrent(version.id);
    this.record('classification.version-drafted', version);
    return version.id;
  }

  /** Changes title or note. */
  async describe(
    id: string,
    rowVersion: number,
    changes: { title?: string; note?: string },
  ): Promise<void> {
    const version = await this.store.holdDraft(id, rowVersion);
    version.title = changes.title ?? version.title;
    version.note = changes.note ?? version.note;
    await this.store.save(version);
  }

  /** Throws the draft away; its number is given out again only when it was the last. */
  async discard(id: string, rowVersion: number): Promise<void> {
    const version = await this.store.holdDraft(id, rowVersion);
    await this.uow.repository(ClassificationVersion).delete({ id });
    this.record('classification.version-discarded', version);
  }

  /** Adds a node, or puts it in the place of the one of that code. Throws InvalidInput (400) naming its fields. */
  async putNode(
    id: string,
    rowVersion: number,
    code: string,
    given: Record<string, unknown>,
  ): Promise<void> {
    const version = await this.store.holdDraft(id, rowVersion);
    const { node, faults } = readNode({ ...given, code });
    if (!node) throw refused('The node cannot be taken as given.', faults);
    await this.store.putNodes(id, [node]);
    await this.store.save(version);
    this.record('classification.node-changed', version, { code });
  }

  /** Throws NodeHasChildren (409) unless what lies below is to go as well. */
  async removeNode(
    id: string,
    rowVersion: number,
    code: string,
    withDescendants: boolean,
  ): Promise<void> {
    const version = await this.store.holdDraft(id, rowVersion);
    const nodes = await this.store.nodes(id);
    if (!nodes.some((node) => node.code === code)) throw new NotFound('classification', code);
    const below = nodes.map((node) => node.code).filter((other) => other.startsWith(`${code}.`));
    if (below.length > 0 && !withDescendants) throw new NodeHasChildren(code, below.length);
    await this.store.removeNodes(id, [code, ...below]);
    await this.store.save(version);
    this.record('classification.node-removed', version, { code, below: below.length });
  }

  /** Says what becomes of a code that disappears. Throws InvalidInput (400) naming its fields. */
  async putMapping(
    id: string,
    rowVersion: number,
    fromCode: string,
    given: Record<string, unknown>,
  ): Promise<void> {
    const version = await this.store.holdDraft(id, rowVersion);
    const { mapping, faults } = readMapping({ ...given, fromCode });
    if (!mapping) throw refused('The mapping cannot be taken as given.', faults);
    await this.store.putMappings(id, [mapping]);
    await this.store.save(version);
    this.record('classification.mapping-changed', version, { ...mapping });
  }

  async removeMapping(id: string, rowVersion: number, fromCode: string): Promise<void> {
    const version = await this.store.holdDraft(id, rowVersion);
    const known = await this.store.mappings(id);
    if (!known.some((mapping) => mapping.fromCode === fromCode)) {
      throw new NotFound('classification-mapping', fromCode);
    }
    await this.store.removeMappings(id, [fromCode]);
    await this.store.save(version);
    this.record('classification.mapping-removed', version, { fromCode });
  }

  private async copyCurrent(id: string): Promise<void> {
    await this.uow.query({
      text: `INSERT INTO classification_version_node (version_id, code, parent_code, level, name, name_en,
                                                      synonyms, attributes, default_priority, sensitivity)
             SELECT $1, n.code, n.parent_code, n.level, n.name, n.name_en, n.synonyms, n.attributes,
                    n.default_priority, n.sensitivity
               FROM classification_version_node n
               JOIN classification_version v ON v.id = n.version_id AND v.state = 'current'`,
      values: [id],
    });
  }

  private record(action: string, { id, number }: ClassificationVersion, facts: object = {}): void {
    const details = { number, ...facts };
    this.audit.record({ action, subjectType: 'classificationVersion', subjectId: id, details });
  }
}

function refused(message: string, faults: FieldError[]): InvalidInput {
  return new InvalidInput(message, faults);
}
