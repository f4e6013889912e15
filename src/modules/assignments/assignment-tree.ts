import type { AssignmentView } from './assignments.read-model.js';
import type { WaitFor } from './assignment-states.js';

/** How inquiries that were opened together stand. */
export type WaitingGroup = {
  inquiryGroup: string;
  waitFor: WaitFor;
  asked: number;
  answered: number;
  /** Declined, recalled or expired. */
  withoutFindings: number;
  open: number;
  /** Whoever asked need not wait any more. */
  satisfied: boolean;
  /** Names of the points that have still to say something. */
  waitingFor: string[];
};

/** An assignment with those that were made for it, oldest first. */
export type AssignmentNode = AssignmentView & {
  waiting: WaitingGroup[];
  children: AssignmentNode[];
};

export interface AssignmentTree {
  /** Competences and informations, and the inquiries of the owner itself. */
  items: AssignmentNode[];
  /** What the owner's own inquiries wait for. */
  waiting: WaitingGroup[];
}

/** Puts a contact's assignments, oldest first, under those they were made for. */
export function assignmentTree(assignments: readonly AssignmentView[]): AssignmentTree {
  const childrenOf = (parentId: string | null): AssignmentNode[] =>
    assignments
      .filter((assignment) => assignment.parentId === parentId)
      .map((assignment) => {
        const children = childrenOf(assignment.id);
        return { ...assignment, waiting: waitingGroups(children), children };
      });
  const items = childrenOf(null);
  return { items, waiting: waitingGroups(items) };
}

function waitingGroups(assignments: readonly AssignmentView[]): WaitingGroup[] {
  const groups = new Map<string, AssignmentView[]>();
  for (const assignment of assignments) {
    if (!assignment.inquiryGroup) continue;
    groups.set(assignment.inquiryGroup, [
      ...(groups.get(assignment.inquiryGroup) ?? []),
      assignment,
    ]);
  }
  return [...groups].map(([inquiryGroup, inquiries]) => {
    const waitFor = inquiries[0].waitFor ?? 'all';
    const open = inquiries.filter((inquiry) => inquiry.open);
    const answered = inquiries.filter(({ state }) => state === 'answered');
    const enough = answered.some(({ sufficient }) => sufficient !== false);
    return {
      inquiryGroup,
      waitFor,
      asked: inquiries.length,
      answered: answered.length,
      withoutFindings: inquiries.length - answered.length - open.length,
      open: open.length,
      satisfied: open.length === 0 || (waitFor === 'first' && enough),
      waitingFor: open.map(({ toPointName }) => toPointName),
    };
  });
}
