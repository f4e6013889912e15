import { DailyRegister } from './daily-register.js';
import { DailyRegisterReadModel } from './daily-registers.read-model.js';
import { DailyRegisterSchedule } from './daily-register.schedule.js';
import { RegisterDesk } from './register.desk.js';
import { RegisterReadModel } from './register.read-model.js';
import { RegisterVerifier } from './register-verification.js';

/** The parts of the protocol register beside the entering. */
export const REGISTER_PROVIDERS = [
  DailyRegister,
  DailyRegisterReadModel,
  DailyRegisterSchedule,
  RegisterDesk,
  RegisterReadModel,
  RegisterVerifier,
];
