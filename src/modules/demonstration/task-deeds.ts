import type { WorkItem } from '../../engine/api/index.js';
import type { Deed } from './plan/acts.js';

/** The step of a process that a deed completes, and with what. */
export interface TaskDeed {
  /** Id of the user task in its BPMN file. */
  key: string;
  variables: (item: WorkItem) => Record<string, unknown>;
}

/** Null for a deed that completes no task. */
export function taskOf(deed: Deed): TaskDeed | null {
  const completes = (key: string, variables: Record<string, unknown>): TaskDeed => ({
    key,
    variables: () => variables,
  });
  switch (deed.do) {
    case 'listen':
      return completes('ascoltare', { description: deed.description });
    case 'understand': {
      const { classification, answerKnown } = deed;
      return completes('capire', { classification, appropriate: true, answerKnown });
    }
    case 'refuse': {
      const { classification, reason } = deed;
      return completes('capire', {
        classification,
        appropriate: false,
        notAppropriateReason: reason,
      });
    }
    case 'answer': {
      const { text, article, propose } = deed;
      return completes('rispondere', {
        answer: text,
        proposeKnowledge: propose,
        ...(article ? { usedArticle: article } : {}),
      });
    }
    case 'verify': {
      const { outcome, note, propose } = deed;
      return completes('verificare', { outcome, note, proposeKnowledge: propose });
    }
    case 'decide':
      return completes('decidere', { decision: deed.decision, reason: deed.reason });
    default:
      return climbingDeed(deed, completes) ?? workDeed(deed, completes);
  }
}

type Completes = (key: string, variables: Record<string, unknown>) => TaskDeed;

function climbingDeed(deed: Deed, completes: Completes): TaskDeed | null {
  switch (deed.do) {
    case 'handOver':
      return completes('affidare', { service: deed.service });
    case 'passOn':
      return completes('valutare', { decision: 'passOn' });
    case 'decline':
      return completes('valutare', {
        decision: 'notAppropriate',
        notAppropriateReason: deed.reason,
      });
    case 'answerStep':
      return completes('valutare', { decision: 'answer', answer: deed.text });
    case 'inquire':
      return {
        key: 'valutare',
        variables: ({ candidateGroups: [point] }) => ({
          decision: 'inquire',
          points: askedBy(point),
          inquiryMode: 'all',
        }),
      };
    case 'findings':
      return completes('istruire', { findings: deed.text, sufficient: true });
    default:
      return null;
  }
}

function workDeed(deed: Deed, completes: Completes): TaskDeed | null {
  switch (deed.do) {
    case 'acceptWork':
      return completes('prendereInCarico', { decision: 'accept' });
    case 'rejectWork':
      return completes('prendereInCarico', { decision: 'reject', rejectionReason: deed.reason });
    case 'planWork': {
      const { from, to } = deed;
      return completes('programmare', {
        plannedFrom: from.toISOString(),
        plannedTo: to.toISOString(),
      });
    }
    case 'finishWork':
      return completes('eseguire', { outcome: 'done', doneNote: deed.note });
    case 'tellOfWork':
      return completes('avvisareCittadino', { notice: deed.notice });
    default:
      return null;
  }
}

/** Whom a district's point asks for what it does not know: the back office beside it, or the desk before that. */
function askedBy(point: string): string {
  const district = point.replace(/-[a-z]+$/, '');
  return point.endsWith('-interni') ? `${district}-sportello` : `${district}-interni`;
}
