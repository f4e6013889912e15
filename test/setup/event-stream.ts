import { API_PREFIX } from '../../src/application.js';
import type { TestApplication } from './test-application.js';

export interface StreamEvent {
  id: string;
  event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into events of every shape
  data: any;
}

/** A stream of GET /me/events, read as a browser does. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  /** Comments that show that the stream lives. */
  beats = 0;
  /** Resolves when the server has ended it. */
  readonly closed: Promise<void>;
  private wake: () => void = () => undefined;

  private constructor(
    readonly status: number,
    body: ReadableStream<Uint8Array>,
    private readonly abort: AbortController,
  ) {
    this.closed = this.read(body).catch(() => undefined);
  }

  /** `headers` say who asks: an authorization, or a cookie. */
  static async open(
    server: TestApplication,
    headers: Record<string, string>,
  ): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(new URL(`/${API_PREFIX}/me/events`, server.url), {
      headers: { accept: 'text/event-stream', ...headers },
      signal: abort.signal,
    });
    return new EventStream(response.status, response.body!, abort);
  }

  /** Waits until one of the events, those that came already among them, is as `wanted` says. */
  async until(wanted: (event: StreamEvent) => boolean): Promise<StreamEvent> {
    for (;;) {
      const found = this.events.find(wanted);
      if (found) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async beat(): Promise<void> {
    const before = this.beats;
    while (this.beats === before) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  /** Topics that are said to have changed so far. */
  get topics(): string[] {
    return this.events.flatMap(({ event, data }) => (event === 'changed' ? data.topics : []));
  }

  async close(): Promise<void> {
    this.abort.abort();
    await this.closed;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.take(text.slice(0, end));
        text = text.slice(end + 2);
      }
      this.wake();
    }
  }

  private take(block: string): void {
    if (block.startsWith(':')) {
      this.beats++;
      return;
    }
    const fields = Object.fromEntries(
      block
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    this.events.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) });
  }
}
