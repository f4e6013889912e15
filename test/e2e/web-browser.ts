import type { TestApplication } from '../setup/test-application.js';

export interface WebPage {
  status: number;
  headers: Headers;
  text: string;
  /** What a citizen reads: without the data for the script. */
  shown: string;
}

/** A browser without a script: it keeps cookies by their paths, follows redirections, and sends forms. */
export class WebBrowser {
  private readonly cookies = new Map<string, { value: string; path: string }>();
  /** Of the page that is shown. */
  address = '/cittadini';
  /** The page that is shown was not answered to the form itself. */
  redirected = false;

  constructor(
    private readonly server: TestApplication,
    private readonly language = 'it',
  ) {}

  /** The cookie's value and path; undefined: none is kept. */
  cookie(name: string) {
    return this.cookies.get(name);
  }

  async open(address: string): Promise<WebPage> {
    return this.ask(new URL(address, new URL(this.address, this.server.url)), {});
  }

  /** Sends a form to where it says, as the page that is shown would. */
  async send(address: string, form: Record<string, string> | FormData): Promise<WebPage> {
    const body = form instanceof FormData ? form : new URLSearchParams(form);
    const url = new URL(address, new URL(this.address, this.server.url));
    this.redirected = false;
    return this.ask(url, { method: 'POST', body });
  }

  private async ask(url: URL, init: RequestInit): Promise<WebPage> {
    const sent = [...this.cookies]
      .filter(
        ([, { path }]) =>
          url.pathname === path || url.pathname.startsWith(`${path}/`) || path === '/',
      )
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { 'accept-language': this.language, cookie: sent.join('; ') },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const location = response.headers.get('location');
    if (response.status === 303 && location) {
      await response.arrayBuffer();
      this.redirected = true;
      return this.ask(new URL(location, url), {});
    }
    this.address = `${url.pathname}${url.search}`;
    const text = await response.text();
    const shown = text.replace(/<script type="application\/json"[\s\S]*?<\/script>/g, '');
    return { status: response.status, headers: response.headers, text, shown };
  }

  private keep(line: string): void {
    const [pair, ...attributes] = line.split('; ');
    const [name, value] = pair.split('=');
    const path = attributes.find((one) => one.startsWith('Path='))!.slice('Path='.length);
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}

/** A form with photos, as a browser sends it. */
export function photoForm(fields: Record<string, string>, photos: [Buffer, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // A browser sends an empty file where none was chosen.
  if (photos.length === 0) form.append('photos', new Blob([]), '');
  for (const [bytes, name] of photos)
    form.append('photos', new Blob([new Uint8Array(bytes)]), name);
  return form;
}
