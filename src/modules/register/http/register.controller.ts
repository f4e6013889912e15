import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { InvalidInput, MayFail, NotFound } from '../../../platform/errors/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { CancelContactDto, cancellationOf } from '../cancellation/cancellation.dto.js';
import { DailyRegisterReadModel } from '../days/daily-registers.read-model.js';
import { DailyRegisterService } from '../days/daily-register.service.js';
import { CancellationService } from '../cancellation/cancellation.service.js';
import { RegisterReadModel } from '../entries/register.read-model.js';
import { RegisterVerifier } from '../verification/register-verification.js';
import {
  DailyRegisterDto,
  DailyRegisterPageDto,
  DaysQuery,
  EntryVerificationDto,
  FileQuery,
  MakeDailyDto,
  RegisterEntryDto,
  RegisterPageDto,
  RegisterQuery,
  RegisterVerificationDto,
  VerificationQuery,
} from './register.dto.js';
import { ContactEnded } from '../../contacts/index.js';
import { CancelledAlready, DayClosed, DayNotOver, RegisterBusy } from '../register.errors.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';

/** Those who keep the register; it names every sender. */
const KEEPERS = ['networkDirection', 'admin'] as const;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** What `numeral` reads. */
const NUMERAL = { type: 'integer', minimum: 0, maximum: 999_999_999 } as const;

@ApiTags('protocol-register')
@ApiBearerAuth()
@Controller('protocol-register')
export class RegisterController {
  constructor(
    private readonly entries: RegisterReadModel,
    private readonly days: DailyRegisterReadModel,
    private readonly verifier: RegisterVerifier,
    private readonly dailyRegisters: DailyRegisterService,
    private readonly cancellations: CancellationService,
  ) {}

  @Get()
  @RequireRoles(...KEEPERS)
  @ApiOperation({
    summary: 'Cerca nel registro di protocollo / searches the protocol register',
    description:
      'Finds entries of the protocol register, for those who keep it and those who audit it.',
  })
  @ApiOkResponse({ type: RegisterPageDto })
  async search(@Query() query: RegisterQuery): Promise<RegisterPageDto> {
    const { sort, limit, cursor } = query;
    return this.entries.search(query.toFilter(), { sort, limit, cursor });
  }

  @Get('verification')
  @RequireRoles(...KEEPERS)
  @ApiOperation({
    summary: 'Verifica il registro / recomputes every hash: shows what was removed or altered',
    description:
      'Recomputes the hashes of the register, for auditors: an entry that was altered or removed shows.',
  })
  @ApiOkResponse({ type: RegisterVerificationDto })
  async verify(@Query() { year }: VerificationQuery): Promise<RegisterVerificationDto> {
    return this.verifier.verify(year ?? null);
  }

  @Get('days')
  @RequireRoles(...KEEPERS)
  @ApiOperation({
    summary: 'Registri giornalieri / daily registers, newest first',
    description:
      'Answers which daily registers were made, for those who keep the protocol register.',
  })
  @ApiOkResponse({ type: DailyRegisterPageDto })
  async list(@Query() query: DaysQuery): Promise<DailyRegisterPageDto> {
    const { limit, cursor } = query;
    return this.days.list(query.toRange(), { limit, cursor });
  }

  @Post('days')
  @RequireRoles(...KEEPERS)
  @MayFail(NotFound.of('daily-register'), DayClosed, DayNotOver, RegisterBusy)
  @ApiOperation({
    summary: 'Forma il registro giornaliero / makes the register of a day that has ended',
    description:
      'Makes the register of a day that has ended, for those who keep the protocol register and do not wait until it is made by itself. It is made by itself soon after midnight; each day once. Days before the register began have none.',
  })
  @ApiCreatedResponse({ type: DailyRegisterDto })
  async make(@Body() { day }: MakeDailyDto): Promise<DailyRegisterDto> {
    await this.dailyRegisters.makeDaily(day);
    return this.days.get(day);
  }

