/**
 * What the API document says of a field beside "a text" or "a number", said by its type. `scripts/field-facets.mjs` reads the
 * tag of the declaration; a module may declare types of its own in the same way. Requests are checked by their rules all the same.
 */

/** @describedAs {"format": "uuid"} */
export type Uuid = string;

/**
 * A day of the calendar, `2026-11-25`.
 *
 * @describedAs {"format": "date"}
 */
export type Day = string;

/**
 * A day with its time and offset, `2026-11-25T14:30:00+01:00`.
 *
 * @describedAs {"format": "date-time"}
 */
export type Instant = string;

/** @describedAs {"type": "integer"} */
export type Integer = number;

/** @describedAs {"format": "password"} */
export type Password = string;

/** @describedAs {"format": "uri"} */
export type Uri = string;
