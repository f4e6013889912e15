import type { components } from './schema';
import { signingsNow } from './signings';

export type ProblemBody = components['schemas']['ProblemDto'];

/** The server never answered: nobody knows whether the request was carried out. */
export const NO_ANSWER = 'network.no-answer';

/** Every refusal of the API (application/problem+json), and answers that never came. */
export class ApiProblem extends Error {
  /** How often somebody had signed in by then. */
  readonly signings = signingsNow();

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: Partial<ProblemBody> & Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiProblem';
  }

  static noAnswer(cause: unknown): ApiProblem {
    return new ApiProblem(0, NO_ANSWER, String(cause));
  }

  get requestId(): string | undefined {
    return typeof this.body.requestId === 'string' ? this.body.requestId : undefined;
  }
}

/** Whatever was thrown, as a problem. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, 'page.defect', error instanceof Error ? error.message : String(error));
}

export function hasStatus(error: unknown, ...statuses: number[]): boolean {
  return error instanceof ApiProblem && statuses.includes(error.status);
}
