import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '../../api/problem';
import { newKey } from '../../api/use-command';
import { useLineText } from '../../parts/Problem';
import { newBatch, type Run, runAll } from './run-all';

/** What was done with so many, or taken back. */
export interface Telling {
  done: (count: number) => string;
  undone?: (count: number) => string;
}

export interface BulkAction {
  label: string;
  run: Run;
  telling: Telling;
  /** What takes it back, given what was done; absent: nothing does. */
  undo?: Undo;
}

/** Answers what takes one back, given its id and what the server had answered. */
export type Undo = (id: string, answer: unknown, headers: Headers) => Promise<unknown>;
type Headers = Parameters<Run>[1];

/** What needs to be asked before; answers how each is then done, or null when nothing is. */
export interface AskingAction {
  label: string;
  ask: (ids: string[]) => Promise<Omit<BulkAction, 'label'> | null>;
}

/** The code of what was not tried, since the person meant others. */
export const LEFT_OUT = 'desk.left-out';

export interface Refusal {
  id: string;
  name: string;
  why: string;
  /** The person chose to leave it out: nothing failed. */
  meant: boolean;
}

export interface Summary {
  done: number;
  /** What that was, in words. */
  told: string;
  refused: readonly Refusal[];
  /** Not begun: it was stopped before. */
  left: number;
  undo?: () => Promise<void>;
}

export interface Progress {
  ended: number;
  of: number;
}

interface BulkRunOptions {
  nameOf: (id: string) => string;
  /** When everything has been tried. */
  onTried: () => void;
  /** When the lists were read anew. */
  onDone: () => void;
}

/** Does an action to many, one after another: how far it is, and what came of it. */
export function useBulkRun({ nameOf, onTried, onDone }: BulkRunOptions) {
  const queryClient = useQueryClient();
  const lineText = useLineText();
  const [summary, setSummary] = useState<Summary | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  /** How many times it came to an end. */
  const [ended, setEnded] = useState(0);
  const stopped = useRef(false);

  const tryAll = async (ids: readonly string[], run: Run) => {
    const names = new Map(ids.map((id) => [id, nameOf(id)]));
    const answers = new Map<string, unknown>();
    const refused: Refusal[] = [];
    const batch = ids.length > 1 ? { 'Batch-Id': newBatch() } : {};
    stopped.current = false;
    setProgress({ ended: 0, of: ids.length });
    await runAll(ids, {
      stopped: () => stopped.current,
      run: async (id) => {
        try {
          answers.set(id, await run(id, { 'Idempotency-Key': newKey(), ...batch }));
        } catch (error) {
          const problem = asProblem(error);
          const meant = problem.code === LEFT_OUT;
          refused.push({ id, name: names.get(id) ?? id, why: lineText(problem), meant });
        }
        setProgress({ ended: answers.size + refused.length, of: ids.length });
      },
    });
    setProgress(null);
    return { answers, refused };
  };
  const carryOut = async (ids: readonly string[], action: Omit<BulkAction, 'label'>) => {
    setSummary(null);
    const { answers, refused } = await tryAll(ids, action.run);
    const back = takingBack(action, answers);
    onTried();
    setSummary({
      done: answers.size,
      told: action.telling.done(answers.size),
      refused,
      left: ids.length - answers.size - refused.length,
      undo: back && (() => carryOut([...answers.keys()], back)),
    });
    await queryClient.invalidateQueries();
    onDone();
    setEnded((times) => times + 1);
  };
  return {
    summary,
    progress,
    ended,
    start: async (action: BulkAction | AskingAction, ids: string[]) => {
      const asked = 'ask' in action ? await action.ask(ids) : action;
      if (asked) await carryOut(ids, asked);
    },
    stop: () => {
      stopped.current = true;
    },
    dismiss: () => setSummary(null),
  };
}

/** The action that takes back what was done, given what the server answered to each; undefined where nothing does. */
function takingBack(
  { undo, telling }: Omit<BulkAction, 'label'>,
  answers: ReadonlyMap<string, unknown>,
): Omit<BulkAction, 'label'> | undefined {
  if (!undo || answers.size === 0) return undefined;
  return {
    run: (id, headers) => undo(id, answers.get(id), headers),
    telling: { done: telling.undone ?? telling.done },
  };
}
