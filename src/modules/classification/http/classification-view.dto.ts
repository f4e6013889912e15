import { type AttributeDefinition } from '../attribute-definition.js';
import type { Datatype } from '../attribute-definition.js';
import { type ClassificationNode } from '../classification-node.entity.js';
import type { ClassificationLevel } from '../classification-node.entity.js';
import type { Priority, Sensitivity } from '../node-values.js';
import type { Integer } from '../../../platform/http/index.js';

export class AttributeValueView {
  /** @example grande */
  key: string;

  name: string;

  nameEn: string;
}

export class AttributeView {
  /**
   * Key of the answer in `attributes` of a contact.
   *
   * @example targa
   */
  code: string;

  datatype: Datatype;

  required: boolean;

  /** False: only shown, nothing is answered. */
  variable: boolean;

  order: number;

  description: string;

  descriptionEn: string;

  /** How to write the answer. */
  datatypeDescription: string | null;

  datatypeDescriptionEn: string | null;

  /** What may be chosen, for lists. */
  values: AttributeValueView[];
}

export class ClassificationView {
  /** @example 01.01.01 */
  code: string;

  /** @example Buche */
  name: string;

  /** @example Potholes */
  nameEn: string;

  /** @example 01.01 */
  parent: string | null;

  level: ClassificationLevel;

  synonyms: string[];

  /** What is asked of the citizen; those of the nodes above included. */
  attributes: AttributeView[];

  defaultPriority: Priority;

  /** Who reads what the citizen said. */
  sensitivity: Sensitivity;

  /** False: retired; contacts keep it, none takes it any more. */
  active: boolean;

  /** Of a retired code: where its contacts are shown and counted. */
  successor: string | null;

  /** All codes that took its place, the default first. */
  successors: string[];

  /** Version that no longer has it. */
  retiredIn: Integer | null;
}

/** A node as screens see it. */
export function nodeView(node: ClassificationNode): ClassificationView {
  const { code, name, nameEn, parentCode, level, synonyms, attributes, active } = node;
  const { defaultPriority, sensitivity, successorCode, successors, retiredIn } = node;
  return {
    code,
    name,
    nameEn,
    parent: parentCode,
    level,
    synonyms,
    attributes: attributes.map(attributeView),
    defaultPriority,
    sensitivity,
    active,
    successor: successorCode,
    successors,
    retiredIn,
  };
}

export function attributeView(attribute: AttributeDefinition): AttributeView {
  return { ...attribute };
}
