import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import type { DecisionTable } from './draft';

export type Definition = Schemas['DecisionDefinitionDto'];

const MINUTE_MS = 60_000;
/** How many days of deviations are told beside the rules. */
export const DEVIATION_DAYS = 30;

/** The latest version of every decision. */
export const decisionsQuery = queryOptions<Definition[], ApiProblem>({
  queryKey: ['decisions'],
  queryFn: async () =>
    (await bodyOf(api.GET('/api/v1/decision-definitions', { params: { query: { latest: true } } })))
      .items,
});

/** Every version of a decision, newest first. */
export const versionsQuery = (key: string) =>
  queryOptions<Definition[], ApiProblem>({
    queryKey: ['decisions', key],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/decision-definitions', { params: { query: { key } } }))).items,
  });

/** The table of a version, which never changes; null: the decision is an expression. */
export const tableQuery = (definition: Definition | undefined) =>
  queryOptions<DecisionTable | null, ApiProblem>({
    queryKey: ['decision-table', definition?.id],
    queryFn: async () => {
      if (definition!.kind !== 'table') return null;
      const params = { path: { id: definition!.id } };
      return (await bodyOf(api.GET('/api/v1/decision-definitions/{id}/table', { params }))).table;
    },
    enabled: definition !== undefined,
    staleTime: Infinity,
  });

export const fileAddress = ({ id }: Definition) => `/api/v1/decision-definitions/${id}/xml`;

/** The file as it was deployed. @throws ApiProblem */
export async function fileOf(definition: Definition): Promise<string> {
  const params = { path: { id: definition.id } };
  return bodyOf(
    api.GET('/api/v1/decision-definitions/{id}/xml', { params, parseAs: 'text' }),
  ) as Promise<string>;
}

/** Where people did otherwise than the routing said, in the last days. */
export const deviationsQuery = (days: number) =>
  queryOptions<Schemas['RoutingDeviationPageDto'], ApiProblem>({
    queryKey: ['routing', 'deviations', days],
    queryFn: () => {
      const from = new Date(Date.now() - days * 24 * 60 * MINUTE_MS).toISOString();
      return bodyOf(
        api.GET('/api/v1/routing/deviations', { params: { query: { from, limit: 1 } } }),
      );
    },
    staleTime: MINUTE_MS,
  });
