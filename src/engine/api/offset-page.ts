/** A part of a list by position, in an order of the caller's: how Camunda's REST API reads lists. */
export interface OffsetPage<S extends string> {
  /** Rows that are equal in all of them come in a fixed order. */
  sort: { by: S; descending: boolean }[];
  offset: number;
  limit: number;
}
