import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';

export type Article = Schemas['ArticleViewDto'];

export const articleQuery = (id: string, version?: number) =>
  queryOptions<Article, ApiProblem>({
    queryKey: ['articles', id, version],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/knowledge/articles/{id}', {
          params: { path: { id }, query: { version } },
        }),
      ),
  });
