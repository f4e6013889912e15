import { Injectable } from '@nestjs/common';
import { ReferenceData } from '../../platform/database/index.js';
import type { FieldError } from '../../platform/errors/index.js';
import type { AttributeDefinition } from './attribute-definition.js';
import {
  ClassificationNode,
  comparable,
  type ClassificationLevel,
} from './classification-node.entity.js';
import {
  classificationRequired,
  classificationRetired,
  classificationUnknown,
  UnknownClassification,
} from './classification.errors.js';
import { CODE, type Priority, type Sensitivity } from './node-values.js';

export interface ClassificationFilter {
  parent?: string;
  level?: ClassificationLevel;
  /** Words of a name or of a synonym. */
  q?: string;
  active?: boolean;
}

/** The nodes of the tree, kept in memory while they stay. */
export const CLASSIFICATION = 'classification';

interface NodeRow {
  code: string;
  parent_code: string | null;
  level: ClassificationLevel;
  name: string;
  name_en: string;
  synonyms: string[];
  attributes: AttributeDefinition[];
  default_priority: Priority;
  sensitivity: Sensitivity;
  active: boolean;
  successor_code: string | null;
  successors: string[];
  retired_in: number | null;
}

/** The classification tree. Each question may be asked inside or outside a unit of work. */
@Injectable()
export class ClassificationReadModel {
  constructor(private readonly references: ReferenceData) {}

  /** The node with that code, active or not, or null. */
  async find(code: string): Promise<ClassificationNode | null> {
    if (!CODE.test(code)) return null;
    const [found] = await this.select('WHERE code = $1', [code]);
    return found ?? null;
  }

  /** The active node with that code. Throws UnknownClassification (400, field `classification`). */
  async require(code: unknown): Promise<ClassificationNode> {
    const found = await this.choose(code);
    if ('fault' in found) throw new UnknownClassification(found.fault);
    return found.node;
  }

  /** The active node with that code, or what is wrong with it; for a retired code that names its successors. */
  async choose(code: unknown): Promise<{ node: ClassificationNode } | { fault: FieldError }> {
    if (typeof code !== 'string' || code === '') return { fault: classificationRequired() };
    const node = await this.find(code);
    if (!node) return { fault: classificationUnknown(code) };
    if (node.active) return { node };
    const successors = await this.select(
      'WHERE active AND code = ANY($1) ORDER BY code = $2 DESC, code',
      [node.successors, node.successorCode],
    );
    return { fault: classificationRetired(node, successors) };
  }

  /** The node under which a contact of that code is shown and counted today; null when nothing took its place. */
  async current(code: string): Promise<ClassificationNode | null> {
    const node = await this.find(code);
    if (!node || node.active) return node;
    return node.successorCode ? this.find(node.successorCode) : null;
  }

  /** The code of that node; the code itself when nothing took its place, or nobody knows it. */
  async currentCode(code: string): Promise<string> {
    return (await this.current(code))?.code ?? code;
  }

  /** The active node called so, by name or synonym, whatever case and accents; the most special one wins. */
  async findByNameOrSynonym(text: string): Promise<ClassificationNode | null> {
    const nodes = await this.select('WHERE active ORDER BY length(code) DESC, code', []);
    return nodes.find((node) => node.isCalled(text)) ?? null;
  }

  /** Nodes that match every given condition, by code. */
  async nodes(filter: ClassificationFilter = {}): Promise<ClassificationNode[]> {
    const nodes = await this.select(
      `WHERE ($1::text IS NULL OR parent_code = $1)
         AND ($2::text IS NULL OR level = $2)
         AND ($3::boolean IS NULL OR active = $3)
       ORDER BY code`,
      [filter.parent ?? null, filter.level ?? null, filter.active ?? null],
    );
    const words = filter.q ? comparable(filter.q).split(' ') : [];
    const asCode = filter.q?.trim();
    return nodes.filter((node) => {
      if (asCode && node.code.startsWith(asCode)) return true;
      const names = comparable([node.name, node.nameEn, ...node.synonyms].join(' '));
      return words.every((word) => names.includes(word));
    });
  }

  /** The active nodes of these codes and all above them, in no order. */
  async lines(codes: readonly string[]): Promise<ClassificationNode[]> {
    return this.select(
      `WHERE active AND code IN (
         WITH RECURSIVE line AS (
           SELECT code, parent_code FROM classification_node WHERE active AND code = ANY($1)
           UNION
           SELECT above.code, above.parent_code FROM classification_node above
             JOIN line ON above.code = line.parent_code)
         SELECT code FROM line)`,
      [codes],
    );
  }

  private async select(
    condition: string,
    values: readonly unknown[],
  ): Promise<ClassificationNode[]> {
    const rows = await this.references.read<NodeRow>(
      CLASSIFICATION,
      `SELECT code, parent_code, level, name, name_en, synonyms, attributes, default_priority::text,
              sensitivity, active, successor_code, successors, retired_in
         FROM classification_node ${condition}`,
      values,
    );
    return rows.map(
      ({
        parent_code: parentCode,
        name_en: nameEn,
        default_priority: defaultPriority,
        successor_code: successorCode,
        retired_in: retiredIn,
        ...row
      }) =>
        Object.assign(new ClassificationNode(), row, {
          parentCode,
          nameEn,
          defaultPriority,
          successorCode,
          retiredIn,
        }),
    );
  }
}
