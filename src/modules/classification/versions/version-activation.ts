import { Injectable } from '@nestjs/common';
import { ReferenceData, UnitOfWork } from '../../../platform/database/index.js';
import { CLASSIFICATION } from '../classification.read-model.js';
import type { ClassificationVersion } from './classification-version.entity.js';

/** Priority, sensitivity and attributes come from the nodes above where a node has none of its own. */
const TAKE_OVER = `
  INSERT INTO classification_node (code, parent_code, level, name, name_en, synonyms, attributes,
                                   default_priority, sensitivity, active)
  SELECT n.code, n.parent_code, n.level, n.name, n.name_en, n.synonyms,
         coalesce(g.attributes, '[]') || coalesce(p.attributes, '[]') || n.attributes,
         coalesce(n.default_priority, p.default_priority, g.default_priority, 'normal'),
         coalesce(n.sensitivity, p.sensitivity, g.sensitivity, 'normal'), true
    FROM classification_version_node n
    LEFT JOIN classification_version_node p ON p.version_id = n.version_id AND p.code = n.parent_code
    LEFT JOIN classification_version_node g ON g.version_id = n.version_id AND g.code = p.parent_code
   WHERE n.version_id = $1
  ON CONFLICT (code) DO UPDATE
     SET parent_code = excluded.parent_code, level = excluded.level, name = excluded.name,
         name_en = excluded.name_en, synonyms = excluded.synonyms, attributes = excluded.attributes,
         default_priority = excluded.default_priority, sensitivity = excluded.sensitivity,
         active = true, successor_code = NULL, successors = '{}', retired_in = NULL`;

const RETIRE = `
  UPDATE classification_node n
     SET active = false, successor_code = m.to_codes[1], successors = m.to_codes, retired_in = $2
    FROM classification_mapping m
   WHERE m.version_id = $1 AND m.from_code = n.code AND n.active`;

/** Codes retired earlier follow their successor where that is retired now. */
const FOLLOW = `
  UPDATE classification_node earlier
     SET successor_code = now.successor_code, successors = now.successors
    FROM classification_node now
   WHERE NOT earlier.active AND earlier.successor_code = now.code AND NOT now.active`;

/** Old contacts are as sensitive as what their code has become. */
const KEEP_SENSITIVITY = `
  UPDATE classification_node retired SET sensitivity = successor.sensitivity
    FROM classification_node successor
   WHERE successor.code = retired.successor_code`;

/** Puts the nodes of a version in force: `classification_node` is what every other part of the product reads. */
@Injectable()
export class VersionActivation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
  ) {}

  async activate({ id, number }: ClassificationVersion): Promise<void> {
    this.references.changes(CLASSIFICATION);
    await this.uow.query({ text: TAKE_OVER, values: [id] });
    await this.uow.query({ text: RETIRE, values: [id, number] });
    await this.uow.query({ text: FOLLOW });
    await this.uow.query({ text: KEEP_SENSITIVITY });
    await this.uow.query({ text: 'SELECT refresh_classification_terms()' });
  }
}
