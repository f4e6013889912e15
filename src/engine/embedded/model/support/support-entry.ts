/**
 * - `supported`: means what Camunda 7 means by it;
 * - `limited`: means less, as the note says; checks of their own refuse the rest;
 * - `drawing`: documentation or drawing, passed over;
 * - `warned`: accepted, has no effect here; the deployment says so;
 * - `refused`: the deployment is refused.
 */
export type SupportStatus = 'supported' | 'limited' | 'drawing' | 'warned' | 'refused';

/**
 * What an element, or an attribute or a child of it, means to the engine. Names are the meta-model's (`bpmn:UserTask`,
 * `camunda:jobPriority`), several with blanks between them. Of entries for the same thing the first that fits counts.
 */
export interface SupportEntry {
  /** Types of elements; a general one, such as `bpmn:Activity`, stands for all of its kind. */
  of: string;
  /** Attributes or children; absent: the element itself. */
  names?: string;
  /** Only where what holds the element is one of these types. */
  within?: string;
  /** Only these values. */
  values?: readonly string[];
  /** Only values that are, or hold, an expression in JUEL. */
  expressions?: true;
  /**
   * Only where one of these attributes is set, to `value` where one is given: on the element, or, in an entry for an element
   * itself, on what holds it.
   */
  beside?: readonly { name: string; value?: string | boolean }[];
  status: SupportStatus;
  /** What it means; of what is warned or refused why, and what to do instead. */
  note: string;
  /** Why the executor bpmn-engine does not run it; absent: it does what the note says. */
  notOnBpmnEngine?: string;
}

/** Entries that belong together, with the heading under which they are printed. */
export interface SupportTheme {
  title: string;
  entries: readonly SupportEntry[];
}
