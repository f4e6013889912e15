import type { Reason } from '../../platform/i18n/index.js';
import type { AssignmentType, WaitFor } from './assignment-states.js';

/** What AssignmentService.propose is asked for. */
export interface ProposeAssignment {
  /** Given where it must be known beforehand. */
  id?: string;
  contactId: string;
  type: AssignmentType;
  fromPoint: string;
  toPoint: string;
  reason?: Reason | null;
  dueAt?: Date | null;
  /** Of an inquiry; absent: what the asking point works on, else the open competence assignment. */
  parentId?: string | null;
  /** Of inquiries that are opened together. */
  group?: { id: string; waitFor: WaitFor } | null;
  /** The assignment in whose place it is made. */
  reroutedFrom?: string | null;
  /** Set by the escalation for its steps. */
  processInstanceId?: string | null;
  /** The field an error about the receiver names; default `toPoint`. */
  receiverField?: string;
  cause?: string | null;
}
