import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { ContactRegistration } from '../contact-registration.js';
import { RegisterContactDto } from './register-contact.dto.js';
import { RegistersContacts } from './register-ready.js';
import {
  AlreadyRegistered,
  ContactReadModel,
  type ContactView,
  ContactViewDto,
  NoRegisteringPoint,
  NotYourPoint,
  PointCannotRegister,
  RegisterNotReady,
} from '../../../contacts/index.js';
import { MayFail } from '../../../../platform/errors/index.js';
import { ImportMediaTypeUnsupported } from '../../import/import.errors.js';
import { NetworkDirectionMissing, PointClosed } from '../../../organisation/index.js';
import { FIRST_ASSIGNMENT_PROBLEMS } from './first-assignment-problems.js';
import { ProcessStopped } from '../../../../engine/api/index.js';

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class RegisterContactController {
  constructor(
    private readonly registration: ContactRegistration,
    private readonly contacts: ContactReadModel,
  ) {}

  @Post()
  @RequireRoles('operator', 'networkDirection', 'admin')
  @RegistersContacts()
  @Command()
  @MayFail(
    RegisterNotReady,
    ProcessStopped,
    NetworkDirectionMissing,
    AlreadyRegistered,
    NotYourPoint,
    PointCannotRegister,
    PointClosed,
    NoRegisteringPoint,
    ImportMediaTypeUnsupported,
    ...FIRST_ASSIGNMENT_PROBLEMS,
  )
  @ApiOperation({
    summary: 'Registra un contatto / registers a contact and starts its service cycle',
    description:
      'Registers what a citizen has said, at the point of the operator or program that calls: it gets a protocol number, terms and a first task.',
  })
  @ApiCreatedResponse({ type: ContactViewDto })
  async register(@Body() body: RegisterContactDto): Promise<ContactView> {
    const contact = await this.registration.register({
      ...body,
      receivedAt: body.receivedAt ? new Date(body.receivedAt) : null,
    });
    return this.contacts.get(contact.id);
  }
}
