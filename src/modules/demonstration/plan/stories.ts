import type { Matter } from '../data/matter.js';
import type { Deed } from './acts.js';
import { NOTES, REFUSALS, SURVEY_COMPLAINTS, SURVEY_PRAISE } from '../data/phrases.js';
import type { StoryTeller } from './story-teller.js';

/** How the citizen can be reached. */
export type Reach = 'email' | 'phone' | 'letter' | 'anonymous';

/** What becomes of a contact, told from its registration on. */
export interface Story {
  name: string;
  /** How many of 100 contacts. */
  weight: number;
  /** Days before the present on which it came in. */
  age: readonly [least: number, most: number];
  /** Absent: any. */
  reach?: readonly Reach[];
  /** Where it may be taken in; absent: anywhere. */
  point?: 'district' | 'savena';
  fits?: (matter: Matter) => boolean;
  /** The citizen was not listened to yet: nothing is written down. */
  unheard?: boolean;
  cancelled?: boolean;
  tell: (teller: StoryTeller) => void;
}

const understood = (t: StoryTeller, answerKnown: boolean): Deed => ({
  do: 'understand',
  classification: t.matter.code,
  answerKnown,
});

function answered(t: StoryTeller, propose = false): void {
  t.office(2, 30, understood(t, true));
  if (t.chance.percent(25)) t.office(1, 20, { do: 'note', text: t.chance.pick(NOTES) });
  t.office(4, 90, { ...t.answer(), propose });
}

const climbing =
  (steps: number): Story['tell'] =>
  (t) => {
    t.office(2, 12, understood(t, false));
    for (let step = 0; step < steps; step++) {
      if (step === 2) t.office(2, 5, { do: 'handOver', service: t.matter.service });
      t.office(4, 30, { do: 'passOn' });
    }
  };

const hasWork = (matter: Matter): boolean => matter.work !== undefined;
const ESCALATED = { point: 'savena', fits: (matter: Matter) => matter.placed } as const;

/**
 * Stories in the order of what a short demonstration should have first. Ages leave each the time it needs: an answer
 * has 15 working days, a step of the escalation three, a survey 14 days.
 */
