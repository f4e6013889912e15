import { setTimeout as sleep } from 'node:timers/promises';

const MAX_ATTEMPTS = 6;
/** Too many requests, or the server is busy. */
const WORTH_REPEATING = [429, 502, 503, 504];

/** A token that ends sooner than this is replaced. */
const MARGIN_MS = 60_000;

/** The server answered something that the demonstration cannot go on with. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly status: number,
    /** Code of the problem, when the answer is one. */
    readonly code: string | null,
    message: string,
  ) {
    super(message);
  }
}

export interface Answer<T> {
  status: number;
  body: T;
  location: string | null;
}

/** Talks HTTP with the server as any client would, and counts how often and how long. */
export class DemoClient {
  requests = 0;
  /** Milliseconds from request to answer, summed up. */
  waitedMs = 0;
  private token = '';
  /** Access tokens are short: before this one ends, the client signs in again. */
  private signedIn?: { username: string; password: string; expiresAt: number };

  constructor(private readonly baseUrl: string) {}

  async login(username: string, password: string): Promise<void> {
    this.token = '';
    this.signedIn = undefined;
    const { body } = await this.post<{ accessToken: string; expiresAt: string }>('/auth/login', {
      username,
      password,
    });
    this.token = body.accessToken;
    this.signedIn = { username, password, expiresAt: Date.parse(body.expiresAt) };
  }

  async get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    const search = new URLSearchParams(query);
    return (await this.send<T>('GET', `${path}${search.size ? `?${search}` : ''}`)).body;
  }

  post<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send<T>('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  /** Uploads a form; `headers` beside it. */
  upload<T>(path: string, form: FormData, headers: Record<string, string>): Promise<Answer<T>> {
    return this.send<T>('POST', path, form, headers);
  }

  /** Every item of a list, page by page. */
  async *all<T>(path: string, query: Record<string, string> = {}): AsyncGenerator<T> {
    let cursor: string | null = null;
    do {
      const page: { items: T[]; nextCursor: string | null } = await this.get(path, {
        ...query,
        limit: '200',
        ...(cursor ? { cursor } : {}),
      });
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  private async send<T>(
    method: string,
    path: string,
    body?: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    if (this.signedIn && this.signedIn.expiresAt - Date.now() < MARGIN_MS) {
      await this.login(this.signedIn.username, this.signedIn.password);
    }
    for (let attempt = 1; ; attempt++) {
      const began = performance.now();
      const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
        method,
        headers: { ...(this.token ? { authorization: `Bearer ${this.token}` } : {}), ...headers },
        body,
      });
      const text = await response.text();
      this.requests++;
      this.waitedMs += performance.now() - began;
      if (response.ok) {
        const { status } = response;
        return { status, body: JSON.parse(text) as T, location: response.headers.get('location') };
      }
      const problem = asProblem(text);
      if (WORTH_REPEATING.includes(response.status) && attempt < MAX_ATTEMPTS) {
        const seconds = Number(response.headers.get('retry-after')) || attempt * 0.1;
        await sleep(Math.min(seconds, 10) * 1000);
        continue;
      }
      throw new UnexpectedAnswer(
        response.status,
        problem.code ?? null,
        `${method} ${path}: ${response.status} ${problem.code ?? ''} ${problem.detail ?? text.slice(0, 200)}`,
      );
    }
  }
}

function asProblem(text: string): { code?: string; detail?: string } {
  try {
    return JSON.parse(text) as { code?: string; detail?: string };
  } catch {
    return {};
  }
}
