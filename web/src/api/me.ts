import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from './client';
import { ApiProblem } from './problem';

export type Me = Schemas['WhoAmIDto'];
export type Role = Me['roles'][number];

/**
 * Who is signed in; fails with 401 where nobody is. The server is asked whose browser this is, which it does not refuse:
 * a page where one signs in begins without an error in the console.
 */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const { account } = await bodyOf(api.GET('/api/v1/auth/session'));
    if (account === null)
      throw new ApiProblem(401, 'auth.sign-in-required', 'Nobody is signed in.');
    return account;
  },
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
