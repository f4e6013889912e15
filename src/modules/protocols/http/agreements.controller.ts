import {
  Body,
  Controller,
  Get,
  HttpCode,
  Patch,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { endOf, firstInstantOf } from '../../../platform/clock/index.js';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { AgreementPrinter } from '../agreement-printer.js';
import { AgreementReadModel, type AgreementView } from '../agreements.read-model.js';
import { AgreementService } from '../agreements.service.js';
import { ComplianceReadModel } from '../compliance.read-model.js';
import {
  AgreementListDto,
  AgreementsQuery,
  AgreementViewDto,
  ChangeAgreementDto,
  DocumentQuery,
  DraftAgreementDto,
  EnforceAgreementDto,
  SignAgreementDto,
} from './agreements.dto.js';
import {
  ComplianceDto,
  ComplianceQuery,
  CountedClockPageDto,
  CountedClocksQuery,
} from './compliance.dto.js';
import {
  AgreementChanged,
  InvalidAgreementTransition,
  NotAParty,
  ProtocolOverlap,
  SameParties,
  SameSigner,
  SignatureMismatch,
  TextChanged,
} from '../protocols.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

/** Protocols hold no personal data: whoever works in the network may read them. */
@ApiTags('protocols')
@ApiBearerAuth()
@Controller('protocols')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly readModel: AgreementReadModel,
    private readonly complianceReadModel: ComplianceReadModel,
    private readonly printer: AgreementPrinter,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Protocolli operativi / operational protocols, newest version first',
    description: 'Answers the protocols in which points have agreed on terms, with their versions.',
  })
  @ApiOkResponse({ type: AgreementListDto })
  async list(@Query() query: AgreementsQuery): Promise<AgreementListDto> {
    return { items: await this.readModel.list(query), nextCursor: null };
  }

  @Get('compliance')
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @ApiOperation({
    summary: 'Chi rispetta che cosa / who honours what: kept and late clocks by protocol and party',
    description: 'Shows how many terms were kept and missed, by protocol and party.',
  })
  @ApiOkResponse({ type: ComplianceDto })
  compliance(@Query() { protocol, party, from, to }: ComplianceQuery): Promise<ComplianceDto> {
    return this.complianceReadModel.of({
      protocol,
      party,
      from: from ? firstInstantOf(from) : undefined,
      to: to ? endOf(to) : undefined,
    });
  }

  @Get('compliance/contacts')
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @ApiOperation({
    summary: 'I contatti dietro una cifra / the contacts behind a figure, of those you may see',
    description:
      'Answers the contacts behind a figure of compliance, of those that the caller may see.',
  })
  @ApiOkResponse({ type: CountedClockPageDto })
  counted(@Query() query: CountedClocksQuery): Promise<CountedClockPageDto> {
    const { protocol, party, from, to, kind, result, limit, cursor } = query;
    return this.complianceReadModel.counted(
      {
        ...{ protocol, party, kind, result },
        from: from ? firstInstantOf(from) : undefined,
        to: to ? endOf(to) : undefined,
      },
      { limit, cursor },
    );
  }

  @Get(':id/document')
  @AnySignedIn()
  @MayFail(NotFound.of('protocol'))
  @ApiOperation({
    summary: 'Il protocollo stampabile / the protocol for print, as PDF/A',
    description: 'Answers a protocol as a PDF/A document, to be printed and preserved.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @UuidParam() id: string,
    @Query() { language }: DocumentQuery,
  ): Promise<StreamableFile> {
    const { name, content } = await this.printer.print(id, language ?? 'it');
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename="${name}"`,
      length: content.length,
    });
  }

  @Get(':id')
  @AnySignedIn()
  @MayFail(NotFound.of('protocol'))
  @ApiOperation({
    summary: 'Un protocollo / one protocol',
    description: 'Answers one version of a protocol with its signatures.',
  })
  @ApiOkResponse({ type: AgreementViewDto })
  async get(@UuidParam() id: string): Promise<AgreementView> {
    return this.readModel.get(id);
  }

  @Post()
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @MayFail(SameParties, AgreementChanged)
  @ApiOperation({
    summary: 'Redige un protocollo / drafts the next version of a protocol',
    description: 'Drafts the next version of an agreement on terms between two parties.',
  })
  @ApiCreatedResponse({ type: AgreementViewDto })
  async draft(@Body() body: DraftAgreementDto): Promise<AgreementView> {
    return this.readModel.get(await this.agreements.draft({ ...body, terms: { ...body.terms } }));
  }

  @Patch(':id')
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @MayFail(NotFound.of('protocol'), AgreementChanged, InvalidAgreementTransition)
  @ApiOperation({
    summary: 'Modifica una bozza / changes a draft; signatures under the former text are void',
    description:
      'Changes the text or the terms of a draft. Who had signed the former text signs again.',
  })
  @ApiOkResponse({ type: AgreementViewDto })
  async change(
    @UuidParam() id: string,
    @Body() { rowVersion, terms, ...texts }: ChangeAgreementDto,
  ): Promise<AgreementView> {
    const changes = { ...texts, ...(terms && { terms: { ...terms } }) };
    await this.agreements.change(id, changes, rowVersion);
    return this.readModel.get(id);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'decisionMaker')
  @Command()
  @MayFail(NotFound.of('protocol'), NotAParty, InvalidAgreementTransition, TextChanged, SameSigner)
  @ApiOperation({
    summary: 'Firma per una parte / signs for one of the two parties',
    description:
      'Signs a protocol for one of its parties, by a member of it who has read this very text.',
  })
  @ApiOkResponse({ type: AgreementViewDto })
  async sign(@UuidParam() id: string, @Body() body: SignAgreementDto): Promise<AgreementView> {
    await this.agreements.sign(id, body.party, body.textHash);
    return this.readModel.get(id);
  }

  @Post(':id/enforce')
  @HttpCode(200)
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @MayFail(NotFound.of('protocol'), ProtocolOverlap, InvalidAgreementTransition, SignatureMismatch)
  @ApiOperation({
    summary: 'Mette in vigore / puts a signed protocol in force from a moment on',
    description:
      'Puts a protocol that both parties have signed in force from a moment on; the version before ends then.',
  })
  @ApiOkResponse({ type: AgreementViewDto })
  async enforce(
    @UuidParam() id: string,
    @Body() body: EnforceAgreementDto,
  ): Promise<AgreementView> {
    await this.agreements.enforce(id, body.from ? firstInstantOf(body.from) : null);
    return this.readModel.get(id);
  }
}
