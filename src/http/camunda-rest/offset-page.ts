import type { OffsetPage } from '../../engine/api/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import { readCamundaDate } from './camunda-date.js';
import type { RequestReader } from './request-reader.js';

const MAX_RESULTS = 1_000;

/** In Camunda's words. */
const ORDER_ALONE = 'Only a single sorting parameter specified. sortBy and sortOrder required';

/** `firstResult`, `maxResults` and the order: `sortBy` and `sortOrder` of a query, or the list `sorting` of a body. */
export function readOffsetPage<S extends string>(
  sorts: Readonly<Record<string, S>>,
  query: RequestReader,
  body: RequestReader = query,
): OffsetPage<S> {
  return {
    offset: query.wholeNumber('firstResult', 0) ?? 0,
    limit: Math.min(query.wholeNumber('maxResults', 0) ?? MAX_RESULTS, MAX_RESULTS),
    sort: body.hasTextsOnly ? sortOfQuery(sorts, body) : sortsOfBody(sorts, body),
  };
}

/** Camunda wants `sortOrder` beside `sortBy`; here it is ascending without. */
function sortOfQuery<S extends string>(
  sorts: Readonly<Record<string, S>>,
  query: RequestReader,
): OffsetPage<S>['sort'] {
  if (query.text('sortBy') !== undefined) return [readSort(sorts, query)];
  if (query.text('sortOrder') === undefined) return [];
  throw new InvalidInput(ORDER_ALONE, [
    { field: 'sortOrder', code: 'required', message: ORDER_ALONE },
  ]);
}

function sortsOfBody<S extends string>(
  sorts: Readonly<Record<string, S>>,
  body: RequestReader,
): OffsetPage<S>['sort'] {
  return body.objects('sorting').map((sorting) => {
    const sort = readSort(sorts, sorting);
    sorting.refuseOthers();
    return sort;
  });
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
  const instant = readCamundaDate(query.hasTextsOnly ? text.replace(' ', '+') : text);
  if (!instant) throw query.wrong(name, "must be of the form yyyy-MM-dd'T'HH:mm:ss.SSSZ.");
  return instant;
}
