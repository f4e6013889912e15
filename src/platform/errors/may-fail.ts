import type { DomainError } from './domain-error.js';

const PROBLEMS = Symbol('platform:problems');

/** An error class with a made-up instance of it, from which the API document learns its status, code and words. */
export interface DescribedError {
  readonly example: DomainError;
}

/**
 * Names what an operation answers when it does not succeed, beside what holds for every operation of its kind (who may
 * call it, the form of its fields, limits). An error stands for itself where its class has more than one code.
 * On a class: of each of its operations.
 */
export function MayFail(
  ...errors: (DescribedError | DomainError)[]
): MethodDecorator & ClassDecorator {
  return ((target: object, _name?: string | symbol, descriptor?: PropertyDescriptor) => {
    const described = (descriptor?.value ?? target) as object;
    Reflect.defineMetadata(
      PROBLEMS,
      [...problemsOf(described), ...errors.map(exampleOf)],
      described,
    );
  }) as MethodDecorator & ClassDecorator;
}

/** What `MayFail` says of a handler or of a controller's class. */
export function problemsOf(described: object): DomainError[] {
  return (Reflect.getOwnMetadata(PROBLEMS, described) ?? []) as DomainError[];
}

function exampleOf(error: DescribedError | DomainError): DomainError {
  if (error instanceof Error) return error;
  // A class inherits its parent's example, which is of another code.
  if (Object.hasOwn(error, 'example')) return error.example;
  throw new Error(`${(error as unknown as { name: string }).name} has no example of its own.`);
}
