import pg from 'pg';

/** What travelled between this process and PostgreSQL while counting was on. */
export interface WireCounts {
  /** A round trip begins when a statement is sent while none is in flight on that connection. */
  roundTrips: number;
  statements: number;
  /** COMMITs that succeeded, and statements that were a transaction by themselves. */
  commits: number;
  /** Statements that PostgreSQL had to parse: unnamed ones, and named ones at their first use on a connection. */
  parses: number;
}

interface ConnectionState {
  inFlight: number;
  inTransaction: boolean;
}

type AnyFunction = (this: object, ...args: unknown[]) => unknown;

/**
 * Counts by wrapping node-postgres, so that it sees every statement whoever sends it. Off, it costs one
 * comparison a statement; it is off while times are taken.
 */
export class WireCounters {
  private enabled = false;
  private counts = noCounts();
  /** Texts of the statements counted last, in the order in which they were sent. */
  texts: string[] = [];
  private readonly connections = new WeakMap<object, ConnectionState>();

  /** Wraps node-postgres for the rest of this process. Call once. */
  static install(): WireCounters {
    const counters = new WireCounters();
    const client = pg.Client.prototype as unknown as { query: AnyFunction };
    const query = client.query;
    client.query = function (...args) {
      return counters.enabled ? counters.counted(this, query, args) : query.apply(this, args);
    };
    // The package exports its wire connection without types.
    const wire = (pg as unknown as { Connection: { prototype: Record<string, AnyFunction> } })
      .Connection.prototype;
    for (const method of ['parse', 'query']) {
      const send = wire[method];
      wire[method] = function (...args) {
        if (counters.enabled) counters.counts.parses += 1;
        return send.apply(this, args);
      };
    }
    return counters;
  }

  /** Counts what `work` sends. */
  async count(work: () => Promise<void>): Promise<WireCounts> {
    this.counts = noCounts();
    this.texts = [];
    this.enabled = true;
    try {
      await work();
    } finally {
      this.enabled = false;
    }
    return this.counts;
  }

  private counted(client: object, query: AnyFunction, args: unknown[]): unknown {
    const state = this.stateOf(client);
    if (state.inFlight === 0) this.counts.roundTrips += 1;
    state.inFlight += 1;
    this.counts.statements += 1;
    const text = textOf(args[0]);
    this.texts.push(text);
    const alone = !state.inTransaction && !/^\s*BEGIN/i.test(text);
    if (/^\s*(BEGIN|START)/i.test(text)) state.inTransaction = true;
    else if (/^\s*(COMMIT|ROLLBACK)\s*;?\s*$/i.test(text)) state.inTransaction = false;

    const settle = (error: unknown, result: unknown) => {
      state.inFlight -= 1;
      const command = (result as { command?: string } | undefined)?.command;
      if (!error && (alone || command === 'COMMIT')) this.counts.commits += 1;
    };
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      args[args.length - 1] = (error: unknown, result: unknown) => {
        settle(error, result);
        callback(error, result);
      };
      return query.apply(client, args);
    }
    const outcome = query.apply(client, args) as Promise<unknown>;
    return outcome.then(
      (result) => {
        settle(null, result);
        return result;
      },
      (error: unknown) => {
        settle(error, undefined);
        throw error;
      },
    );
  }

  private stateOf(client: object): ConnectionState {
    let state = this.connections.get(client);
    if (!state) this.connections.set(client, (state = { inFlight: 0, inTransaction: false }));
    return state;
  }
}

function noCounts(): WireCounts {
  return { roundTrips: 0, statements: 0, commits: 0, parses: 0 };
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  return (statement as { text?: string } | null)?.text ?? '';
}
