import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { components, paths } from './schema';

/** `Schemas['ContactViewDto']`: the shapes of the API document. */
export type Schemas = components['schemas'];

/** What the server says, it says in the page's language, which need not be the browser's. */
const language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18next.language);
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined;
    // Nobody reads the answer after this.
    const body = await response.json().catch(() => ({}));
    throw new ApiProblem(
      response.status,
      body.code ?? 'server.error',
      body.detail ?? response.statusText,
      body,
    );
  },
  onError({ error }) {
    return error instanceof ApiProblem ? error : ApiProblem.noAnswer(error);
  },
};

/**
 * The API, typed by its document. Refusals and lost answers are thrown as ApiProblem, so `data` is always there:
 * `const { data } = await api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })`.
 */
export const api = createClient<paths>({
  // Where pages are drawn on the server nothing is asked.
  baseUrl: typeof window === 'undefined' ? 'http://localhost' : window.location.origin,
  credentials: 'same-origin',
});
api.use(language, problems);

/** The body of an answer that has one. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null)
    throw new ApiProblem(0, 'page.defect', 'An answer without a body.');
  return data;
}