  @Get('days/:day')
  @RequireRoles(...KEEPERS)
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' }, example: '2026-03-04' })
  @MayFail(NotFound.of('daily-register'))
  @ApiOperation({
    summary: 'Un registro giornaliero / one daily register',
    description: 'Answers what one daily register holds, and by which hash it is recognised.',
  })
  @ApiOkResponse({ type: DailyRegisterDto })
  async day(@Param('day') day: string): Promise<DailyRegisterDto> {
    return this.days.get(day);
  }

  @Get('days/:day/file')
  @RequireRoles(...KEEPERS)
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' }, example: '2026-03-04' })
  @MayFail(NotFound.of('daily-register'))
  @ApiOperation({
    summary: 'Il file del registro giornaliero / its file, always the same bytes',
    description:
      'Answers the file of a daily register, to be preserved; the bytes are always the same.',
  })
  @ApiProduces('application/pdf', 'text/csv', 'application/json')
  @ApiOkResponse({ schema: {} })
  async file(
    @Param('day') day: string,
    @Query() { format, part }: FileQuery,
  ): Promise<StreamableFile> {
    const { content } = await this.days.file(day, format, part);
    return new StreamableFile(content, {
      type: MEDIA_TYPES[format],
      disposition: `attachment; filename="registro-giornaliero-${day}-${part}.${format}"`,
      length: content.length,
    });
  }

  @Get(':year/:number')
  @RequireRoles(...KEEPERS)
  @ApiParam({ name: 'year', schema: NUMERAL })
  @ApiParam({ name: 'number', schema: NUMERAL })
  @MayFail(NotFound.of('protocol-entry'))
  @ApiOperation({
    summary: 'Una registrazione / one entry',
    description: 'Answers one entry of the register by its year and number.',
  })
  @ApiOkResponse({ type: RegisterEntryDto })
  async entry(
    @Param('year') year: string,
    @Param('number') number: string,
  ): Promise<RegisterEntryDto> {
    return this.entries.entry(numeral('year', year), numeral('number', number));
  }

  @Get(':year/:number/verification')
  @RequireRoles(...KEEPERS)
  @ApiParam({ name: 'year', schema: NUMERAL })
  @ApiParam({ name: 'number', schema: NUMERAL })
  @MayFail(NotFound.of('protocol-entry'))
  @ApiOperation({
    summary: 'Verifica una registrazione / recomputes the hash of one entry',
    description: 'Recomputes the hash of one entry, for whoever doubts it.',
  })
  @ApiOkResponse({ type: EntryVerificationDto })
  async verifyEntry(
    @Param('year') year: string,
    @Param('number') number: string,
  ): Promise<EntryVerificationDto> {
    return this.verifier.verifyEntry(numeral('year', year), numeral('number', number));
  }

  @Post(':year/:number/cancellation')
  @HttpCode(200)
  @RequireRoles(...KEEPERS)
  @Command()
  @ApiParam({ name: 'year', schema: NUMERAL })
  @ApiParam({ name: 'number', schema: NUMERAL })
  @MayFail(NotFound.of('protocol-entry'), CancelledAlready, ContactEnded, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Annulla una registrazione / annuls an entry; it stays, marked as cancelled',
    description:
      'Marks an entry as annulled, with a reason and who decided it; it stays in the register. An open contact is cancelled with its entry.',
  })
  @ApiOkResponse({ type: RegisterEntryDto })
  async cancel(
    @Param('year') year: string,
    @Param('number') number: string,
    @Body() body: CancelContactDto,
  ): Promise<RegisterEntryDto> {
    const entry = [numeral('year', year), numeral('number', number)] as const;
    await this.cancellations.cancelEntry(...entry, cancellationOf(body));
    return this.entries.entry(...entry);
  }
}

/** `2026` or `000123`. Throws InvalidInput (400). */
function numeral(field: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const message = `${field} must be a whole number.`;
  throw new InvalidInput(message, [{ field, code: 'invalid', message }]);
}
