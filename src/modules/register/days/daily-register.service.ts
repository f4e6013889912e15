import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { DayClosed, DayNotOver } from '../register.errors.js';
import { DailyRegister } from './daily-register.js';
import { DailyRegisterReadModel } from './daily-registers.read-model.js';
import { dayOf } from './register-day.js';

/** Makes daily registers when a keeper asks for one, before the schedule does. */
@Injectable()
export class DailyRegisterService {
  constructor(
    private readonly clock: Clock,
    private readonly days: DailyRegisterReadModel,
    private readonly daily: DailyRegister,
  ) {}

  /** Makes the register of `day` and of the days before it. Throws DayNotOver, DayClosed, RegisterBusy (409). */
  async makeDaily(day: string): Promise<void> {
    if (await this.days.find(day)) throw new DayClosed(day);
    if (day >= dayOf(this.clock.now())) throw new DayNotOver(day);
    while ((await this.daily.bringUpToDate()) > 0);
  }
}
