import net from 'node:net';

/** A connection whose bytes a test writes itself, to do what no decent client does. */
export class RawConnection {
  answer = '';
  closed = false;
  private readonly socket: net.Socket;

  /** @param url address of the server, e.g. `http://127.0.0.1:40123` */
  constructor(url: string) {
    const { port, hostname } = new URL(url);
    this.socket = net.connect(Number(port), hostname);
    this.socket.on('data', (chunk) => (this.answer += chunk.toString('latin1')));
    this.socket.on('close', () => (this.closed = true));
    this.socket.on('error', () => undefined);
  }

  write(text: string | Uint8Array): void {
    this.socket.write(text);
  }

  /** Status of the first answer; null as long as there is none. */
  get status(): number | null {
    const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(this.answer) ?? [];
    return status ? Number(status) : null;
  }

  /** Goes away without a word. */
  destroy(): void {
    this.socket.destroy();
  }
}

/** The text of a POST up to its body. */
export function postHead(path: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: 'x', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
