/** Least and most of Camunda's types of whole numbers; of Long as far as JSON holds each of them. */
export const INT16 = [-(2 ** 15), 2 ** 15 - 1] as const;
export const INT32 = [-(2 ** 31), 2 ** 31 - 1] as const;
export const INT64 = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

/** A number written as a text, of so few digits that it is finite whatever they are. */
export const DECIMAL_PATTERN = '^-?[0-9]{1,17}(\\.[0-9]{1,17})?([eE][+-]?[0-9]{1,2})?$';
