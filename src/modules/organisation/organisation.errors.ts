import { Conflict, RuleBroken } from '../../platform/errors/index.js';

/** 422 `point.unknown`: no point has that code. */
export class UnknownPoint extends RuleBroken {
  static readonly example = new UnknownPoint('savena-infodesk');

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
  static readonly example = new NetworkDirectionMissing();

  constructor() {
    super(
      'organisation.no-network-direction',
      'The organisation has no point of the Network direction: add one before registering contacts.',
    );
  }
}

/** 422 `scope.unknown`: no scope has that code. */
export class UnknownScope extends RuleBroken {
  static readonly example = new UnknownScope('savena');

  constructor(scope: string) {
    const message = `No scope has the code "${scope}".`;
    super('scope.unknown', message, {
      scope,
      fields: [{ field: 'scope', code: 'unknown-code', message }],
    });
  }
}

/** 422 `scope.closed`: reopen it first. */
export class ScopeClosed extends RuleBroken {
  static readonly example = new ScopeClosed('savena');

  constructor(scope: string) {
    const message = `The scope "${scope}" is closed: reopen it first.`;
    super('scope.closed', message, {
      scope,
      fields: [{ field: 'scope', code: 'closed', message }],
    });
  }
}

/** 422 `point.closed`: nothing is given to it any more. */
export class PointClosed extends RuleBroken {
  static readonly example = new PointClosed('savena-infodesk');

  constructor(point: string, field = 'point') {
    const message = `The point "${point}" is closed.`;
    super('point.closed', message, { point, fields: [{ field, code: 'closed', message }] });
  }
}

/** 422 `point.wrong-level`: levels 1 to 3 are the districts', 4 is the decision makers'. */
export class WrongLevel extends RuleBroken {
  static readonly example = new WrongLevel(4, 'district');

  constructor(level: number, system: string) {
    const message = `A point of the system ${system} cannot stand on level ${level}: 1 to 3 are the districts', 4 the decision makers'.`;
    super('point.wrong-level', message, {
      fields: [{ field: 'level', code: 'wrong-level', message }],
    });
  }
}

/** 422 `point.unfit-successor`: not there, closed, or the point itself. */
export class UnfitSuccessor extends RuleBroken {
  static readonly example = new UnfitSuccessor('A point does not succeed itself.');

  constructor(message: string) {
    super('point.unfit-successor', message, {
      fields: [{ field: 'successor', code: 'unfit-successor', message }],
    });
  }
}

/** 409: the code is taken. */
export class CodeTaken extends Conflict {
  constructor(what: 'scope' | 'point', code: string) {
    const message = `There is a ${what} "${code}" already.`;
    super(`${what}.exists`, message, { code, fields: [{ field: 'code', code: 'taken', message }] });
  }
}

/** 409: somebody else changed it in the meantime. */
export class OrganisationChanged extends Conflict {
  constructor(what: 'scope' | 'point', version: number, current: number) {
    super(
      `${what}.changed`,
      `The ${what} was changed in the meantime (version ${current}, you have read ${version}): read it again.`,
      { version: current },
    );
  }
}

/** 409 `scope.open-points`: close its points first. */
export class ScopeHasPoints extends Conflict {
  static readonly example = new ScopeHasPoints('savena', ['savena-infodesk']);

  constructor(scope: string, points: string[]) {
    super('scope.open-points', `Close its points first: ${points.join(', ')}.`, { scope, points });
  }
}

/** 409 `point.open-work`: somebody must take the work over. */
export class PointHasWork extends Conflict {
  static readonly example = new PointHasWork('savena-infodesk', { tasks: 3 });

  constructor(point: string, work: Record<string, number>) {
    const told = Object.entries(work).map(([name, count]) => `${count} ${name}`);
    super(
      'point.open-work',
      `The point has open work (${told.join(', ')}): name the successor that takes it over.`,
      { point, work },
    );
  }
}

/** 409 `point.network-direction-needed`: the network does not work without it. */
export class NetworkDirectionNeeded extends Conflict {
  static readonly example = new NetworkDirectionNeeded();

  constructor() {
    super('point.network-direction-needed', 'The Network direction cannot be closed.');
  }
}

/** 409 `point.one-network-direction`: there is one already. */
export class OneNetworkDirection extends Conflict {
  static readonly example = new OneNetworkDirection('regia');

  constructor(point: string) {
    super('point.one-network-direction', `The Network direction is ${point}: there is one only.`, {
      point,
    });
  }
}

/** 409 `organisation.fixed`: rule 1 hangs on it, so it never changes. */
export class PointIsFixed extends Conflict {
  static readonly example = new PointIsFixed('code');

  constructor(field: string) {
    super('organisation.fixed', `The ${field} never changes: close it and make a new one.`, {
      field,
    });
  }
}
