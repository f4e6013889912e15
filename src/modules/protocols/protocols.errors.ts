import { Conflict, Forbidden, RuleBroken } from '../../platform/errors/index.js';
import { localTime } from './local-days.js';

/** 409 `clock.invalid-transition`: e.g. a clock that is met cannot be suspended. */
export class InvalidClockTransition extends Conflict {
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
  constructor(party: string) {
    const message = `A protocol stands between two parties: the second cannot be "${party}" as well.`;
    super('protocol.same-parties', message, {
      fields: [{ field: 'secondParty', code: 'same-parties', message }],
    });
  }
}

/** 409 `clock.not-suspendable`: the step's term is watched by the process itself and goes on. */
export class StepClockNotSuspendable extends Conflict {
  constructor() {
    super(
      'clock.not-suspendable',
      'The term of a step of the escalation cannot be suspended: suspend the term of the answer instead.',
    );
  }
}

/** 409 `clock.version-conflict`: somebody changed the clock in between. */
export class ClockChanged extends Conflict {
  constructor() {
    super(
      'clock.version-conflict',
      'The clock has just been changed by somebody else: read it again.',
    );
  }
}

/** 409 `protocol.invalid-transition`: e.g. what is in force cannot be signed again. */
export class InvalidAgreementTransition extends Conflict {
  constructor(message: string) {
    super('protocol.invalid-transition', message);
  }
}

/** 403 `protocol.not-a-party`: only its two parties sign a protocol. */
export class NotAParty extends Forbidden {
  constructor(party: string) {
    super('protocol.not-a-party', `You cannot sign for "${party}": you are not a member of it.`, {
      party,
    });
  }
}

/** 409 `protocol.text-changed`: the text is no longer the one that the signer has read. */
export class TextChanged extends Conflict {
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
  constructor() {
    super(
      'protocol.same-signer',
      'You have signed for the other party: somebody else has to sign for this one.',
    );
  }
}

/** 409 `protocol.version-conflict`: somebody changed the draft in between. */
export class AgreementChanged extends Conflict {
  constructor() {
    super(
      'protocol.version-conflict',
      'The protocol has just been changed by somebody else: read it again.',
    );
  }
}

/** 409 `protocol.signature-mismatch`: a signature stands under another text than the one to come into force. */
export class SignatureMismatch extends Conflict {
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
  constructor(other: { id: string; code: string; version: number; title: string }) {
    super(
      'protocol.overlap',
      `The protocol "${other.title}" (${other.code}/${other.version}) is in force between the same parties on the ` +
        'same matter: let a version of it take its place, or narrow the matter.',
      { protocolId: other.id, protocol: `${other.code}/${other.version}` },
    );
  }
}
