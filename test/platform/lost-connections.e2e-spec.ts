import net from 'node:net';
import { once } from 'node:events';
import { DataSource } from 'typeorm';
import { connectionOptions } from '../../src/platform/database/connection-options.js';

/** Messages of PostgreSQL's protocol 3.0. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const GOING_DOWN = message(
  'E',
  Buffer.from(
    'SFATAL\0VFATAL\0C57P02\0Mterminating connection because of crash of another server process\0\0',
  ),
);

describe('a database that goes down', () => {
  it('in the moment in which it has taken a connection fails the command, and not the server', async () => {
    const sockets = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      // Ready and gone in one packet: nobody has the connection in hand yet.
      socket.once('data', () => socket.end(Buffer.concat([AUTHENTICATED, READY, GOING_DOWN])));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    const source = new DataSource({
      ...connectionOptions(`postgres://app:no@127.0.0.1:${port}/app`, {
        poolSize: 2,
        statementTimeoutMs: 5_000,
      }),
    });
    try {
      await expect(source.initialize()).rejects.toThrow(/terminat|not queryable/i);
    } finally {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  });
});
