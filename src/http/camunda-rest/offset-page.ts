import type { OffsetPage } from '../../engine/api/index.js';
import { readCamundaDate } from './camunda-date.js';
import type { RequestReader } from './request-reader.js';

const MAX_RESULTS = 1_000;

/** `firstResult`, `maxResults` and the order: `sortBy` and `sortOrder`, or the list `sorting` of a body. */
export function readOffsetPage<S extends string>(
  sorts: Readonly<Record<string, S>>,
  query: RequestReader,
  body: RequestReader = query,
): OffsetPage<S> {
  const single = body.text('sortBy') === undefined ? [] : [body];
  return {
    offset: query.wholeNumber('firstResult', 0) ?? 0,
    limit: Math.min(query.wholeNumber('maxResults', 0) ?? MAX_RESULTS, MAX_RESULTS),
    sort: [...single, ...body.objects('sorting')].map((sorting) => readSort(sorts, sorting)),
  };
}

function readSort<S extends string>(
  sorts: Readonly<Record<string, S>>,
  sorting: RequestReader,
): OffsetPage<S>['sort'][number] {
  const asked = sorting.requiredText('sortBy');
  const by = Object.hasOwn(sorts, asked) ? sorts[asked] : undefined;
  if (!by) throw sorting.wrong('sortBy', `must be one of ${Object.keys(sorts).join(', ')}.`);
  const order = sorting.text('sortOrder') ?? 'asc';
  if (order !== 'asc' && order !== 'desc') throw sorting.wrong('sortOrder', 'must be asc or desc.');
  return { by, descending: order === 'desc' };
}

/** True by the one flag, false by the other; Camunda's flags have no meaning when they are false. */
export function either(query: RequestReader, yes: string, no: string): boolean | undefined {
  if (query.flag(yes)) return true;
  return query.flag(no) ? false : undefined;
}

export function dateOf(query: RequestReader, name: string): Date | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  // A plus sign that was not escaped in a query arrives as a space.
  const instant = readCamundaDate(text.replace(' ', '+'));
  if (!instant) throw query.wrong(name, "must be of the form yyyy-MM-dd'T'HH:mm:ss.SSSZ.");
  return instant;
}
