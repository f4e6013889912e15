import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CLASSIFICATION_LEVELS = ['class', 'subject', 'event'] as const;
export type ClassificationLevel = (typeof CLASSIFICATION_LEVELS)[number];

/**
 * A node of the Rilfedeur-style tree: class (classe), subject (soggetto), event (evento). The official code list
 * is not public: the tree that ships is a reconstruction.
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

  /** Other Italian words for the same, e.g. the category names of other systems. */
  @Column({ type: 'text', array: true })
  synonyms: string[];

  /** False: kept for old contacts, no longer to be chosen. */
  @Column({ type: 'boolean' })
  active: boolean;

  /** True when `text` is its name or a synonym, whatever the case and the accents. */
  isCalled(text: string): boolean {
    const wanted = comparable(text);
    return [this.name, this.nameEn, ...this.synonyms].some((name) => comparable(name) === wanted);
  }
}

/** Lower case, without accents, single spaces. */
export function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
