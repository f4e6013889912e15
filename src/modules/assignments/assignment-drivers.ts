import { Injectable } from '@nestjs/common';
import type { Point } from '../organisation/index.js';
import type { Reason } from './assignment-facts.js';
import type { Assignment } from './assignment.entity.js';

/** Ends assignments that are steps of a process by way of the process's own tasks. */
export interface AssignmentDriver {
  /** Answers (findings, for an inquiry) in the task; throws a Conflict (409) when there is no such task open. */
  answer(assignment: Assignment, given: { answer: string; sufficient: boolean }): Promise<void>;
  /** `competentPoint`: where the question goes next, instead of one level higher. */
  decline(assignment: Assignment, reason: string, competentPoint?: string): Promise<void>;
  /** Gives an open step to another point; answers the new assignment's id. */
  reroute(assignment: Assignment, toPoint: Point, reason: string): Promise<string>;
  /** The question is asked no further: what its process had opened is taken back, and the clocks stop. */
  abandon(contactId: string, reason: Reason): Promise<void>;
}

/** Where the module that runs such a process registers itself, since this one may not know it. */
@Injectable()
export class AssignmentDrivers {
  private driver: AssignmentDriver | null = null;

  /** Throws when there is one already. */
  register(driver: AssignmentDriver): void {
    if (this.driver) throw new Error('Only one process drives assignments.');
    this.driver = driver;
  }

  /** See AssignmentDriver.abandon. */
  async abandon(contactId: string, reason: Reason): Promise<void> {
    await this.driver?.abandon(contactId, reason);
  }

  /** The driver of a step; null for an assignment made by hand. */
  of(assignment: Assignment): AssignmentDriver | null {
    return assignment.processInstanceId === null ? null : this.driver;
  }
}
