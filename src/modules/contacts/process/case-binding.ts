import { Injectable } from '@nestjs/common';
import {
  callKeyed,
  type Json,
  type KeyedCall,
  ProcessQueries,
  serviceTaskStarting,
  type Task,
} from '../../../engine/api/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { isUuid } from '../../../platform/http/index.js';
import { Hears, Hooks, question } from '../../../platform/hooks/index.js';
import { CaseKeyRefused, CaseNotBound } from '../contacts.errors.js';

/**
 * The id of the contact to which a part of a case belongs; null: there is no such part. The name of the answer is the variable
 * by which service tasks find the part.
 */
export const ownerOfPart = question<string, string | null>('contacts.owner-of-part').byName();

/**
 * A service task works on the case of its own process, whatever its variables say: whoever writes a model or a variable has
 * no right on the case that they name in it (docs/adr/0054).
 */
@Injectable()
export class CaseBinding {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly processes: ProcessQueries,
    private readonly hooks: Hooks,
  ) {}

  /** Throws CaseNotBound. */
  @Hears(serviceTaskStarting)
  async starting({ variables, businessKey, instanceId, topic }: Task): Promise<void> {
    const parts = this.hooks.hearers(ownerOfPart).filter(({ as }) => isNamed(variables[as!]));
    const { contactId } = variables;
    if (parts.length === 0 && !isNamed(contactId)) return;
    const keys = businessKey !== null ? [businessKey] : await this.keysOf(instanceId);
    if (isNamed(contactId) && !keys.includes(contactId as string))
      throw new CaseNotBound(topic, 'contactId');
    for (const { as, call } of parts) {
      const id = variables[as!];
      const owner = typeof id === 'string' && isUuid(id) ? await call(id) : null;
      if (owner === null || !keys.includes(owner)) throw new CaseNotBound(topic, as!);
    }
  }

  /**
   * What a case's process calls belongs to that case, and nothing else is put on a case by a call. Throws CaseKeyRefused.
   */
  @Hears(callKeyed)
  async called({ businessKey, rootKey }: KeyedCall): Promise<void> {
    if (businessKey === rootKey) return;
    const ids = [businessKey, rootKey ?? ''].flatMap(idIn);
    const rows = await this.uow.query({
      name: 'contact-among-keys',
      text: 'SELECT 1 FROM contact_summary WHERE id = ANY ($1::uuid[])',
      values: [ids],
    });
    if (rows.length > 0) throw new CaseKeyRefused();
  }

  /** A called process that was given no business key belongs to the case of its caller. */
  private async keysOf(instanceId: string): Promise<string[]> {
    return (await this.processes.caseKeys([instanceId])).get(instanceId) ?? [];
  }
}

function isNamed(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

/** The id that a key is, in whatever form the database would read it. */
function idIn(key: string): string[] {
  const digits = key.replace(/[^\da-f]/gi, '');
  return digits.length === 32 ? [digits] : [];
}
