import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { Me } from '../../api/me';
import type { ApiProblem } from '../../api/problem';
import { pointsQuery, scopesQuery, useNames } from '../../api/reference';
import { dayAfter, startOfDay } from '../../parts/dates';
import type { Choice } from '../../parts/fields';

export type Protocol = Schemas['AgreementViewDto'];

/** The party that stands for every point and scope. */
export const WHOLE_NETWORK = '*';

export const protocolQuery = (id: string) =>
  queryOptions<Protocol, ApiProblem>({
    queryKey: ['protocols', id],
    queryFn: () => bodyOf(api.GET('/api/v1/protocols/{id}', { params: { path: { id } } })),
  });

/** The name of a point, of a scope or of the whole network. */
export function usePartyName(): (party: string) => string {
  const { t } = useTranslation('protocols');
  const { pointName, scopeName } = useNames();
  return (party) => {
    if (party === WHOLE_NETWORK) return t('wholeNetwork');
    const point = pointName(party);
    return point === party ? scopeName(party) : point;
  };
}

/** Every party there may be. */
export function useParties(): Choice[] {
  const { t } = useTranslation('protocols');
  const points = useQuery(pointsQuery).data ?? [];
  const scopes = useQuery(scopesQuery).data ?? [];
  return [
    { value: WHOLE_NETWORK, label: t('wholeNetwork') },
    ...[...scopes, ...points].map(({ code, name }) => ({ value: code, label: name })),
  ];
}

/** Whether somebody may sign for a party: a member of the point or of one of the scope's; the server decides. */
export function useSpeaksFor(me: Me): (party: string) => boolean {
  const points = useQuery(pointsQuery).data ?? [];
  const signs = me.roles.some((role) =>
    ['operator', 'networkDirection', 'decisionMaker'].includes(role),
  );
  return (party) => {
    if (!signs) return false;
    if (party === WHOLE_NETWORK) return me.roles.includes('networkDirection');
    return (
      me.points.includes(party) ||
      points.some(({ code, scope }) => scope === party && me.points.includes(code))
    );
  };
}

/** The days of the filters as the API takes them: `to` is the first instant that no longer counts. */
export function period({ dal, al }: { dal?: string; al?: string }): { from?: string; to?: string } {
  return {
    from: dal ? startOfDay(dal) : undefined,
    to: al ? startOfDay(dayAfter(al)) : undefined,
  };
}
