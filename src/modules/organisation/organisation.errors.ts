import { RuleBroken } from '../../platform/errors/index.js';

/** 422 `point.unknown`: no point has that code. */
export class UnknownPoint extends RuleBroken {
  constructor(point: string) {
    super('point.unknown', `No point has the code "${point}".`, {
      point,
      fields: [
        { field: 'point', message: `No point has the code "${point}".`, code: 'unknown-code' },
      ],
    });
  }
}

/** 422 `organisation.no-network-direction`: the organisation has no point of the Network direction. */
export class NetworkDirectionMissing extends RuleBroken {
  constructor() {
    super(
      'organisation.no-network-direction',
      'The organisation has no point of the Network direction: add one before registering contacts.',
    );
  }
}
