import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from './client';

export type Me = Schemas['WhoAmIDto'];
export type Role = Me['roles'][number];

/** Who is signed in; fails with 401 where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => bodyOf(api.GET('/api/v1/auth/me')),
  staleTime: 60_000,
});

/** Who is signed in: inside the frame somebody always is. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** The product, its version, and the accounts of a demonstration. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: () => bodyOf(api.GET('/api/v1/about')),
  staleTime: Infinity,
});

export function useAbout() {
  return useQuery(aboutQuery).data;
}
