import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';

export type Scope = Schemas['ScopeView'];
export type Point = Schemas['PointView'];
export type Figures = Schemas['PointFiguresDto'];

export const POINT_KINDS = ['collection', 'entry', 'backOffice'] as const;
export const SYSTEMS = ['district', 'central', 'political', 'networkDirection'] as const;
export const SCOPE_KINDS = ['district', 'department'] as const;

/** Members of today and open work of every point. */
export const figuresQuery = queryOptions<Schemas['PointFiguresList'], ApiProblem>({
  queryKey: ['points', 'figures'],
  queryFn: () => bodyOf(api.GET('/api/v1/points/figures')),
});

/** Memberships of a point, past and to come. */
export const membersQuery = (point: string) =>
  queryOptions<Schemas['GrantListDto'], ApiProblem>({
    queryKey: ['grants', 'membership', point],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/grants', { params: { query: { kind: 'membership', subject: point } } }),
      ),
  });

/** What stands in the address for what is chosen in the tree. */
export const scopeKey = (code: string) => `ambito:${code}`;
export const pointKey = (code: string) => `punto:${code}`;
