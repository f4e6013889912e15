import type { Rest } from './rest.js';

/** A server at an address, such as a real Operaton. */
export class RemoteRest implements Rest {
  /** @param url with /engine-rest, without a slash at its end */
  constructor(private readonly url: string) {}

  async send(method: string, path: string, body?: unknown) {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: body === undefined || isForm ? {} : { 'content-type': 'application/json' },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, body: isJson ? JSON.parse(text) : undefined };
  }
}
