import { randomUUID } from 'node:crypto';
import {
  ClassificationExperience,
  SuggestionReadModel,
} from '../../src/modules/classification/index.js';
import { UnitOfWork } from '../../src/platform/index.js';
import type { TestApplication } from '../setup/test-application.js';
import type { LabelledDescription } from './labelled-descriptions.js';

/** Shares between 0 and 1 of texts whose code came first, or among the first three. */
export interface Accuracy {
  texts: number;
  top1: number;
  top3: number;
  /** The subject is right, whatever the event. */
  subject: number;
  /** With what was suggested instead, for those whose code is not among the three. */
  missed: { text: string; code: string; suggested: string[] }[];
}

/** What the suggestions of a server come to on labelled texts. */
export async function measure(
  server: TestApplication,
  labelled: readonly LabelledDescription[],
): Promise<Accuracy> {
  const suggestions = server.app.get(SuggestionReadModel);
  let [first, three, subject] = [0, 0, 0];
  const missed: Accuracy['missed'] = [];
  const known = new Map<string, string[]>();
  for (const { text, code } of labelled) {
    const codes = known.get(text) ?? (await suggested(suggestions, text));
    known.set(text, codes);
    if (codes[0] === code) first += 1;
    if (codes[0]?.slice(0, 5) === code.slice(0, 5)) subject += 1;
    if (codes.includes(code)) three += 1;
    else missed.push({ text, code, suggested: codes });
  }
  const share = (count: number) => count / labelled.length;
  return {
    texts: labelled.length,
    top1: share(first),
    top3: share(three),
    subject: share(subject),
    missed,
  };
}

async function suggested(suggestions: SuggestionReadModel, text: string): Promise<string[]> {
  const found = await suggestions.suggest({ text, limit: 3 });
  return found.map(({ node }) => node.code);
}

/** Teaches the server labelled texts, as contacts that were classified so. */
export async function teach(
  server: TestApplication,
  labelled: readonly LabelledDescription[],
): Promise<void> {
  const experience = server.app.get(ClassificationExperience);
  const uow = server.app.get(UnitOfWork);
  for (const { code, text } of labelled) {
    await uow.run(() =>
      experience.learn({ contactId: randomUUID(), code, text, district: null, kind: 'report' }),
    );
  }
}

/** Every second one to learn from, the others to be tested on. */
export function halves<T>(all: readonly T[]): { learn: T[]; test: T[] } {
  return {
    learn: all.filter((_, index) => index % 2 === 0),
    test: all.filter((_, index) => index % 2 === 1),
  };
}

/** e.g. `72.5 %` */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
