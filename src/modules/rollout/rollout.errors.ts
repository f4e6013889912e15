import { Conflict, RuleBroken } from '../../platform/errors/index.js';

/** 409 `rollout.changed`: somebody planned this scope and kind anew since the caller read it. */
export class PlanChanged extends Conflict {
  static readonly example = new PlanChanged(3, 4);

  constructor(version: number, current: number) {
    super(
      'rollout.changed',
      `The plan was changed in the meantime (version ${current}, you have read ${version}): read it again.`,
      { version: current },
    );
  }
}

/** 422 `rollout.no-collection-point`: contacts that wait for their day need a point that takes them. */
export class NoCollectionPoint extends RuleBroken {
  static readonly example = new NoCollectionPoint('savena');

  constructor(scope: string) {
    const message = `The scope "${scope}" has no open collection point that could take the contacts until then.`;
    super('rollout.no-collection-point', message, {
      scope,
      fields: [{ field: 'regularFrom', code: 'no-collection-point', message }],
    });
  }
}
