import { type CanActivate, Injectable, UseGuards } from '@nestjs/common';
import { HistoryLoading } from '../../../../platform/history/index.js';

/** A request waits so long for the register, in milliseconds; then it is told to come back (RegisterNotReady). */
const PATIENCE_MS = 15_000;
/** More than that are told at once. */
const MOST_WAITING = 50;

/** Lets a request wait, outside of any transaction, until the protocol register takes entries of the present. */
@Injectable()
export class RegisterReady implements CanActivate {
  constructor(private readonly history: HistoryLoading) {}

  async canActivate(): Promise<boolean> {
    if (this.history.waiters < MOST_WAITING) await this.history.entered(PATIENCE_MS);
    return true;
  }
}

/** Marks a controller method that registers contacts: it waits, for a while, until the protocol register is ready. */
export function RegistersContacts(): MethodDecorator {
  return UseGuards(RegisterReady);
}
