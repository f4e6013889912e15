import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';

export type Account = Schemas['AccountViewDto'];

export const ROLES = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'designer',
  'worker',
  'admin',
] as const satisfies readonly Account['roles'][number][];

export const accountQuery = (id: string) =>
  queryOptions<Account, ApiProblem>({
    queryKey: ['accounts', id],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });

export const grantsQuery = (id: string) =>
  queryOptions<Schemas['GrantListDto'], ApiProblem>({
    queryKey: ['accounts', id, 'grants'],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}/grants', { params: { path: { id } } })),
  });

export const absencesQuery = (id: string) =>
  queryOptions<Schemas['AbsenceListDto'], ApiProblem>({
    queryKey: ['accounts', id, 'absences'],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}/absences', { params: { path: { id } } })),
  });
