import { Controller, Get, HttpCode, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type {
  ProblemView,
  ReceiptView,
  Refused,
  ReportDraft,
  ReportView,
  StepName,
} from '../../../web/src/citizen/views.js';
import {
  CitizenCommands,
  JoinReportDto,
  PublicOptions,
  PublicReportDto,
} from '../../modules/portal/index.js';
import {
  AppConfig,
  BodyLimit,
  DomainError,
  hashRequest,
  InputPipe,
  Public,
  UploadTurns,
  TakesForms,
} from '../../platform/index.js';
import { CitizenRenderer, type PageRules, problemView, type Shown } from './citizen-renderer.js';
import { type PlainForm, text, withPlainForm } from './plain-form.js';
import { ReportDrafts } from './report-drafts.js';
import { locationOf, ReportSteps, reportOf } from './report-steps.js';
import { DRAFT_COOKIE, readCookie, RECEIPT_COOKIE, writeCookie } from './web-cookie.js';
import { RegistersContacts } from '../../modules/intake/index.js';

type Asked = Record<string, unknown>;
/** The page, or null where the browser is sent to another address. */
type Answer = [ReportView, Shown] | null;

/** A request, who sends it, and what the pages' rules say. */
interface Asking {
  request: FastifyRequest;
  reply: FastifyReply;
  address: string;
  rules: PageRules;
}

const STEPS: readonly StepName[] = ['cosa', 'dove', 'foto', 'contatti', 'riepilogo'];
const ADDRESS = '/cittadini/segnala';
/** Letters of a draft that is kept with its faults: longer ones than any that can be sent are shown at once. */
const MOST_KEPT = 60_000;

/** A report in steps, each a form that is sent and leads to the next: with or without a script. */
@ApiExcludeController()
@Controller('cittadini/segnala')
@TakesForms()
@Public()
export class ReportPagesController {
  private readonly input = new InputPipe();

  constructor(
    private readonly commands: CitizenCommands,
    private readonly options: PublicOptions,
    private readonly drafts: ReportDrafts,
    private readonly steps: ReportSteps,
    private readonly renderer: CitizenRenderer,
    private readonly config: AppConfig,
    private readonly turns: UploadTurns,
  ) {}

  @Get()
  @Public()
  async show(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.renderer.answer(request, reply, async ({ EMPTY_DRAFT }) => {
      const anew = query.nuova !== undefined;
      if (anew) writeCookie(request, reply, this.config, RECEIPT_COOKIE, null);
      const token = readCookie(request, DRAFT_COOKIE);
      const draft = await this.drafts.find(token);
      const step = query.passo === 'fatto' ? 'fatto' : stepOf(query.passo);
      const receipt = anew ? null : receiptIn(request);
      const refused = draft?.refused?.step === step ? draft.refused : null;
      // Told once: what is opened later shows what was written, without its faults.
      if (draft && refused) await this.drafts.keep(token, { ...draft, refused: null });
      return [await this.view(step, draft ?? EMPTY_DRAFT, address, { ...refused, receipt })];
    });
  }

  @Post()
  @RegistersContacts()
  @HttpCode(200)
  @Public()
  @BodyLimit('files')
  async take(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.renderer.answer(request, reply, (rules) =>
      withPlainForm(request, this.config.uploadLimitBytes, this.turns, (form) =>
        query.passo === 'anche'
          ? this.joined(form, { request, reply, address, rules })
          : this.stepTaken(stepOf(query.passo), form, { request, reply, address, rules }),
      ),
    );
  }

  private async stepTaken(
    step: StepName,
    form: PlainForm,
    { request, reply, address, rules }: Asking,
  ): Promise<Answer> {
    const token = readCookie(request, DRAFT_COOKIE);
    const known = await this.drafts.find(token);
    if (step === 'riepilogo') return this.send(known, token, { request, reply, address, rules });
    await this.commands.countStep(address, form.given.website);
    const taken = await this.steps.taken(step, known ?? rules.EMPTY_DRAFT, form, address);
    const draft = { ...taken, refused: null };
    const language = this.renderer.spoken(form.given.lingua);
    if (language) {
      await this.keep(draft, known && token, request, reply);
      return this.on(reply, step, language);
    }
    const faults = [
      ...rules.faultsOf(step, draft),
      ...(step === 'dove' ? await this.steps.placeFaults(draft) : []),
      ...(form.fileFault ? ['file'] : []),
    ];
    if (faults.length > 0)
      return this.refused(draft, { step, faults }, known && token, { request, reply, address });
    await this.keep(draft, known && token, request, reply);
    const stays = form.given.togli !== undefined || form.given.azione === 'carica';
    return this.on(reply, stays ? step : STEPS[STEPS.indexOf(step) + 1]);
  }

  /** Joins the report that was chosen in the step of the photos, in place of sending another one. */
  private async joined(
    { given }: PlainForm,
    { request, reply, address, rules }: Asking,
  ): Promise<Answer> {
    const token = readCookie(request, DRAFT_COOKIE);
    const known = await this.drafts.find(token);
    const draft = known ?? rules.EMPTY_DRAFT;
    try {
      const { description, classification } = draft;
      const join = (await this.input.transform(
        {
          description,
          classification: classification || null,
          location: locationOf(draft),
          ref: given.sameAs,
          email: given.joinEmail?.trim(),
          language: this.renderer.languageOf(request),
          website: given.website ?? '',
        },
        { type: 'body', metatype: JoinReportDto },
      )) as JoinReportDto;
      await this.commands.join(join, address);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      const chosen = { ...draft, sameAs: given.sameAs ?? '' };
      const problem = problemView(error);
      const refused = rules.refusedAt(problem.errors ?? []) ?? { faults: [], problem };
      const at = { ...refused, step: 'foto' } as const;
      return this.refused(chosen, at, known && token, { request, reply, address });
    }
    writeCookie(request, reply, this.config, DRAFT_COOKIE, null);
    if (token) await this.drafts.forget(token);
    reply
      .code(303)
      .headers({ location: '/cittadini/anche-a-me?chiesto=1', 'cache-control': 'no-store' });
    return null;
  }

  /** Once, however often it is sent: the draft has its key. */
  private async send(
    draft: ReportDraft | null,
    token: string | null,
    { request, reply, address, rules }: Asking,
  ): Promise<Answer> {
    if (!draft) return this.on(reply, receiptIn(request) ? 'fatto' : 'cosa');
    const missing = STEPS.find((step) => rules.faultsOf(step, draft).length > 0);
    // The summary says what is missing.
    if (missing) return this.on(reply, 'riepilogo');
    try {
      const language = this.renderer.languageOf(request);
      const report = (await this.input.transform(reportOf(draft, language), {
        type: 'body',
        metatype: PublicReportDto,
      })) as PublicReportDto;
      const hash = hashRequest('POST', ADDRESS, report);
      const receipt = await this.commands.report(report, address, draft.key, hash);
      writeCookie(request, reply, this.config, RECEIPT_COOKIE, JSON.stringify(receipt));
      writeCookie(request, reply, this.config, DRAFT_COOKIE, null);
      if (token) await this.drafts.forget(token);
      return this.on(reply, 'fatto');
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      const problem = problemView(error);
      const at = rules.refusedAt(problem.errors ?? []);
      const refused = at ?? { step: 'riepilogo', faults: [], problem };
      return this.refused(draft, refused, token, { request, reply, address });
    }
  }

  private async keep(
    draft: ReportDraft,
    token: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const kept = await this.drafts.keep(token, draft);
    writeCookie(request, reply, this.config, DRAFT_COOKIE, kept);
  }

  /**
   * Leads to the step that tells what is wrong, with what was written. A page that answered a form itself would stand in
   * the way back: the browser would have to send the form again.
   */
  private async refused(
    draft: ReportDraft,
    refused: Refused,
    token: string | null,
    { request, reply, address }: Omit<Asking, 'rules'>,
  ): Promise<Answer> {
    const { step, faults, problem } = refused;
    if (JSON.stringify(draft).length > MOST_KEPT)
      return [await this.view(step, draft, address, { faults, problem }), { status: 400 }];
    await this.keep({ ...draft, refused }, token, request, reply);
    return this.on(reply, step);
  }

  /** See other: a reload asks for the page again, and sends nothing. */
  private on(reply: FastifyReply, step: StepName | 'fatto', language?: string): null {
    const search = new URLSearchParams({
      ...(step === 'cosa' ? {} : { passo: step }),
      ...(language ? { lingua: language } : {}),
    }).toString();
    reply.code(303).header('location', search ? `${ADDRESS}?${search}` : ADDRESS);
    reply.header('cache-control', 'no-store');
    return null;
  }

  private async view(
    step: ReportView['step'],
    draft: ReportDraft,
    address: string,
    told: { faults?: string[]; problem?: ProblemView; receipt?: ReceiptView | null } = {},
  ): Promise<ReportView> {
    const { districts } = await this.options.all();
    const { description, classification, kind } = draft;
    const asks = step === 'cosa' && description !== '';
    const near = step === 'foto' && kind === 'report';
    return {
      page: 'report',
      step,
      draft,
      faults: told.faults ?? [],
      problem: told.problem ?? null,
      receipt: told.receipt ?? null,
      districts,
      suggestions: asks ? await this.options.suggest(description) : [],
      nearby: near
        ? await this.commands.near(
            { description, classification: classification || null, location: locationOf(draft) },
            address,
          )
        : [],
    };
  }
}

function stepOf(asked: unknown): StepName {
  return STEPS.find((step) => step === asked) ?? 'cosa';
}

/** What the browser kept of the last report; what cannot be read is none. */
function receiptIn(request: FastifyRequest): ReceiptView | null {
  try {
    const kept: unknown = JSON.parse(readCookie(request, RECEIPT_COOKIE) ?? 'null');
    const { protocolNumber, followCode, followPath } = kept as ReceiptView;
    const whole = [protocolNumber, followCode, followPath].every((one) => text(one) !== '');
    return whole && followPath.startsWith('/cittadini/segui?') ? (kept as ReceiptView) : null;
  } catch {
    return null;
  }
}
