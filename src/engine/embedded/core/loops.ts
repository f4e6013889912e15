import * as elements from 'bpmn-elements';

/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

const library = elements as any;
const MADE = Symbol('made');

/** What is called for each instance that is made, on the activity that is repeated. */
export const INSTANCE_MADE = Symbol('instanceMade');

/**
 * Instances of one multi-instance or loop, at most. Nobody works through more of them, and all of them are held in memory and
 * in the state of the case: without a bound, one model takes all the memory of the server.
 */
export const MAX_INSTANCES = 1_000;

/** What is said of an activity that is to be repeated more often. */
export function tooManyInstances(asked: number | null): string {
  const how = asked === null ? 'has not ended' : `asks for ${asked} instances`;
  return (
    `The multi-instance ${how}: ${MAX_INSTANCES.toLocaleString('en')} are made at most. ` +
    'Give it a smaller cardinality or collection, or divide the work.'
  );
}

/** The number of instances that a model writes out (`5`, `${5}`), null where only a running case knows it. */
export function literalCardinality(text: unknown): number | null {
  const written = /^\s*(?:[$#]\{\s*([^{}\s]+)\s*\}|(\S+))\s*$/.exec(String(text ?? ''));
  const number = Number(written?.[1] ?? written?.[2] ?? NaN);
  return Number.isNaN(number) ? null : number;
}

/** The library's loop, which is refused before its first instance when it asks for too many, and counts those it makes. */
function Loop(this: any, activity: any, loop: any): void {
  library.MultiInstanceLoopCharacteristics.call(this, activity, loop);
}
Loop.prototype = Object.create(library.MultiInstanceLoopCharacteristics.prototype, {
  constructor: { value: Loop },
  /** What the library makes of the model and the case, once for each run of the activity. */
  characteristics: {
    get(this: any) {
      return this[MADE] ?? null;
    },
    set(this: any, made: any) {
      this[MADE] = made;
      if (made) bound(made);
    },
  },
});

function bound(made: any): void {
  const asked = Math.max(Number(made.cardinality ?? 0), Number(made.collection?.length ?? 0));
  // One that runs already is held to the bound by the instances that it still makes.
  if (asked > MAX_INSTANCES && !made.message.fields?.redelivered)
    throw new Error(tooManyInstances(asked));
  const next = made.next;
  made.next = (index: number) => {
    const content = next.call(made, index);
    if (!content) return content;
    if (index >= MAX_INSTANCES) throw new Error(tooManyInstances(null));
    made.activity[INSTANCE_MADE]?.();
    return content;
  };
}

export const MultiInstanceLoopCharacteristics: any = Loop;

/** A standard loop is a sequence, one after another. */
export function StandardLoopCharacteristics(activity: any, loop: any): any {
  const behaviour = { ...loop.behaviour, isSequential: true };
  return new (Loop as any)(activity, { ...loop, behaviour });
}
