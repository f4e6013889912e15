import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { asProblem, hasStatus } from './problem';

/** Told when the server no longer knows whose browser this is. */
type SessionListener = () => void;
let sessionEnded: SessionListener = () => undefined;

export function onSessionEnded(listener: SessionListener): void {
  sessionEnded = listener;
}

function watchSession(error: unknown, isSignIn = false): void {
  if (isSignIn) return;
  if (hasStatus(error, 401)) sessionEnded();
  // What was allowed a moment ago: one's roles and points may be others by now.
  if (hasStatus(error, 403, 404))
    void queryClient.invalidateQueries({ queryKey: ['me'] }, { cancelRefetch: false });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => watchSession(error, query.queryKey[0] === 'me'),
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) =>
      watchSession(error, mutation.meta?.signIn === true),
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was refused stays refused; what did not arrive is asked for again.
      retry: (failures, error) => {
        const { status } = asProblem(error);
        return (status === 0 || status >= 502) && failures < 2;
      },
      networkMode: 'always',
    },
  },
});

// The server has said what is shown in the language of before.
i18next.on('languageChanged', () => void queryClient.invalidateQueries());
