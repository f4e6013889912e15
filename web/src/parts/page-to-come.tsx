import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '../api/problem';
import { Page, type PageProps } from './Page';
import { Problem } from './Problem';
import { Waiting } from './Waiting';

interface ToCome extends Pick<PageProps, 'title' | 'trail'> {
  asked: UseQueryResult<unknown, ApiProblem>;
}

/**
 * The page of one thing until that has come: it waits, or says why nothing comes. No component of its own, so that the
 * page that follows is the same one for React: the focus stays on its heading.
 */
export function pageToCome({ asked: { error, refetch }, ...head }: ToCome) {
  return (
    <Page {...head}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </Page>
  );
}
