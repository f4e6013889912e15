import { type DemoClient, UnexpectedAnswer } from './demo-client.js';

/** How a contact ends. */
export type Ending = 'closed' | 'notAppropriate' | 'cancelled';

/** `ended`: it has its end now. `movedOn`: a task was done, the rest is with others. `untouched`: nothing was. */
export type CaseOutcome = 'ended' | 'movedOn' | 'untouched';

export interface Case {
  id: string;
  classification: string | null;
  /** True when the citizen can be asked: then somebody has to verify as well. */
  contactable: boolean;
}

interface OpenTask {
  id: string;
  processKey: string;
  definitionKey: string;
}

const SERVICE_CYCLE = 'ciclo-di-servizio';
const ANSWER = 'La segnalazione è stata presa in carico e risolta dagli uffici comunali.';
const ARCHIVED = 'Archiviata dal Comune di origine senza intervento.';
const CANCELLED = 'Annullata nel sistema di origine.';
const UNCLASSIFIED = 'Altro';
/** Tasks of one contact; a cycle has four, and each may be lost to somebody else once or twice. */
const MAX_STEPS = 12;

/**
 * What the state of origin means here; null: the contact stays open. `chiusa` was dealt with. `archiviata` was put
 * aside: not appropriate. `annullata` and `eliminata` were withdrawn: the contact is cancelled, its number stays.
 */
export function endingOf(stateOfOrigin: string): Ending | null {
  switch (stateOfOrigin.trim().toLowerCase()) {
    case 'chiusa':
      return 'closed';
    case 'archiviata':
      return 'notAppropriate';
    case 'annullata':
    case 'eliminata':
      return 'cancelled';
    default:
      return null;
  }
}

/** Does the operators' work on contacts, task by task. */
export class CaseWork {
  private constructor(
    private readonly client: DemoClient,
    /** Code for reports that came without a category. */
    private readonly unclassified: string,
  ) {}

  static async prepare(client: DemoClient): Promise<CaseWork> {
    const { items } = await client.get<{ items: { code: string; name: string }[] }>(
      '/classifications',
      { q: UNCLASSIFIED, active: 'true' },
    );
    const other = items.find(({ name }) => name === UNCLASSIFIED) ?? items[0];
    if (!other) throw new Error(`There is no classification "${UNCLASSIFIED}".`);
    return new CaseWork(client, other.code);
  }

  /** Completes the contact's tasks until it has its end, or somebody else's task is open. */
  async bringTo(ending: Ending, contact: Case): Promise<CaseOutcome> {
    if (ending === 'cancelled') {
      await this.client.post(`/contacts/${contact.id}/cancellation`, { reason: CANCELLED });
      return 'ended';
    }
    let moved = false;
    for (let step = 0; step < MAX_STEPS; step++) {
      const { items } = await this.client.get<{ items: OpenTask[] }>('/tasks', {
        contactId: contact.id,
      });
      if (items.length === 0) return 'ended';
      const task = items.find(({ processKey }) => processKey === SERVICE_CYCLE);
      const variables = task && this.variablesFor(task.definitionKey, ending, contact);
      if (!task || !variables) return moved ? 'movedOn' : 'untouched';
      if (!(await this.complete(task.id, variables))) continue;
      moved = true;
      if (isLast(task.definitionKey, ending, contact)) return 'ended';
    }
    throw new Error(`after ${MAX_STEPS} tasks the contact still has not ended`);
  }

  private variablesFor(
    definitionKey: string,
    ending: Ending,
    contact: Case,
  ): Record<string, unknown> | null {
    switch (definitionKey) {
      case 'ascoltare':
        return {};
      case 'capire': {
        const classification = contact.classification ?? this.unclassified;
        return ending === 'closed'
          ? { classification, appropriate: true, answerKnown: true }
          : { classification, appropriate: false, notAppropriateReason: ARCHIVED };
      }
      case 'rispondere':
        return { answer: ANSWER };
      case 'verificare':
        return { outcome: 'noReply' };
      default:
        return null;
    }
  }

  /** False when somebody (a reminder, another run) was at the contact at the same time: look again. */
  private async complete(taskId: string, variables: Record<string, unknown>): Promise<boolean> {
    try {
      await this.client.post(`/tasks/${taskId}/complete`, { variables });
      return true;
    } catch (error) {
      if (error instanceof UnexpectedAnswer && error.status === 409) return false;
      throw error;
    }
  }
}

function isLast(definitionKey: string, ending: Ending, { contactable }: Case): boolean {
  if (definitionKey === 'capire') return ending === 'notAppropriate';
  return definitionKey === 'verificare' || (definitionKey === 'rispondere' && !contactable);
}
