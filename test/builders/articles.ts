import type { TestApplication, TestResponse } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** An article that could be proposed at once. */
export const anArticle = (changes: object = {}) => ({
  code: 'fontanelle',
  title: 'Fontanelle che perdono',
  titleEn: 'Leaking drinking fountains',
  owner: 'savena-sportello',
  body: '## Come si tratta\n\nSi chiude il rubinetto e si avvisa il gestore.',
  questions: ['Dove si trova la fontanella?'],
  routing: { point: 'manutenzione-ingresso', note: 'Perdita forte: urgente.' },
  modelAnswers: [{ title: 'Presa in carico', language: 'it', text: 'Pratica {{protocolNumber}}.' }],
  links: [{ title: 'Comune', url: 'https://www.comune.bologna.it/' }],
  classifications: ['08.01'],
  ...changes,
});

/** The knowledge base as the people of the demonstration organisation work with it over HTTP. */
export class Manual {
  private number = 0;

  private constructor(
    private readonly server: TestApplication,
    private readonly tokens: Record<string, string>,
  ) {}

  static async open(server: TestApplication, ...people: string[]): Promise<Manual> {
    const tokens: Record<string, string> = {};
    for (const person of people) tokens[person] = await server.login(person);
    return new Manual(server, tokens);
  }

  get(person: string, path: string, query?: Record<string, string>): Promise<TestResponse> {
    return this.server.get(path, { token: this.tokens[person], query });
  }

  post(person: string, path: string, body: object = {}): Promise<TestResponse> {
    return this.server.post(path, { token: this.tokens[person], body });
  }

  patch(person: string, id: string, body: object, headers?: Record<string, string>) {
    const token = this.tokens[person];
    return this.server.request('PATCH', `/knowledge/articles/${id}`, { token, body, headers });
  }

  /** A draft under a code of its own. */
  async draft(changes: object = {}, person = 'sportello'): Promise<any> {
    const code = `scheda-${++this.number}`;
    return done(await this.post(person, '/knowledge/articles', anArticle({ code, ...changes })));
  }

  /** A step of the article's life, on the revision that it has now. */
  async step(person: string, { id }: any, name: string, body: object = {}): Promise<any> {
    const { revision } = done(await this.get('regia', `/knowledge/articles/${id}`));
    const path = `/knowledge/articles/${id}/${name}`;
    return done(await this.post(person, path, { revision, ...body }));
  }

  async approved(changes: object = {}): Promise<any> {
    const article = await this.draft(changes);
    await this.step('sportello', article, 'propose');
    return this.step('regia', article, 'approve');
  }

  /** The demonstration's article with that code. */
  async called(code: string): Promise<any> {
    const { items } = done(await this.get('regia', '/knowledge/articles', { q: code }));
    const found = items.find((article: any) => article.code === code);
    return done(await this.get('regia', `/knowledge/articles/${found.id}`));
  }
}

/** The body of an answer; throws when it is a refusal. */
export function done({ status, body, text }: TestResponse): any {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

/** Status and code of a refusal. */
export const refusal = ({ status, body }: TestResponse) => [status, body?.code];
