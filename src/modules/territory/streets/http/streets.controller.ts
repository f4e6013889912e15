import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { StreetImport } from '../street-import.js';
import { Streets } from '../streets.js';
import {
  ImportStreetsDto,
  ImportStreetsQuery,
  StreetImportReportDto,
  StreetListDto,
  StreetSummaryDto,
  StreetsQuery,
} from './streets.dto.js';
import { BodyLimit } from '../../../../platform/http/index.js';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('streets')
export class StreetsController {
  constructor(
    private readonly streets: Streets,
    private readonly imports: StreetImport,
  ) {}

  @Get()
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @ApiOperation({
    summary: 'Completa il nome di una via / streets that fit what was written',
    description: 'Completes the name of a street while an operator writes an address.',
  })
  @ApiOkResponse({ type: StreetListDto })
  async complete(@Query() { q, limit }: StreetsQuery): Promise<StreetListDto> {
    return { items: await this.streets.complete(q, limit), nextCursor: null };
  }

  @Get('summary')
  @RequireRoles('admin')
  @ApiOperation({
    summary: 'Quante vie ha lo stradario / how many streets the register has',
    description:
      'Tells an administrator how many streets and house numbers the register has, and of how many the place is known.',
  })
  @ApiOkResponse({ type: StreetSummaryDto })
  summary(): Promise<StreetSummaryDto> {
    return this.streets.summary();
  }

  @Post('import')
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles('admin')
  @Command()
  @ApiOperation({
    summary: 'Importa lo stradario da CSV / imports the street register, with a report per row',
    description:
      'Lets an administrator load the streets of the city from a CSV file, and answers what became of each row. Safe to repeat: known codes are renewed. Wrong rows are refused, the others taken. ' +
      'The file is the field `csv` of a JSON body, or a raw body of type `text/csv` in UTF-8 or UTF-16, with `dryRun` and `epsg` in the query.',
  })
  @ApiConsumes('application/json', 'text/csv')
  @ApiOkResponse({ type: StreetImportReportDto })
  import(
    @Body() { csv, ...body }: ImportStreetsDto,
    @Query() query: ImportStreetsQuery,
  ): Promise<StreetImportReportDto> {
    const dryRun = query.dryRun ?? body.dryRun;
    return this.imports.import(csv, dryRun, query.epsg ?? body.epsg ?? null);
  }
}
