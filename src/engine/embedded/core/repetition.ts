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
