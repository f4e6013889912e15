import { api, bodyOf } from '../api/client';
import { meQuery } from '../api/me';
import { queryClient } from '../api/query-client';
import { announceSignIn } from '../api/signings';
import { eraseFormsOf } from '../parts/kept-form';

/** Signs in with a cookie that no script sees. @throws ApiProblem */
export async function signIn(credentials: { username: string; password: string }): Promise<void> {
  await bodyOf(api.POST('/api/v1/auth/session', { body: credentials }));
  await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  announceSignIn();
}

/** Ends the session and forgets everything that was read with it. */
export async function signOut(): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (me) eraseFormsOf(me.username);
  await api.DELETE('/api/v1/auth/session');
  // A fresh document: nothing of the last user stays in memory.
  window.location.assign('/accesso');
}
