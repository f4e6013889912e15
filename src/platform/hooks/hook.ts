/** How many may hear or answer; the start fails where another number does. */
export type Arity = 'one' | 'atMostOne' | 'any';

export interface HookRules {
  /** `inside`: in the transaction of whoever tells or asks. `after`: by the outbox, once it has committed. */
  when: 'inside' | 'after';
  arity: Arity;
  /** The places of those who hear it, in the order in which they are called; null: no order is promised. */
  order: readonly string[] | null;
  /** Each of those who hear it has a name of its own. */
  named: boolean;
}

/**
 * What a lower module lets higher ones act on, declared where it happens. G: what a hearer is given; A: what it
 * answers; P: what it says of itself, which is its place, its name, or (never) nothing.
 */
export class Hook<G, A = void, P extends string = never> {
  /** For the compiler only: what decorators and callers are checked against. */
  declare readonly types: { given: G; answer: A; place: P };

  constructor(
    /** Names it in messages; one of each moment in time. */
    readonly name: string,
    readonly rules: HookRules,
  ) {}
}

/** Whatever it carries: for those that only compare and count. */
export type AnyHook = Pick<Hook<unknown>, 'name' | 'rules'>;

/** Something happens, and higher modules act in the same transaction. What they throw undoes it. */
export class Moment<G> extends Hook<G> {
  constructor(name: string) {
    super(name, { when: 'inside', arity: 'any', order: null, named: false });
  }

  /** Where the order matters: the places, first to last, each of them for one hearer. */
  inOrder<const P extends string>(...order: P[]): Hook<G, void, P> {
    return new Hook(this.name, { when: 'inside', arity: 'any', order, named: false });
  }
}

export function moment<G>(name: string): Moment<G> {
  return new Moment(name);
}

/** Exactly one answers: without it the product does not start. */
export class Question<G, A> extends Hook<G, A> {
  declare readonly answered: 'always';
}

/** At most one answers. */
export class OptionalQuestion<G, A> extends Hook<G, A> {
  declare readonly answered: 'maybe';
}

/** Any number answer, each under a name that nobody else has. */
export class OpenQuestion<G, A> extends Hook<G, A, string> {
  declare readonly answered: 'byName';
}

/** What a lower module asks higher ones, in the transaction in which it asks. */
export function question<G, A>(name: string) {
  const rules = (arity: Arity, named = false): HookRules => ({
    when: 'inside',
    arity,
    order: null,
    named,
  });
  return {
    one: () => new Question<G, A>(name, rules('one')),
    atMostOne: () => new OptionalQuestion<G, A>(name, rules('atMostOne')),
    byName: () => new OpenQuestion<G, A>(name, rules('any', true)),
  };
}

/**
 * An event of the outbox that higher modules hear after its commit (`@HearsAfter`). G: its payload. It is told by appending
 * it to the outbox, and by nothing else: the compiler takes it for no other hook.
 */
export class EventType<G extends object> implements AnyHook {
  declare readonly payload: G;
  readonly rules: HookRules = { when: 'after', arity: 'any', order: null, named: true };

  constructor(
    /** The event's `type`. */
    readonly name: string,
  ) {}
}

export function eventType<G extends object>(name: string): EventType<G> {
  return new EventType(name);
}
