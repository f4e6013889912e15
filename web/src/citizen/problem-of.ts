import { ApiProblem } from '../api/problem';
import type { ProblemView } from './views';

/** A refusal that the server told the page, as if the API had told it. */
export function problemOf({ status, code, detail, ...body }: ProblemView): ApiProblem {
  return new ApiProblem(status, code, detail, body as never);
}
