import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { CSV_TABLES, readCsv, readJson, writeCsv } from '../organisation-file.js';
import type { CsvTable, FileRow, FileTable } from '../organisation-file.js';
import { OrganisationTransfer } from '../organisation-transfer.js';
import type { RowFault, RowOutcome, TransferReport } from '../organisation-transfer.js';
import { BodyLimit, Flag } from '../../../platform/http/index.js';

export class ExportQuery {
  /** This table as CSV; absent: all as JSON. */
  @IsOptional()
  @IsIn(CSV_TABLES)
  table?: CsvTable;
}

export class ImportQuery extends ExportQuery {
  /** true: only the report, nothing is written. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  dryRun?: boolean;
}

export class RowCountsDto {
  created: number;

  changed: number;

  unchanged: number;

  refused: number;
}

export class RowFaultDto implements RowFault {
  /** Column of the file. */
  field: string;

  /** @example unknown-code */
  code: string;

  message: string;

  /** What the row says there. */
  value: string | null;
}

export class RowReportDto {
  table: FileTable;

  /** Row of its table, from 1; of a CSV with the heading. */
  number: number;

  /** Code or username. */
  key: string;

  outcome: RowOutcome;

  code: string | null;

  message: string | null;

  /** Empty: the row as a whole is refused. */
  errors: RowFaultDto[];
}

export class TransferReportDto {
  dryRun: boolean;

  /** False: a trial, or a row was refused; nothing was written. */
  applied: boolean;

  counts: RowCountsDto;

  rows: RowReportDto[];
}

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('organisation')
@RequireRoles('admin')
export class TransferController {
  constructor(private readonly transfer: OrganisationTransfer) {}

  @Get('export')
  @ApiOperation({
    summary: 'Esporta l’organizzazione / the file that import reads, JSON or CSV',
    description:
      'Lets an administrator take the whole organisation, or one table of it, away as a file that the import reads.',
  })
  @ApiOkResponse({
    content: {
      'application/json': { schema: { type: 'object', additionalProperties: true } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async export(@Query() { table }: ExportQuery, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.transfer.export();
    const name = `${table ?? 'organisation'}.${table ? 'csv' : 'json'}`;
    await reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type(table ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      .send(table ? writeCsv(file, table) : JSON.stringify(file, null, 2));
  }

  @Post('import')
  @BodyLimit('large')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Importa l’organizzazione / all rows or none, with a report per row; safe to repeat',
    description:
      'Lets an administrator load scopes, points, accounts and roles from a file. Where one row is wrong nothing is written; `dryRun` tries it.',
  })
  @ApiConsumes('application/json', 'text/csv')
  @ApiBody({
    schema: {
      type: 'object',
      additionalProperties: true,
      example: { scopes: [{ code: 'archivio', name: 'Archivio', kind: 'department' }] },
    },
  })
  @ApiOkResponse({ type: TransferReportDto })
  async import(
    @Query() { table, dryRun }: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<TransferReport> {
    return this.transfer.import(rowsOf(request.body, table), dryRun ?? false);
  }
}

function rowsOf(body: unknown, table: CsvTable | undefined): FileRow[] {
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    if (table) return readCsv(Buffer.from(body as string), table);
    const message = `Say which table the CSV holds: ${CSV_TABLES.join(', ')}.`;
    throw new InvalidInput(message, [{ field: 'table', code: 'required', message }]);
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return readJson(body);
  const message = 'Send the organisation as a JSON object, or one table as text/csv.';
  throw new InvalidInput(message, [{ field: 'file', code: 'required', message }]);
}
