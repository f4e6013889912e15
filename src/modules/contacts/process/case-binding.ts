import { Injectable } from '@nestjs/common';
import {
  type Json,
  ProcessQueries,
  serviceTaskStarting,
  type Task,
} from '../../../engine/api/index.js';
import { isUuid } from '../../../platform/http/index.js';
import { Hears } from '../../../platform/hooks/index.js';
import { CaseNotBound } from '../contacts.errors.js';

/** Variables by which service tasks find what belongs to a case. */
const PARTS_OF_CASES = ['contactId', 'assignmentId', 'workId'] as const;

/**
 * A service task works on the case of its own process, whatever its variables say: whoever writes a model or a variable has
 * no right on the case that they name in it (docs/adr/0054).
 */
@Injectable()
export class CaseBinding {
  constructor(private readonly processes: ProcessQueries) {}

  /** Throws CaseNotBound. */
  @Hears(serviceTaskStarting)
  async starting({ variables, businessKey, instanceId, topic }: Task): Promise<void> {
    const named = PARTS_OF_CASES.filter((name) => isNamed(variables[name]));
    if (named.length === 0) return;
    const keys = businessKey !== null ? [businessKey] : await this.keysOf(instanceId);
    const { contactId } = variables;
    if (isNamed(contactId) && !keys.includes(contactId as string))
      throw new CaseNotBound(topic, 'contactId');
    if (!keys.some(isUuid)) throw new CaseNotBound(topic, named[0]);
  }

  /** A called process that was given no business key belongs to the case of its caller. */
  private async keysOf(instanceId: string): Promise<string[]> {
    return (await this.processes.caseKeys([instanceId])).get(instanceId) ?? [];
  }
}

function isNamed(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}
