import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { ClassificationVersion } from './classification-version.entity.js';
import type { CodeMapping } from './code-mapping.js';
import type { DraftNode } from './draft-node.js';

interface NodeRow {
  code: string;
  parent_code: string | null;
  level: DraftNode['level'];
  name: string;
  name_en: string;
  synonyms: string[];
  attributes: DraftNode['attributes'];
  default_priority: DraftNode['defaultPriority'];
  sensitivity: DraftNode['sensitivity'];
}

/** Versions with their nodes and mappings: rows in, rows out. */
@Injectable()
export class VersionStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** The version, locked until the end of the unit of work. Throws NotFound (404). */
  async hold(id: string): Promise<ClassificationVersion> {
    const found = await this.uow
      .repository(ClassificationVersion)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound('classification-version', id);
    return found;
  }

  /** The draft with that id, locked, as the caller has read it. Throws NotFound, Conflict (409). */
  async holdDraft(id: string, rowVersion: number): Promise<ClassificationVersion> {
    const version = await this.hold(id);
    version.requireDraft();
    version.requireVersion(rowVersion);
    return version;
  }

  async save(version: ClassificationVersion): Promise<void> {
    version.rowVersion += 1;
    await this.uow.repository(ClassificationVersion).save(version);
  }

  async nodes(versionId: string): Promise<DraftNode[]> {
    const rows = await this.uow.read<NodeRow>(
      `SELECT code, parent_code, level, name, name_en, synonyms, attributes, default_priority::text, sensitivity
         FROM classification_version_node WHERE version_id = $1 ORDER BY code`,
      [versionId],
    );
    return rows.map(({ parent_code, name_en, default_priority, ...row }) => ({
      ...row,
      parentCode: parent_code,
      nameEn: name_en,
      defaultPriority: default_priority,
    }));
  }

  async mappings(versionId: string): Promise<CodeMapping[]> {
    const rows = await this.uow.read<{
      from_code: string;
      kind: CodeMapping['kind'];
      to_codes: string[];
      reason: string;
    }>(
      `SELECT from_code, kind, to_codes, reason FROM classification_mapping
        WHERE version_id = $1 ORDER BY from_code`,
      [versionId],
    );
    return rows.map(({ from_code, to_codes, ...row }) => ({
      ...row,
      fromCode: from_code,
      toCodes: to_codes,
    }));
  }

  /** Codes of the current version. */
  async currentCodes(): Promise<string[]> {
    const rows = await this.uow.read<{ code: string }>(
      'SELECT code FROM classification_node WHERE active ORDER BY code',
    );
    return rows.map(({ code }) => code);
  }

  /** Adds the nodes, or puts them in the place of those of the same codes. */
  async putNodes(versionId: string, nodes: readonly DraftNode[]): Promise<void> {
    if (nodes.length === 0) return;
    await this.uow.query({
      text: `INSERT INTO classification_version_node (version_id, code, parent_code, level, name, name_en,
                                                      synonyms, attributes, default_priority, sensitivity)
             SELECT $1, node.code, node."parentCode", node.level, node.name, node."nameEn", node.synonyms,
                    node.attributes, node."defaultPriority", node.sensitivity
               FROM jsonb_to_recordset($2::jsonb) AS node(
                 code text, "parentCode" text, level text, name text, "nameEn" text, synonyms text[],
                 attributes jsonb, "defaultPriority" priority_level, sensitivity text)
             ON CONFLICT (version_id, code) DO UPDATE
                SET parent_code = excluded.parent_code, level = excluded.level, name = excluded.name,
                    name_en = excluded.name_en, synonyms = excluded.synonyms,
                    attributes = excluded.attributes, default_priority = excluded.default_priority,
                    sensitivity = excluded.sensitivity`,
      values: [versionId, JSON.stringify(nodes)],
    });
  }

  async removeNodes(versionId: string, codes: readonly string[]): Promise<void> {
    await this.uow.query({
      text: 'DELETE FROM classification_version_node WHERE version_id = $1 AND code = ANY($2)',
      values: [versionId, codes],
    });
  }

  async putMappings(versionId: string, mappings: readonly CodeMapping[]): Promise<void> {
    for (const { fromCode, kind, toCodes, reason } of mappings) {
      await this.uow.query({
        text: `INSERT INTO classification_mapping (version_id, from_code, kind, to_codes, reason)
               VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (version_id, from_code) DO UPDATE
                  SET kind = excluded.kind, to_codes = excluded.to_codes, reason = excluded.reason`,
        values: [versionId, fromCode, kind, toCodes, reason],
      });
    }
  }

  async removeMappings(versionId: string, codes: readonly string[]): Promise<void> {
    await this.uow.query({
      text: 'DELETE FROM classification_mapping WHERE version_id = $1 AND from_code = ANY($2)',
      values: [versionId, codes],
    });
  }
}
