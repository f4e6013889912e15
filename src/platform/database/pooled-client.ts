import pg from 'pg';

/**
 * A connection of a pool. Whoever holds it listens for its loss, and so does the pool while nobody does; between the two, in the
 * moment in which a new connection is handed over, nobody would. PostgreSQL may have said that it goes down in the same packet
 * as that the connection is ready, and an error that nobody hears ends the process. The query of whoever holds it fails all the same.
 */
export class PooledClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
