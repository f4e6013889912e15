import type { Problem } from './problem.js';

/** No answer about a mistake is larger, whatever was sent, in bytes. */
export const MAX_PROBLEM_BYTES = 15_000;
const MAX_DETAIL = 1_000;
const MAX_TEXT = 300;

/**
 * The problem as JSON of at most MAX_PROBLEM_BYTES: texts are cut, lists are shortened from their end. `omitted` tells how
 * many entries are missing, by list.
 */
export function shortProblem(problem: Problem): string {
  const whole = JSON.stringify(problem);
  if (Buffer.byteLength(whole) <= MAX_PROBLEM_BYTES) return whole;
  const short = cutTexts(problem, 0) as Problem;
  short.detail = cut(problem.detail, MAX_DETAIL);
  for (let most = 128; most >= 0; most = most > 1 ? Math.floor(most / 2) : most - 1) {
    const text = JSON.stringify(withListsOf(short, most));
    if (Buffer.byteLength(text) <= MAX_PROBLEM_BYTES) return text;
  }
  const { type, title, status, code, detail, instance, requestId } = short;
  return JSON.stringify({ type, title, status, code, detail, instance, requestId });
}

function withListsOf(problem: Problem, most: number): Problem {
  const omitted: Record<string, number> = { ...(problem.omitted as Record<string, number>) };
  const shorter = Object.entries(problem).map(([name, value]) => {
    if (!Array.isArray(value) || value.length <= most) return [name, value] as const;
    omitted[name] = (omitted[name] ?? 0) + value.length - most;
    return [name, value.slice(0, most)] as const;
  });
  return { ...(Object.fromEntries(shorter) as Problem), omitted };
}

function cutTexts(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cut(value, MAX_TEXT);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 5) return null;
  if (Array.isArray(value)) return value.map((item) => cutTexts(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 100)
      .map(([name, item]) => [cut(name, MAX_TEXT), cutTexts(item, depth + 1)]),
  );
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
