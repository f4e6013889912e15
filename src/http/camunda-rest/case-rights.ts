import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { Forbidden } from '../../platform/errors/index.js';
import { ProcessQueries, type Variables } from '../../engine/api/index.js';
import { ReadingPolicy } from '../../modules/contacts/index.js';
import { hasRole, INSTANCE_MANAGERS } from '../processes/index.js';

/** 403: the case is not one that the caller may act on. */
export class CaseOfOthers extends Forbidden {
  static readonly example = new CaseOfOthers();

  constructor() {
    super(
      'case.of-others',
      'This would act on a case that is not yours to act on: business keys and contactId of cases are for managers, and for those who work on the case.',
    );
  }
}

/**
 * Lets nobody reach a case by naming it: whoever may start processes and send messages has no right on cases by that. Managers and
 * administrators may act on all of them, others on those that they may change.
 */
@Injectable()
export class CaseRights {
  constructor(
    private readonly policy: ReadingPolicy,
    private readonly processes: ProcessQueries,
  ) {}

  /** Throws CaseOfOthers where one of the keys, or `contactId` among the variables, is a case of others. */
  async require(keys: readonly (string | null | undefined)[], variables: Variables = {}) {
    if (hasRole(currentActor(), ...INSTANCE_MANAGERS)) return;
    const named = [...keys, variables.contactId].filter((key) => typeof key === 'string');
    if ((await this.policy.unchangeable(named)).size > 0) throw new CaseOfOthers();
  }

  /** Throws CaseOfOthers where one of the instances belongs, by its call tree, to a case of others. */
  async requireInstances(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || hasRole(currentActor(), ...INSTANCE_MANAGERS)) return;
    const keys = await this.processes.caseKeys(ids);
    await this.require([...keys.values()].flat());
  }
}
