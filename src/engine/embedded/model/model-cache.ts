import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { NotFound } from '../../../platform/errors/index.js';
import { ReferenceData, UnitOfWork } from '../../../platform/database/index.js';
import { parseModel, type ProcessModel } from './process-model.js';

export interface DefinitionHead {
  id: string;
  key: string;
  version: number;
  model: ProcessModel;
}

/** Definitions, kept in memory while nobody deploys. */
export const PROCESSES = 'processes';

/** Parsed definitions, by id: an XML is parsed once a process, however many instances run on it. */
@Injectable()
export class ModelCache {
  private readonly byId = new LRUCache<string, Promise<DefinitionHead>>({ max: 200 });
  /** Parses made so far; the bench shows that a warm command makes none. */
  parses = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
  ) {}

  /** Throws `process-definition.not-found`. */
  async get(definitionId: string): Promise<DefinitionHead> {
    let head = this.byId.get(definitionId);
    if (!head) {
      head = this.load(definitionId);
      this.byId.set(definitionId, head);
      head.catch(() => this.byId.delete(definitionId));
    }
    return head;
  }

  /** The latest version of `key` that is not taken back. */
  async latest(key: string): Promise<DefinitionHead> {
    const [row] = await this.references.read<{ id: string }>(
      PROCESSES,
      'SELECT id FROM process_definition WHERE key = $1 AND withdrawn_at IS NULL ORDER BY version DESC LIMIT 1',
      [key],
    );
    if (!row) throw new NotFound('process-definition', key);
    return this.get(row.id);
  }

  /** Version `version` of `key`. Throws `process-definition.not-found`. */
  async version(key: string, version: number): Promise<DefinitionHead> {
    const [row] = await this.unitOfWork.read<{ id: string }>(
      'SELECT id FROM process_definition WHERE key = $1 AND version = $2 AND deleted_at IS NULL',
      [key, version],
    );
    if (!row) throw new NotFound('process-definition', `${key}:${version}`);
    return this.get(row.id);
  }

  /** The latest version of `key` with the tag that is not taken back. Throws `process-definition.not-found`. */
  async tagged(key: string, tag: string): Promise<DefinitionHead> {
    const [row] = await this.references.read<{ id: string }>(
      PROCESSES,
      `SELECT id FROM process_definition WHERE key = $1 AND version_tag = $2 AND withdrawn_at IS NULL
        ORDER BY version DESC LIMIT 1`,
      [key, tag],
    );
    if (!row) throw new NotFound('process-definition', `${key}:${tag}`);
    return this.get(row.id);
  }

  /** The version of `key` that was deployed together with `definitionId`. Throws `process-definition.not-found`. */
  async besides(key: string, definitionId: string): Promise<DefinitionHead> {
    const [row] = await this.references.read<{ id: string }>(
      PROCESSES,
      `SELECT o.id FROM process_definition d JOIN process_definition o ON o.deployment_id = d.deployment_id
        WHERE d.id = $2 AND o.key = $1`,
      [key, definitionId],
    );
    if (!row) throw new NotFound('process-definition', key);
    return this.get(row.id);
  }

  private async load(definitionId: string): Promise<DefinitionHead> {
    const [row] = await this.unitOfWork.read<{
      key: string;
      version: number;
      resource_name: string;
      xml: string;
    }>(`SELECT key, version, resource_name, xml FROM process_definition WHERE id = $1`, [
      definitionId,
    ]);
    if (!row) throw new NotFound('process-definition', definitionId);
    this.parses++;
    return {
      id: definitionId,
      key: row.key,
      version: row.version,
      model: await parseModel(row.resource_name, row.xml, { checks: 'deployed', key: row.key }),
    };
  }
}
