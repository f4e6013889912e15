import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { ReportDraft } from '../views';

const LEAST_LETTERS = 3;

/** Streets that fit, and the district of the street that was written, where it is known. */
export const streetsQuery = (q: string) =>
  queryOptions({
    queryKey: ['public', 'streets', q],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/public/streets', { params: { query: { q } }, signal })),
    enabled: q.length >= LEAST_LETTERS,
    staleTime: 300_000,
    retry: false,
  });

export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['public', 'suggestions', text],
    queryFn: () =>
      bodyOf(api.POST('/api/v1/public/classification-suggestions', { body: { text } })),
    enabled: text.trim().length >= 8,
    retry: false,
  });

export const nearbyQuery = (draft: ReportDraft) => {
  const body = {
    description: draft.description,
    classification: draft.classification || null,
    location: locationOf(draft),
  };
  return queryOptions({
    queryKey: ['public', 'nearby', body],
    queryFn: () => bodyOf(api.POST('/api/v1/public/nearby', { body })),
    enabled: draft.kind === 'report' && (draft.spot !== null || draft.address.trim() !== ''),
    retry: false,
  });
};

/** Where, as the API takes it; null when nothing was said. */
export function locationOf({ spot, address, district }: ReportDraft) {
  if (!spot && !address.trim() && !district) return null;
  return {
    lat: spot?.lat ?? null,
    lon: spot?.lon ?? null,
    address: address.trim() || null,
    district: district || null,
    outsideConfirmed: spot?.outsideConfirmed ?? false,
  };
}
