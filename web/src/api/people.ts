import { type QueryClient, queryOptions, useQueries } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from './client';

type Task = Schemas['ListedTaskDto'];

/** Of so many different sets of points the people are asked for: a list of all points must not ask for hundreds. */
const SETS = 12;

/** The members of the points of a task. */
const peopleQuery = (points: string, id: string) =>
  queryOptions({
    queryKey: ['people-of', points],
    queryFn: () => bodyOf(api.GET('/api/v1/tasks/{id}/people', { params: { path: { id } } })),
    staleTime: 300_000,
    retry: false,
  });

/** The name of whoever has a task, where they are of its points; else their username. */
export async function nameOfHolder(
  queryClient: QueryClient,
  { id, points, assignee }: Task,
): Promise<string | null> {
  const people = await queryClient
    .fetchQuery(peopleQuery(points.join(' '), id))
    .catch(() => ({ items: [] }));
  const holder = people.items.find(({ username }) => username === assignee);
  return holder?.displayName ?? assignee;
}

/** The names of those who have the tasks, where they are of its points; else their username. */
export function useNamesOfPeople(tasks: readonly Task[]): (username: string) => string {
  const taken = tasks.filter(({ assignee }) => assignee !== null);
  const ofEach = new Map(taken.map(({ points, id }) => [points.join(' '), id]));
  return useQueries({
    queries: [...ofEach].slice(0, SETS).map(([points, id]) => peopleQuery(points, id)),
    combine: (answers) => {
      const people = answers.flatMap(({ data }) => data?.items ?? []);
      const names = new Map(people.map((one) => [one.username, one.displayName]));
      return (username: string) => names.get(username) ?? username;
    },
  });
}
