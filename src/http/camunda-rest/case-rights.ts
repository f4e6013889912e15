import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { Forbidden } from '../../platform/errors/index.js';
import { type Json, ProcessQueries, type Variables } from '../../engine/api/index.js';
import { ReadingPolicy, textsIn } from '../../modules/contacts/index.js';
import { hasRole, INSTANCE_MANAGERS } from '../processes/roles.js';

/** An id in every form that the database reads, wherever it stands in a text. */
const IDS = /(?=((?:[\da-f]{4}-?){7}[\da-f]{4}))/gi;
/** Variables by which service tasks find parts of a case, whose ids are not its own: the product alone sets them. */
const PARTS = ['workId', 'assignmentId'];

/** 403: the case is not one that the caller may act on. */
export class CaseOfOthers extends Forbidden {
  static readonly example = new CaseOfOthers();

  constructor() {
    super(
      'case.of-others',
      'This would act on a case that is not yours to act on: ids of cases, in business keys and in values, are for managers, and for those who work on the case; workId and assignmentId are for managers.',
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

  /**
   * Throws CaseOfOthers where one of the keys, or any text among the values, holds the id of a case of others, and where a
   * variable is one of PARTS. `own`: the case at which the caller works anyway.
   */
  async require(
    keys: readonly (string | null | undefined)[],
    variables: Variables = {},
    own: string | null = null,
  ): Promise<void> {
    if (hasRole(currentActor(), ...INSTANCE_MANAGERS)) return;
    if (PARTS.some((name) => Object.hasOwn(variables, name))) throw new CaseOfOthers();
    const given = keys.filter((key) => typeof key === 'string');
    const named = idsIn([...given, variables]).filter((id) => id !== own?.toLowerCase());
    if ((await this.policy.unchangeable(named)).size > 0) throw new CaseOfOthers();
  }

  /** Throws CaseOfOthers where one of the instances belongs, by its call tree, to a case of others. */
  async requireInstances(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || hasRole(currentActor(), ...INSTANCE_MANAGERS)) return;
    const keys = await this.processes.caseKeys(ids);
    await this.require([...keys.values()].flat());
  }
}

function idsIn(value: Json): string[] {
  return textsIn(value)
    .flatMap((text) => [...text.matchAll(IDS)])
    .map(([, id]) => canonical(id));
}

/** As the database writes it. */
function canonical(id: string): string {
  const digits = id.replaceAll('-', '').toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
