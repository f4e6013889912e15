import type { Draft } from './draft';

/** What each part of the form is given. */
export interface FormPart {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** By dotted path, as the API names fields. */
  errors: Record<string, string>;
}
