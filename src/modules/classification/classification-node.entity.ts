import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainWords } from '../../platform/text/index.js';
import type { AttributeDefinition } from './attribute-definition.js';
import type { Priority, Sensitivity } from './node-values.js';

export const CLASSIFICATION_LEVELS = ['class', 'subject', 'event'] as const;
export type ClassificationLevel = (typeof CLASSIFICATION_LEVELS)[number];

/**
 * A node of the Rilfedeur-style tree: class (classe), subject (soggetto), event (evento), as the current version has
 * it, or as the last version had it that did. The official code list is not public: the tree that ships is a
 * reconstruction.
 */
@Entity('classification_node')
export class ClassificationNode {
  /** Dotted, two digits a level: `01`, `01.02`, `01.02.03`. */
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ name: 'parent_code', type: 'text', nullable: true })
  parentCode: string | null;

  @Column({ type: 'text' })
  level: ClassificationLevel;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  /** Other Italian words for the same: what citizens say, the category names of other systems. */
  @Column({ type: 'text', array: true })
  synonyms: string[];

  /** What is asked, in this order; those of the nodes above included. */
  @Column({ type: 'jsonb' })
  attributes: AttributeDefinition[];

  /** Its own, or that of the nearest node above. */
  @Column({ name: 'default_priority', type: 'text' })
  defaultPriority: Priority;

  /** Its own, or that of the nearest node above. */
  @Column({ type: 'text' })
  sensitivity: Sensitivity;

  /** False: kept for old contacts, no longer to be chosen. */
  @Column({ type: 'boolean' })
  active: boolean;

  /** The active node under which contacts of this retired one are shown; null when there is none. */
  @Column({ name: 'successor_code', type: 'text', nullable: true })
  successorCode: string | null;

  /** All nodes that took its place, the successor first. */
  @Column({ type: 'text', array: true })
  successors: string[];

  /** Number of the version that no longer has it. */
  @Column({ name: 'retired_in', type: 'int', nullable: true })
  retiredIn: number | null;

  /** True when `text` is its name or a synonym, whatever the case and the accents. */
  isCalled(text: string): boolean {
    const wanted = comparable(text);
    return [this.name, this.nameEn, ...this.synonyms].some((name) => comparable(name) === wanted);
  }
}

/** As names are compared: see plainWords. */
export function comparable(text: string): string {
  return plainWords(text);
}
