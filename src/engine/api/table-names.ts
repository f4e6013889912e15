import { question } from '../../platform/hooks/index.js';

/** A text that the rules of a decision table compare with, or answer. */
export interface NamedText {
  of: 'inputs' | 'outputs';
  /** The expression of the input column, or the name of the output column. */
  column: string;
  text: string;
}

/** A name of which nothing comes: nobody has it, or who had it is closed. */
export interface NameFault extends NamedText {
  code: 'unknown-code' | 'closed';
  message: string;
}

/**
 * Asked of whoever knows what a table names (points, classes), when a version of it is deployed. What is wrong refuses
 * nothing, since it may be opened later: the designer is warned.
 */
export const namesOfTable = question<{ key: string; names: readonly NamedText[] }, NameFault[]>(
  'engine.names-of-table',
).byName();
