/**
 * What happened, as it is stored: a key of the catalogue and what its text has blanks for. It becomes a sentence when
 * somebody reads it, in their language (docs/adr/0045).
 */
export interface Fact {
  /**
   * `message.sent`; with `words` the text under `message.sent_words` is said, where there is one. A key of the area
   * `facts`, or of the one it names: `mails:answer.subject`.
   */
  says: string;
  facts?: Record<string, FactValue>;
  /** Somebody's own words: left out for whoever may not read them. */
  words?: Record<string, FactValue>;
}

/** A value as it stands, a text of the catalogue, an instant (ISO 8601), a day in numbers or words, a name in several languages, a list. */
export type FactValue =
  | string
  | number
  | Fact
  | { at: string }
  | { day: string }
  | { dayInWords: string }
  | { names: Record<string, string | null> }
  | FactValue[];

/** Why something was done: a person's own words, or what the product knows. */
export type Reason = string | Fact;

/** True of a stored value that is a fact. */
export function isFact(value: unknown): value is Fact {
  return typeof value === 'object' && value !== null && 'says' in value;
}

/** A reason as the two columns of a row keep it; both are null where there is none. */
export interface KeptReason {
  text: string | null;
  fact: Fact | null;
}

/** A text of the catalogue without blanks: `named('channel', 'desk')`. */
export function named(group: string, code: string): Fact {
  return { says: `${group}.${code}` };
}

/** The fact with what somebody said of it; without words it stays as it is. */
export function inTheirWords(fact: Fact, words: Record<string, FactValue> | null): Fact {
  return words ? { ...fact, words } : fact;
}

/** Day and time by the local clock. */
export function instant(at: Date): { at: string } {
  return { at: at.toISOString() };
}
