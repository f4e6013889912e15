import type { DomainError } from './domain-error.js';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem.js';
import { ProblemDto } from './problem.dto.js';

/** How errors look in an API, as its document says it. */
export interface ErrorForm {
  mediaType: string;
  /** The class whose schema describes the body. */
  type: { name: string };
  /** The field of the body by which programs tell the errors of a status apart. */
  key: string;
  answer(error: DomainError): { status: number; body: object };
}

const FORM = Symbol('platform:error-form');

/** Errors of our own API. */
export const PROBLEM_FORM: ErrorForm = {
  mediaType: PROBLEM_MEDIA_TYPE,
  type: ProblemDto,
  key: 'code',
  answer(error) {
    const body = toProblem(error);
    return { status: body.status, body };
  },
};

/** The errors of a controller are answered in a form that others have fixed. */
export function AnswersErrorsAs(form: ErrorForm): ClassDecorator {
  return (controller) => Reflect.defineMetadata(FORM, form, controller);
}

export function errorFormOf(controller: object): ErrorForm {
  return (Reflect.getMetadata(FORM, controller) ?? PROBLEM_FORM) as ErrorForm;
}
