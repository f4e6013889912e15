import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { Forbidden, InvalidInput } from '../../platform/errors/index.js';
import { type Json, ProcessQueries, type Variables } from '../../engine/api/index.js';
import { ReadingPolicy, textsIn } from '../../modules/contacts/index.js';
import { hasRole, INSTANCE_MANAGERS } from '../processes/roles.js';
import { idsIn } from './ids-in-text.js';

/**
 * Ids that the values of one request may hold: far more than a program names of its own, and few enough to ask for them all.
 * A long text of digits holds one at each place.
 */
const MOST_IDS = 10_000;
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
   * variable is one of PARTS; InvalidInput naming the variable at which there are more than MOST_IDS. `own`: the case at which
   * the caller works anyway.
   */
  async require(
    keys: readonly (string | null | undefined)[],
    variables: Variables = {},
    own: string | null = null,
  ): Promise<void> {
    if (hasRole(currentActor(), ...INSTANCE_MANAGERS)) return;
    if (PARTS.some((name) => Object.hasOwn(variables, name))) throw new CaseOfOthers();
    const named = new Set<string>();
    collect(
      named,
      'businessKey',
      keys.filter((key) => typeof key === 'string'),
    );
    for (const [name, value] of Object.entries(variables))
      collect(named, `variables.${name}`, value);
    if (own) named.delete(own.toLowerCase());
    await this.requireAll(named);
  }

  /** Throws CaseOfOthers where one of the instances belongs, by its call tree, to a case of others. */
  async requireInstances(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || hasRole(currentActor(), ...INSTANCE_MANAGERS)) return;
    const keys = await this.processes.caseKeys(ids);
    // However many instances a signal reaches: each key was bounded when it was given.
    await this.requireAll(new Set([...keys.values()].flat().flatMap((key) => [...idsIn(key)])));
  }

  private async requireAll(named: ReadonlySet<string>): Promise<void> {
    if ((await this.policy.unchangeable(named)).size > 0) throw new CaseOfOthers();
  }
}

/** Adds the ids in a value to those that a request names. Throws InvalidInput when these are too many. */
function collect(named: Set<string>, field: string, value: Json): void {
  for (const text of textsIn(value)) {
    for (const id of idsIn(text)) {
      named.add(id);
      if (named.size <= MOST_IDS) continue;
      const message = `holds, with what comes before it, more than ${MOST_IDS} things that may be ids of cases: leave out long runs of hexadecimal digits.`;
      throw new InvalidInput(`${field} ${message}`, [{ field, code: 'too-many-ids', message }]);
    }
  }
}
