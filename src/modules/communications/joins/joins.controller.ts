import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { ContactReadModel } from '../../contacts/index.js';
import { ContactJoins } from './contact-joins.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

export class JoinCountDto {
  /** Citizens who have the same problem, and are told of the answer. */
  confirmed: number;

  /** Those who have not confirmed their address yet. */
  pending: number;
}

/** "Anche a me": how many others have the problem of a contact. */
@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts/:id/joins')
export class JoinsController {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly joins: ContactJoins,
  ) {}

  @Get()
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary:
      'Quanti altri cittadini hanno lo stesso problema / how many others have the same problem',
    description: 'Tells whoever works on a report how many other citizens have joined it.',
  })
  @ApiOkResponse({ type: JoinCountDto })
  async count(@UuidParam() id: string): Promise<JoinCountDto> {
    await this.contacts.get(id);
    return this.joins.count(id);
  }
}
