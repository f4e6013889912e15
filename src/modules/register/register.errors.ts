import { Conflict, InvalidInput } from '../../platform/errors/index.js';

/** 409 `protocol-register.busy`: registrations under way do not let the day be closed. */
export class RegisterBusy extends Conflict {
  static readonly example = new RegisterBusy();

  constructor() {
    super(
      'protocol-register.busy',
      'Registrations are under way: the day could not be closed. Try again in a moment.',
    );
  }
}

/** 409 `protocol-register.day-not-over`: the register of a day is made after its end in Bologna. */
export class DayNotOver extends Conflict {
  static readonly example = new DayNotOver('2026-03-31');

  constructor(day: string) {
    super(
      'protocol-register.day-not-over',
      `The register of ${day} is made after that day has ended in Bologna.`,
      { day },
    );
  }
}

/** 409 `protocol-register.day-closed`: a daily register is made once, and stays as it is. */
export class DayClosed extends Conflict {
  static readonly example = new DayClosed('2026-03-31');

  constructor(day: string) {
    super(
      'protocol-register.day-closed',
      `The register of ${day} has been made already, and is never made again: download it.`,
      { day },
    );
  }
}

/** 409 `protocol-register.cancelled-already`. */
export class CancelledAlready extends Conflict {
  static readonly example = new CancelledAlready('2026/000123');

  constructor(protocolNumber: string) {
    super(
      'protocol-register.cancelled-already',
      `The entry ${protocolNumber} has been cancelled already.`,
      { protocolNumber },
    );
  }
}

/** 400 naming `field`: what is given is no day. */
export class NotADay extends InvalidInput {
  constructor(field: string) {
    const message = `${field} must be a day, as 2026-03-04.`;
    super(message, [{ field, code: 'invalid', message }]);
  }
}
