import { Conflict, EXAMPLE_ID, Forbidden, RuleBroken } from '../../platform/errors/index.js';
import { localTime } from './local-days.js';

/** 409 `clock.invalid-transition`: e.g. a clock that is met cannot be suspended. */
export class InvalidClockTransition extends Conflict {
  static readonly example = new InvalidClockTransition(
    { state: 'met', dueAt: new Date(0), suspendedAt: null },
    'suspended',
  );

  constructor(clock: { state: string; dueAt: Date; suspendedAt: Date | null }, action: string) {
    super('clock.invalid-transition', `${standing(clock)}: it cannot be ${action}.`, {
      from: clock.state,
      action,
    });
  }
}

function standing(clock: { state: string; dueAt: Date; suspendedAt: Date | null }): string {
  const { state, dueAt, suspendedAt } = clock;
  if (state === 'suspended' && suspendedAt) {
    return `The term is suspended already, since ${localTime(suspendedAt)}`;
  }
  if (state === 'missed') return `The term ended on ${localTime(dueAt)}`;
  return `The term is ${state}`;
}

/** 422 `protocol.same-parties`: a protocol stands between two actors. */
export class SameParties extends RuleBroken {
  static readonly example = new SameParties('savena-sportello');

  constructor(party: string) {
    const message = `A protocol stands between two parties: the second cannot be "${party}" as well.`;
    super('protocol.same-parties', message, {
      fields: [{ field: 'secondParty', code: 'same-parties', message }],
    });
  }
}

/** 409 `clock.not-suspendable`: the step's term is watched by the process itself and goes on. */
export class StepClockNotSuspendable extends Conflict {
  static readonly example = new StepClockNotSuspendable();

  constructor() {
    super(
      'clock.not-suspendable',
      'The term of a step of the escalation cannot be suspended: suspend the term of the answer instead.',
    );
  }
}

/** 409 `clock.version-conflict`: somebody changed the clock in between. */
export class ClockChanged extends Conflict {
  static readonly example = new ClockChanged();

  constructor() {
    super(
      'clock.version-conflict',
      'The clock has just been changed by somebody else: read it again.',
    );
  }
}

/** 409 `protocol.invalid-transition`: e.g. what is in force cannot be signed again. */
export class InvalidAgreementTransition extends Conflict {
  static readonly example = new InvalidAgreementTransition(
    'The protocol is in force: it can no longer be signed.',
  );

  constructor(message: string) {
    super('protocol.invalid-transition', message);
  }
}

/** 403 `protocol.not-a-party`: only its two parties sign a protocol. */
export class NotAParty extends Forbidden {
  static readonly example = new NotAParty('savena-sportello');

  constructor(party: string) {
    super('protocol.not-a-party', `You cannot sign for "${party}": you are not a member of it.`, {
      party,
    });
  }
}

/** 409 `protocol.text-changed`: the text is no longer the one that the signer has read. */
export class TextChanged extends Conflict {
  static readonly example = new TextChanged(
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  );

  constructor(textHash: string) {
    super(
      'protocol.text-changed',
      'The protocol has been changed since you read it: read it again before you sign.',
      { textHash },
    );
  }
}

/** 409 `protocol.same-signer`: an agreement needs two. */
export class SameSigner extends Conflict {
  static readonly example = new SameSigner();

  constructor() {
    super(
      'protocol.same-signer',
      'You have signed for the other party: somebody else has to sign for this one.',
    );
  }
}

/** 409 `protocol.version-conflict`: somebody changed the draft in between. */
export class AgreementChanged extends Conflict {
  static readonly example = new AgreementChanged();

  constructor() {
    super(
      'protocol.version-conflict',
      'The protocol has just been changed by somebody else: read it again.',
    );
  }
}

/** 409 `protocol.signature-mismatch`: a signature stands under another text than the one to come into force. */
export class SignatureMismatch extends Conflict {
  static readonly example = new SignatureMismatch('savena-sportello');

  constructor(party: string) {
    super(
      'protocol.signature-mismatch',
      `The signature of "${party}" does not belong to this text: the protocol has to be signed again.`,
      { party },
    );
  }
}

/** 409 `protocol.overlap`: two protocols between the same parties on the same matter would both hold. */
export class ProtocolOverlap extends Conflict {
  static readonly example = new ProtocolOverlap({
    id: EXAMPLE_ID,
    code: 'potholes',
    version: 2,
    title: 'Buche stradali',
  });

  constructor(other: { id: string; code: string; version: number; title: string }) {
    super(
      'protocol.overlap',
      `The protocol "${other.title}" (${other.code}/${other.version}) is in force between the same parties on the ` +
        'same matter: let a version of it take its place, or narrow the matter.',
      { protocolId: other.id, protocol: `${other.code}/${other.version}` },
    );
  }
}

/** 409 `closing-day.exists`: the day is one already. */
export class ClosingDayExists extends Conflict {
  static readonly example = new ClosingDayExists('2026-10-05');

  constructor(day: string) {
    super('closing-day.exists', `${day} is a closing day already.`);
  }
}

/** 409 `closing-day.not-working`: a holiday or a weekend needs no closing. */
export class ClosingDayNotWorking extends Conflict {
  static readonly example = new ClosingDayNotWorking('2026-12-25');

  constructor(day: string) {
    super('closing-day.not-working', `${day} is a holiday or a weekend: no term counts it anyway.`);
  }
}
