import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import type { GivenTerms } from '../../protocols/index.js';
import { EscalationService } from '../escalation.service.js';

interface Step extends GivenTerms {
  contactId: string;
  level: Json;
  /** The point that asks, or was asked before. */
  point: string;
  proposedPoint: string;
  /** Chosen by the Network direction; missing when it did not choose in time. */
  service?: string | null;
  networkDirectionPoint: string;
  /** The Network direction gives an open step to another point. */
  reroute?: { reason: string; assignmentId: string } | null;
}

/** Assigns the question by competence (`assegnare`), and starts the clock of the step. */
@Injectable()
@TaskHandler('escalation.assign-step')
export class AssignStepTask implements TaskHandlerOf<Step> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables, instanceId }: Task<Step>): Promise<TaskOutcome> {
    const { contactId, level, point, proposedPoint, service, networkDirectionPoint } = variables;
    const { reroute = null } = variables;
    const central = level === 'central';
    const toPoint = (central && service?.trim()) || proposedPoint;
    const handedOver = central && toPoint !== networkDirectionPoint;
    const { assignmentId, warningAt, dueAt } = await this.escalation.assignStep({
      contactId,
      processInstanceId: instanceId,
      fromPoint: handedOver || reroute ? networkDirectionPoint : point,
      toPoint,
      proposedPoint: central ? proposedPoint : null,
      terms: variables,
      reroute,
    });
    return complete({
      point: toPoint,
      reroute: null,
      assignmentId,
      stepWarningAt: warningAt.toISOString(),
      stepDueAt: dueAt.toISOString(),
    });
  }
}
