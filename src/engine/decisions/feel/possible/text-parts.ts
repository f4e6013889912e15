/** Functions that tell whether a text has another for a part. */
export const PART_TESTS = ['contains', 'starts with', 'ends with'] as const;
export type PartTest = (typeof PART_TESTS)[number];

export function isPartTest(name: string): name is PartTest {
  return (PART_TESTS as readonly string[]).includes(name);
}

/** Parts that a text is known to have, and to lack. */
export interface TextParts {
  start: string;
  end: string;
  inside: readonly string[];
  lacks: readonly { test: PartTest; part: string }[];
}

export const NO_PARTS: TextParts = { start: '', end: '', inside: [], lacks: [] };

const HAS: Record<PartTest, (text: string, part: string) => boolean> = {
  contains: (text, part) => text.includes(part),
  'starts with': (text, part) => text.startsWith(part),
  'ends with': (text, part) => text.endsWith(part),
};

/** What a text has that passes the test. */
export function withPart(test: PartTest, part: string): TextParts {
  if (test === 'starts with') return { ...NO_PARTS, start: part };
  return test === 'ends with' ? { ...NO_PARTS, end: part } : { ...NO_PARTS, inside: [part] };
}

/** A text that has what both say; null when there is none. */
export function joinedParts(a: TextParts, b: TextParts): TextParts | null {
  if (a === b) return a;
  const start = longer(a.start, b.start, HAS['starts with']);
  const end = longer(a.end, b.end, HAS['ends with']);
  if (start === null || end === null) return null;
  const parts = {
    start,
    end,
    inside: [...new Set([...a.inside, ...b.inside])],
    lacks: [...a.lacks, ...b.lacks.filter((each) => !isAmong(each, a.lacks))],
  };
  return contradicts(parts) ? null : parts;
}

function longer(a: string, b: string, has: (text: string, part: string) => boolean): string | null {
  if (has(a, b)) return a;
  return has(b, a) ? b : null;
}

/** What it has already holds what it lacks. */
function contradicts({ start, end, inside, lacks }: TextParts): boolean {
  return lacks.some(({ test, part }) => {
    if (test === 'starts with') return start.startsWith(part);
    if (test === 'ends with') return end.endsWith(part);
    return [start, end, ...inside].some((each) => each.includes(part));
  });
}

/** What is known of a text of which either is. */
export function sharedParts(a: TextParts, b: TextParts): TextParts {
  if (a === NO_PARTS || b === NO_PARTS) return NO_PARTS;
  return {
    start: a.start === b.start ? a.start : '',
    end: a.end === b.end ? a.end : '',
    inside: a.inside.filter((each) => b.inside.includes(each)),
    lacks: a.lacks.filter((each) => isAmong(each, b.lacks)),
  };
}

function isAmong(lack: TextParts['lacks'][number], lacks: TextParts['lacks']): boolean {
  return lacks.some(({ test, part }) => test === lack.test && part === lack.part);
}

export function hasParts(text: string, { start, end, inside, lacks }: TextParts): boolean {
  return (
    text.startsWith(start) &&
    text.endsWith(end) &&
    inside.every((each) => text.includes(each)) &&
    !lacks.some(({ test, part }) => HAS[test](text, part))
  );
}

/** Characters that a text with these parts has at least. Its end may begin within its start. */
export function leastLength({ start, end, inside }: TextParts): number {
  const [first, last] = [Array.from(start), Array.from(end)];
  const parts = [first.length, last.length, ...inside.map((each) => Array.from(each).length)];
  const longest = Math.max(...parts);
  // Two halves of a character that lie apart may be one.
  if (/\p{Surrogate}/u.test(start + end)) return longest;
  let overlap = Math.min(first.length, last.length);
  while (overlap > 0 && !end.startsWith(first.slice(-overlap).join(''))) overlap--;
  return Math.max(longest, first.length + last.length - overlap);
}
