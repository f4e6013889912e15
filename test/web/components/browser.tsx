import { network, putAway, setUp } from './dom';
import { cleanup, configure, render, type RenderResult, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { type ReactNode, Suspense } from 'react';
import { startTranslations } from '../../../web/src/i18n';

// Only what never comes takes so long: no test depends on how fast the machine is.
configure({ asyncUtilTimeout: 120_000 });

// The last test file has put it away; what this one imports next looks for it.
setUp();

/** A page of the browser for the tests of one file: texts in Italian, nothing asked over the network. */
export function inBrowser(): void {
  beforeAll(async () => {
    setUp();
    if (!i18next.isInitialized) await startTranslations(['frame', 'parts', 'words'], 'it');
    await i18next.changeLanguage('it');
  });
  afterEach(cleanup);
  afterAll(async () => {
    // What the page has still to tell, as of a selection that changed, was asked for before this: it comes first.
    await new Promise((resolve) => setTimeout(resolve));
    putAway();
  });
}

const WAITING = '…';

/** Draws it, with what every page of the desk stands in. */
export async function draw(children: ReactNode): Promise<RenderResult> {
  // Without an end: the process would wait for the timer that forgets what was asked.
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, gcTime: Infinity },
      mutations: { gcTime: Infinity },
    },
  });
  const drawn = render(
    <QueryClientProvider client={client}>
      <Suspense fallback={WAITING}>{children}</Suspense>
    </QueryClientProvider>,
  );
  await waitFor(() => {
    if (drawn.container.textContent === WAITING) throw new Error('Its texts have not come.');
  });
  return drawn;
}

export interface Asked {
  method: string;
  path: string;
  key: string | null;
  body: unknown;
}

/** Answers what components ask of the API; returns what was asked, in order. */
export function answering(answer: (asked: Asked) => { status?: number; body: unknown }): Asked[] {
  const all: Asked[] = [];
  network.fetch = async (input) => {
    const request = input as Request;
    const text = await request.text();
    const asked = {
      method: request.method,
      path: new URL(request.url).pathname,
      key: request.headers.get('idempotency-key'),
      body: text ? (JSON.parse(text) as unknown) : null,
    };
    all.push(asked);
    const { status = 200, body } = answer(asked);
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
  };
  return all;
}
