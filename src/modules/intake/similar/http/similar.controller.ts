import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { firstInstantOf } from '../../../../platform/clock/index.js';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { SimilarContacts } from '../similar-contacts.js';
import { SimilarListDto, SimilarQueryDto } from './similar.dto.js';
import { requireLocation } from '../../../contacts/index.js';

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class SimilarController {
  constructor(private readonly similar: SimilarContacts) {}

  @Post('similar')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'admin')
  @ApiOperation({
    summary: 'Contatti simili / contacts that may tell of the same thing, before one is registered',
    description:
      'Finds contacts like the one that an operator is about to register. Open contacts, and those closed a short time ago, that the caller may see: by words, class, place and time.',
  })
  @ApiOkResponse({ type: SimilarListDto })
  async find(@Body() body: SimilarQueryDto): Promise<SimilarListDto> {
    requireLocation(body.location);
    const receivedAt = body.receivedAt ? firstInstantOf(body.receivedAt) : undefined;
    return { items: await this.similar.to({ ...body, receivedAt }), nextCursor: null };
  }
}
