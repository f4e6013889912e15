/** A statement for node-postgres. A `name` makes it a prepared statement, parsed once a connection. */
export interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
  /** It names a relation of writes that are kept back, but reads none of their rows: they stay where they are. */
  apart?: boolean;
}
