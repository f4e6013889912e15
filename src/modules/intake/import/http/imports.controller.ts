import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { AppConfig } from '../../../../platform/config/index.js';
import { BodyLimit, InputPipe, PageQuery, UuidParam } from '../../../../platform/http/index.js';
import { ContactImport } from '../contact-import.js';
import { readMapping } from '../import-mapping.js';
import { ImportRunner } from '../import-runner.js';
import { ImportReadModel, type ImportRunView } from '../imports.read-model.js';
import {
  ImportFormDto,
  ImportParameters,
  ImportReportDto,
  ImportRowPageDto,
  ImportRowsQuery,
  ImportRunDto,
  ImportRunPageDto,
} from './imports.dto.js';
import { COLUMNS_DESCRIPTION } from './columns-description.js';
import { charsetOf, withUpload, type Upload } from './upload.js';
import { InvalidInput, MayFail, NotFound } from '../../../../platform/errors/index.js';
import {
  ImportFileTooLarge,
  ImportFileUnusable,
  ImportMappingInvalid,
  ImportMediaTypeUnsupported,
} from '../import.errors.js';
import { NoRegisteringPoint, NotYourPoint, PointCannotRegister } from '../../../contacts/index.js';
import { PointClosed } from '../../../organisation/index.js';

const IMPORTERS = ['operator', 'networkDirection', 'admin'] as const;
/** Rows of each kind that the answer itself holds; GET /imports/{id}/rows has them all. */
const ROWS_INLINE = 1000;

@ApiTags('imports')
@ApiBearerAuth()
@Controller('imports')
export class ImportsController {
  private readonly input = new InputPipe();

  constructor(
    private readonly imports: ContactImport,
    private readonly runner: ImportRunner,
    private readonly readModel: ImportReadModel,
    private readonly config: AppConfig,
  ) {}

  // No @Command(): an import is many transactions, and is repeated safely by the ids of its rows.
  @Post('contacts')
  @HttpCode(201)
  @BodyLimit('file')
  @RequireRoles(...IMPORTERS)
  @MayFail(
    NotYourPoint,
    PointCannotRegister,
    PointClosed,
    NoRegisteringPoint,
    ...ImportFileUnusable.examples,
    ImportMappingInvalid,
    ImportMediaTypeUnsupported,
    ImportFileTooLarge,
  )
  @ApiOperation({
    summary: 'Importa contatti da CSV o NDJSON / bulk intake with a report per row; safe to repeat',
    description:
      'Takes in many contacts at once from a file of another system. Rows are identified there, so that a file may be sent again. ' +
      'Waits for the end and answers the report; with `Prefer: respond-async` answers 202 at once, and the run is ' +
      'followed at `Location`. Raw bodies of type `text/csv` and `application/x-ndjson` are taken as well.\n\n' +
      COLUMNS_DESCRIPTION,
  })
  @ApiHeader({ name: 'Prefer', required: false, example: 'respond-async' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportFormDto })
  @ApiCreatedResponse({ type: ImportReportDto })
  @ApiAcceptedResponse({ type: ImportRunDto })
  async contacts(
    @Query() query: ImportParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportRunView | ImportReportDto> {
    const limit = this.config.uploadLimitBytes;
    const id = await withUpload(request, limit, (upload) => this.accept(upload, query));
    const location = `${request.url.split('?', 1)[0].replace(/contacts$/, '')}${id}`;
    void reply.header('location', location);
    if (/(^|[,;\s])respond-async\b/i.test(String(request.headers.prefer ?? ''))) {
      void reply.code(202).header('preference-applied', 'respond-async');
      this.runner.start(id);
      return this.readModel.run(id);
    }
    await this.runner.run(id);
    const run = await this.readModel.run(id);
    if (run.state !== 'waiting' && run.state !== 'running') return this.report(id);
    // The server is stopping, or another one has it: it goes on without this request.
    void reply.code(202);
    return run;
  }

  @Get()
  @RequireRoles(...IMPORTERS)
  @ApiOperation({
    summary: 'Le importazioni / imports, newest first',
    description: 'Answers the imports that the caller may see, with how far each has come.',
  })
  @ApiOkResponse({ type: ImportRunPageDto })
  async list(@Query() { limit, cursor }: PageQuery): Promise<ImportRunPageDto> {
    return this.readModel.runs({ limit, cursor });
  }

  @Get(':id')
  @RequireRoles(...IMPORTERS)
  @MayFail(NotFound.of('import'))
  @ApiOperation({
    summary: "Stato di un'importazione / state and counts of an import",
    description:
      'Answers how far an import has come, for a program that follows one it has started.',
  })
  @ApiOkResponse({ type: ImportRunDto })
  async get(@UuidParam() id: string): Promise<ImportRunView> {
    return this.readModel.run(id);
  }

  @Get(':id/rows')
  @RequireRoles(...IMPORTERS)
  @MayFail(NotFound.of('import'))
  @ApiOperation({
    summary: 'Esito riga per riga / what became of each row',
    description: 'Answers what became of each row of an import, and why some were refused.',
  })
  @ApiOkResponse({ type: ImportRowPageDto })
  async rows(@UuidParam() id: string, @Query() query: ImportRowsQuery): Promise<ImportRowPageDto> {
    const { outcome, withIssues, limit, cursor } = query;
    return this.readModel.rows(id, { outcome, withIssues }, { limit, cursor });
  }

  private async accept(upload: Upload, query: ImportParameters): Promise<string> {
    const given = agreed(await this.parameters(upload.fields), await this.parameters(query));
    const point = await this.imports.pointFor(given.point?.trim() || null);
    const mapping = readMapping(given.mapping);
    const source = given.source ?? (given.mapping === 'municipium' ? 'municipium' : 'import');
    const { fileName, format } = upload;
    const charset = charsetOf(given.charset) ?? upload.charset ?? 'utf-8';
    const dryRun = given.dryRun ?? false;
    const asked = { format, charset, mapping };
    return this.imports.accept(upload.path, { source, fileName, point, dryRun, asked });
  }

  private async parameters(given: object): Promise<Partial<ImportParameters>> {
    const metadata = { type: 'body', metatype: ImportParameters } as const;
    return defined((await this.input.transform(defined(given), metadata)) as ImportParameters);
  }

  private async report(id: string): Promise<ImportReportDto> {
    const page = { limit: ROWS_INLINE };
    const refused = await this.readModel.rows(id, { outcome: 'refused' }, page);
    const withIssues = await this.readModel.rows(id, { refused: false, withIssues: true }, page);
    const run = await this.readModel.run(id);
    return { ...run, refusals: refused.items, remarks: withIssues.items };
  }
}

/** Throws InvalidInput (400) naming what the query and the form say differently. */
function agreed(
  form: Partial<ImportParameters>,
  query: Partial<ImportParameters>,
): Partial<ImportParameters> {
  const both = { ...form, ...query };
  const errors = Object.entries({ ...both, ...form })
    .filter(([field, value]) => value !== both[field as keyof ImportParameters])
    .map(([field]) => ({
      field,
      code: 'contradictory',
      message: `${field} must be the same in the query and in the form.`,
    }));
  if (errors.length > 0) throw new InvalidInput(errors[0].message, errors);
  return both;
}

function defined<T extends object>(parameters: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
