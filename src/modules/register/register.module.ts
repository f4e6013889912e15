import { Module } from '@nestjs/common';
import { CancellationController } from './cancellation/cancellation.controller.js';
import { CancellationService } from './cancellation/cancellation.service.js';
import { DailyRegister } from './days/daily-register.js';
import { DailyRegisterReadModel } from './days/daily-registers.read-model.js';
import { DailyRegisterSchedule } from './days/daily-register.schedule.js';
import { DailyRegisterService } from './days/daily-register.service.js';
import { ProtocolRegister } from './entries/protocol-register.js';
import { RegisterReadModel } from './entries/register.read-model.js';
import { RegisterController } from './http/register.controller.js';
import { RegisterVerifier } from './verification/register-verification.js';
import { ContactsModule } from '../contacts/index.js';

/** Registro di protocollo: entries, daily registers, verification, cancellation (rule 7). */
@Module({
  imports: [ContactsModule],
  controllers: [CancellationController, RegisterController],
  providers: [
    CancellationService,
    DailyRegister,
    DailyRegisterReadModel,
    DailyRegisterSchedule,
    DailyRegisterService,
    ProtocolRegister,
    RegisterReadModel,
    RegisterVerifier,
  ],
  exports: [ProtocolRegister],
})
export class RegisterModule {}
