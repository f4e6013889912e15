import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { useWorkingPoint } from '../../app/working-point';
import type { Draft } from './draft';
import { useDebounced } from '../../parts/use-debounced';

/** Shorter texts say nothing yet. */
const LEAST_TEXT = 4;
const SUGGESTIONS = 4;
const SIMILAR = 5;
const ARTICLES = 3;
const MINUTE_MS = 60_000;

const words = ({ subject, description }: Draft) =>
  [subject.trim(), description.trim()].filter(Boolean).join('\n').slice(0, 10_000);

/** Each is asked once the typing rests, and given up when something newer is asked. */
export function useClassSuggestions(draft: Draft) {
  const asked = useDebounced({
    text: words(draft),
    kind: draft.kind,
    district: draft.district || undefined,
    limit: SUGGESTIONS,
  });
  return useQuery({
    queryKey: ['new', 'classes', asked],
    queryFn: ({ signal }) =>
      bodyOf(api.POST('/api/v1/classifications/suggestions', { body: asked, signal })),
    enabled: asked.text.length >= LEAST_TEXT,
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
}

export function useSimilar(draft: Draft) {
  const { lat, lon } = draft.spot ?? {};
  const asked = useDebounced({
    // What is too long is refused when it is registered, not here.
    subject: draft.subject.trim().slice(0, 200) || undefined,
    description: draft.description.trim().slice(0, 10_000),
    classification: draft.classification?.code,
    location: {
      address: draft.address.trim() || undefined,
      district: draft.district || undefined,
      lat,
      lon,
    },
    limit: SIMILAR,
  });
  const placed = lat !== undefined || asked.location.address !== undefined;
  return useQuery({
    queryKey: ['new', 'similar', asked],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/api/v1/contacts/similar', {
          body: { ...asked, closedWithinDays: 30, withinMetres: 150 },
          signal,
        }),
      ),
    enabled: asked.description.length >= LEAST_TEXT || placed,
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
}

/** Fewer letters are refused. */
const LEAST_SEARCH = 3;

/** Citizens whom the reader may know, and the text they were found by. */
export function useKnownCitizens(search: string) {
  const text = useDebounced(search.trim());
  const found = useQuery({
    queryKey: ['new', 'citizens', text],
    queryFn: ({ signal }) =>
      bodyOf(api.POST('/api/v1/citizens/search', { body: { q: text, limit: 8 }, signal })),
    enabled: text.split(/\s+/).some((word) => word.length >= LEAST_SEARCH),
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
  return { text, found: { ...found, data: text === '' ? undefined : found.data } };
}

/** What the citizen has open, newest first. */
export function useOpenContacts(citizen: string | undefined) {
  return useQuery({
    queryKey: ['new', 'citizen', citizen],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/contacts', {
          params: { query: { citizen, open: true, limit: SIMILAR } },
          signal,
        }),
      ),
    enabled: citizen !== undefined,
    staleTime: MINUTE_MS,
  });
}

export function useRouting(draft: Draft) {
  const [point] = useWorkingPoint();
  const asked = useDebounced({
    point: point || undefined,
    kind: draft.kind,
    channel: draft.channel,
    classification: draft.classification?.code,
    district: draft.district || undefined,
    attributes: draft.attributes,
    text: words(draft),
    repeatedContacts: 0,
  });
  return useQuery({
    queryKey: ['new', 'routing', asked],
    queryFn: ({ signal }) =>
      bodyOf(api.POST('/api/v1/routing/suggestions', { body: asked, signal })),
    enabled: asked.classification !== undefined,
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
}

/** Articles in use that fit what is written and its class; `suggested`: the likeliest while none is chosen. */
export function useArticles(draft: Draft, suggested: string | undefined) {
  const asked = useDebounced({
    text: words(draft),
    classification: draft.classification?.code ?? suggested,
    limit: ARTICLES,
  });
  return useQuery({
    queryKey: ['new', 'articles', asked],
    queryFn: ({ signal }) =>
      bodyOf(api.POST('/api/v1/knowledge/suggestions', { body: asked, signal })),
    enabled: asked.classification !== undefined || asked.text.length >= LEAST_TEXT,
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
}

export function useArticle(id: string) {
  return useQuery({
    queryKey: ['article', id],
    queryFn: () => bodyOf(api.GET('/api/v1/knowledge/articles/{id}', { params: { path: { id } } })),
    staleTime: MINUTE_MS,
  });
}
