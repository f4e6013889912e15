import { isLonger } from '../../../platform/text/index.js';
import type { FieldError } from '../../../platform/errors/index.js';
import { CODE } from '../node-values.js';

/**
 * What becomes of a code that a version no longer has. `moved`: one other code; `split`: several, the first is the
 * default; `retired`: none, with the reason.
 */
export const MAPPING_KINDS = ['moved', 'split', 'retired'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

export interface CodeMapping {
  fromCode: string;
  kind: MappingKind;
  toCodes: string[];
  reason: string;
}

const MAX_REASON = 500;
const MAX_TARGETS = 50;

/** Reads a mapping as a file or a form brings it; `mapping` is null when anything is wrong. */
export function readMapping(raw: Record<string, unknown>): {
  mapping: CodeMapping | null;
  faults: FieldError[];
} {
  const faults: FieldError[] = [];
  const add = (field: string, code: string, message: string) =>
    faults.push({ field, code, message });
  const kind = MAPPING_KINDS.find((one) => one === raw.kind);
  if (!kind) add('kind', 'not-allowed', `kind must be one of ${MAPPING_KINDS.join(', ')}.`);
  const fromCode = typeof raw.fromCode === 'string' ? raw.fromCode.trim() : '';
  if (!CODE.test(fromCode)) add('fromCode', 'invalid', 'fromCode must be a code such as 01.02.03.');
  const given: unknown[] = Array.isArray(raw.toCodes) ? raw.toCodes : [];
  const toCodes = given.filter((code): code is string => typeof code === 'string');
  const sound = given.length <= MAX_TARGETS && given.every((code) => CODE.test(String(code)));
  if (!sound || new Set(toCodes).size !== given.length) {
    add(
      'toCodes',
      'invalid',
      'toCodes must be a list of codes, each once; the first is the default.',
    );
  } else if (kind) {
    const problem = targetProblem(kind, toCodes.length);
    if (problem) add('toCodes', 'wrong-count', problem);
  }
  const reason = typeof raw.reason === 'string' ? raw.reason.trim() : '';
  if (isLonger(reason, MAX_REASON)) {
    add('reason', 'too-long', `reason must have at most ${MAX_REASON} characters.`);
  }
  if (kind === 'retired' && reason === '') {
    add('reason', 'required', 'reason is required: say why nothing takes the place of the code.');
  }
  if (faults.length > 0 || !kind) return { mapping: null, faults };
  return { mapping: { fromCode, kind, toCodes, reason }, faults };
}

function targetProblem(kind: MappingKind, count: number): string | null {
  switch (kind) {
    case 'moved':
      return count === 1 ? null : 'toCodes must hold the one code that takes its place.';
    case 'split':
      return count > 1 ? null : 'toCodes must hold two codes at least, the default first.';
    case 'retired':
      return count === 0 ? null : 'toCodes must be empty: a retired code has no successor.';
  }
}
