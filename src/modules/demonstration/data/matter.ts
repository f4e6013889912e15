import type { ContactKind } from '../../contacts/index.js';

/** Something people bring to their municipality, as they say it and as it is answered. */
export interface Matter {
  /** Code of the event in the shipped classification. */
  code: string;
  kind: ContactKind;
  /** How often it comes, beside the others. */
  weight: number;
  /** Entry point of the central service that a question about it climbs to. */
  service: string;
  /** It lies somewhere: a street and a point belong to it. */
  placed: boolean;
  /** Article of the demonstration's manual that says how to answer. */
  article?: string;
  subjects: readonly string[];
  /** `{via}` is where it is, such as `via Toscana 12`. */
  descriptions: readonly string[];
  answers: readonly string[];
  /** What is asked of the maintenance service, and how it reports it done. */
  work?: { ask: string; done: string };
}

export const MAINTENANCE = 'manutenzione-ingresso';
export const MOBILITY = 'mobilita-ingresso';
export const ENVIRONMENT = 'ambiente-ingresso';
export const POLICE = 'polizia-municipale-ingresso';

export const report = (matter: Omit<Matter, 'kind' | 'placed'>): Matter => ({
  kind: 'report',
  placed: true,
  ...matter,
});
