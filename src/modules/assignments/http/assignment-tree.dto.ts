import type { WaitFor } from '../assignment-states.js';
import { AssignmentViewDto } from './assignments.dto.js';
import type { Uuid } from '../../../platform/http/index.js';

export class WaitingGroupDto {
  inquiryGroup: Uuid;

  waitFor: WaitFor;

  asked: number;

  answered: number;

  /** Declined, recalled or expired. */
  withoutFindings: number;

  open: number;

  /** Whoever asked need not wait any more. */
  satisfied: boolean;

  /** Names of the points still waited for. */
  waitingFor: string[];
}

export class AssignmentNodeDto extends AssignmentViewDto {
  /** What it waits for. */
  waiting: WaitingGroupDto[];

  /** Made for it, oldest first. */
  children: AssignmentNodeDto[];
}

export class AssignmentTreeDto {
  items: AssignmentNodeDto[];

  /** What the owner's own inquiries wait for. */
  waiting: WaitingGroupDto[];
}