export const STORIES: readonly Story[] = [
  { name: 'fresh', weight: 9, age: [0, 1.2], tell: () => undefined },
  {
    name: 'satisfied',
    weight: 20,
    age: [10, 58],
    reach: ['email'],
    tell: (t) => {
      answered(t);
      t.citizen(5, 90, { do: 'survey', satisfied: true, note: t.chance.pick(SURVEY_PRAISE) });
    },
  },
  {
    name: 'in-answering',
    weight: 8,
    age: [1, 9],
    tell: (t) => {
      t.office(2, 14, understood(t, true));
      if (t.chance.percent(40)) t.office(1, 6, { do: 'claim' });
    },
  },
  { name: 'overdue-understanding', weight: 4, age: [4, 9], tell: () => undefined },
  {
    name: 'overdue-answer',
    weight: 5,
    age: [24, 45],
    tell: (t) => t.office(2, 20, understood(t, true)),
  },
  {
    name: 'suspended',
    weight: 4,
    age: [6, 18],
    tell: (t) => {
      t.office(2, 20, understood(t, true));
      t.office(6, 60, {
        do: 'suspend',
        cause: 'citizenDocuments',
        reason: 'Chiesti al cittadino la fotografia del luogo e il numero civico esatto.',
      });
    },
  },
  { name: 'escalated-2', weight: 3, age: [0.6, 2], ...ESCALATED, tell: climbing(0) },
  { name: 'escalated-3', weight: 3, age: [3, 4.5], ...ESCALATED, tell: climbing(1) },
  {
    name: 'escalated-direction',
    weight: 1,
    age: [3.5, 4],
    ...ESCALATED,
    tell: (t) => {
      t.office(1, 4, understood(t, false));
      t.office(2, 8, { do: 'passOn' });
      t.office(40, 52, { do: 'passOn' });
    },
  },
  { name: 'escalated-central', weight: 3, age: [5, 6], ...ESCALATED, tell: climbing(2) },
  { name: 'escalated-political', weight: 2, age: [9, 10.5], ...ESCALATED, tell: climbing(3) },
  {
    name: 'unattended',
    weight: 2,
    age: [26, 32],
    ...ESCALATED,
    tell: (t) => t.office(2, 10, understood(t, false)),
  },
  {
    name: 'not-appropriate',
    weight: 6,
    age: [2, 55],
    tell: (t) =>
      t.office(1, 20, {
        do: 'refuse',
        classification: t.matter.code,
        reason: t.chance.pick(REFUSALS),
      }),
  },
  { name: 'cancelled', weight: 3, age: [1, 50], cancelled: true, tell: () => undefined },
  { name: 'anonymous', weight: 6, age: [3, 57], reach: ['anonymous'], tell: answered },
  {
    name: 'reopened',
    weight: 4,
    age: [7, 16],
    reach: ['email'],
    tell: (t) => {
      answered(t);
      t.citizen(3, 30, { do: 'survey', satisfied: false, note: t.chance.pick(SURVEY_COMPLAINTS) });
    },
  },
  {
    name: 'twice-refused',
    weight: 2,
    age: [24, 40],
    reach: ['email'],
    tell: (t) => {
      for (let round = 0; round < 2; round++) {
        answered(t);
        t.citizen(3, 30, {
          do: 'survey',
          satisfied: false,
          note: t.chance.pick(SURVEY_COMPLAINTS),
        });
      }
    },
  },
  {
    name: 'verifying',
    weight: 6,
    age: [5, 10],
    reach: ['email'],
    tell: (t) => {
      t.office(2, 10, understood(t, true));
      t.office(4, 40, t.answer());
    },
  },
  { name: 'silent', weight: 6, age: [26, 58], reach: ['email'], tell: (t) => answered(t) },
  {
    name: 'called-back',
    weight: 8,
    age: [9, 57],
    reach: ['email'],
    tell: (t) => {
      answered(t);
      t.office(20, 70, {
        do: 'verify',
        outcome: 'satisfied',
        note: 'Sentito al telefono: è soddisfatto.',
        propose: t.chance.percent(30),
      });
    },
  },
  {
    name: 'avocated',
    weight: 2,
    age: [3, 12],
    ...ESCALATED,
    tell: (t) => {
      t.office(2, 10, understood(t, true));
      t.office(4, 24, {
        do: 'avocate',
        reason: 'Se ne è parlato in Consiglio di quartiere: risponde la Presidenza.',
      });
    },
  },
  {
    name: 'work-done',
    weight: 5,
    age: [14, 50],
    reach: ['email', 'phone'],
    point: 'district',
    fits: hasWork,
    tell: (t) => {
      t.office(2, 12, understood(t, true));
      t.work(4);
      t.office(3, 10, t.answer());
      t.citizen(10, 60, { do: 'survey', satisfied: true, note: t.chance.pick(SURVEY_PRAISE) });
    },
  },
  {
    name: 'work-planned',
    weight: 3,
    age: [4, 8],
    point: 'savena',
    fits: hasWork,
    tell: (t) => {
      t.office(2, 8, understood(t, true));
      t.work(2);
    },
  },
  {
    name: 'work-asked',
    weight: 2,
    age: [1, 4],
    point: 'savena',
    fits: hasWork,
    tell: (t) => {
      t.office(2, 6, understood(t, true));
      t.work(0);
    },
  },
  {
    name: 'work-rejected',
    weight: 1,
    age: [5, 20],
    point: 'savena',
    fits: hasWork,
    tell: (t) => {
      t.office(2, 8, understood(t, true));
      t.work(0);
      t.office(6, 20, {
        do: 'rejectWork',
        reason: 'La strada è privata: l’intervento non spetta al Comune.',
      });
    },
  },
  { name: 'merged', weight: 4, age: [0.5, 8], point: 'savena', tell: () => undefined },
  {
    name: 'answered-above',
    weight: 5,
    age: [12, 55],
    reach: ['email'],
    ...ESCALATED,
    tell: (t) => {
      t.office(2, 12, understood(t, false));
      t.office(
        4,
        26,
        t.chance.percent(35)
          ? { do: 'decline', reason: 'Non è materia dello sportello: riguarda i servizi interni.' }
          : { do: 'passOn' },
      );
      if (t.chance.percent(40)) {
        t.office(2, 10, { do: 'inquire' });
        t.office(6, 24, {
          do: 'findings',
          text: 'Sopralluogo fatto: la situazione è come descritta, si può intervenire.',
        });
      }
      t.office(4, 26, { do: 'answerStep', text: t.answer().text });
      t.office(2, 20, t.answer());
      t.citizen(5, 90, { do: 'survey', satisfied: true, note: null });
    },
  },
  {
    name: 'resumed',
    weight: 2,
    age: [16, 40],
    tell: (t) => {
      t.office(2, 20, understood(t, true));
      t.office(6, 40, {
        do: 'suspend',
        cause: 'siteInspection',
        reason: 'In attesa del sopralluogo dei tecnici.',
      });
      t.office(50, 120, { do: 'resume', reason: 'Sopralluogo eseguito.' });
      t.office(4, 40, t.answer());
    },
  },
  {
    name: 'closed-by-direction',
    weight: 1,
    age: [34, 55],
    reach: ['email'],
    tell: (t) => {
      for (let round = 0; round < 2; round++) {
        answered(t);
        t.citizen(3, 20, {
          do: 'survey',
          satisfied: false,
          note: t.chance.pick(SURVEY_COMPLAINTS),
        });
      }
      t.office(8, 40, {
        do: 'decide',
        decision: 'close',
        reason:
          'Le risposte date sono corrette e complete: non c’è altro che il Comune possa fare.',
      });
    },
  },
  {
    name: 'unheard',
    weight: 2,
    age: [0.2, 1.5],
    point: 'savena',
    reach: ['phone'],
    unheard: true,
    tell: () => undefined,
  },
];
