import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnySignedIn } from '../../../platform/auth/index.js';
import { Demonstration } from '../demonstration.js';
import { DemonstrationDto } from './demonstration.dto.js';

@ApiTags('demonstration')
@ApiBearerAuth()
@Controller('demonstration')
export class DemonstrationController {
  constructor(private readonly demonstration: Demonstration) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Quanto è avanti la dimostrazione / how far the demonstration has come',
    description:
      'Tells the pages how far the made-up contacts of the demonstration have been entered.',
  })
  @ApiOkResponse({ type: DemonstrationDto })
  async get(): Promise<DemonstrationDto> {
    return this.demonstration.progress();
  }
}
