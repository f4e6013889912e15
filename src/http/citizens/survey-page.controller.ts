import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SurveyPageView } from '../../../web/src/citizen/views.js';
import {
  SURVEY_REASONS,
  SurveyService,
  UnknownSurvey,
  type SurveyInvitation,
  type SurveyOutcome,
  type SurveyReason,
} from '../../modules/communications/index.js';
import { Conflict, Public, UnitOfWork, TakesForms } from '../../platform/index.js';
import { CitizenRenderer, type Shown } from './citizen-renderer.js';
import { fieldsIn, text } from './plain-form.js';

type Asked = Record<string, unknown>;
type Page = [SurveyPageView, Shown];

/** Most characters of what a citizen adds. */
const MAX_NOTE = 2000;

/**
 * Where the link of the survey leads: one question, for whoever has the link. Opening a link changes nothing, whatever it
 * says: programs that look at mail open them all. A No asks why before it reopens the case.
 */
@ApiExcludeController()
@Controller('sondaggio/:token')
@TakesForms()
export class SurveyPageController {
  constructor(
    private readonly surveys: SurveyService,
    private readonly uow: UnitOfWork,
    private readonly renderer: CitizenRenderer,
  ) {}

  @Get()
  @Public()
  async show(
    @Param('token') token: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(request, reply, async () => {
      const survey = await this.surveys.invitation(token);
      const asks =
        query.risposta === 'no' ? 'why' : query.risposta === 'si' ? 'confirmYes' : 'satisfied';
      return pageOf(survey, { asks, thanks: query.grazie === undefined ? null : survey.outcome });
    });
  }

  @Post()
  @HttpCode(200)
  @Public()
  async answer(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(request, reply, async () => {
      const { given } = fieldsIn(request.body);
      const survey = await this.surveys.invitation(token);
      const outcome = outcomeOf(given.outcome);
      if (!survey.open) return pageOf(survey, {}, 409);
      if (!outcome) return pageOf(survey, { faults: ['outcome'] }, 400);
      const reason = SURVEY_REASONS.find((one) => one === given.reason) ?? null;
      const note = (given.note ?? '').trim();
      if (outcome === 'unsatisfied' && (!reason || [...note].length > MAX_NOTE)) {
        // The No alone is no fault: it leads to the question why.
        const faults = given.perche === undefined ? [] : ['reason'];
        const asked = { asks: 'why', faults, given: { reason: reason ?? '', note } } as const;
        return pageOf(survey, asked, faults.length > 0 ? 400 : 200);
      }
      if (!(await this.taken(token, outcome, reason, note || null))) {
        return pageOf(await this.surveys.invitation(token), {}, 409);
      }
      // Relative, so that it leads back wherever a proxy has put this page; a reload sends nothing again.
      reply.code(303).headers({ location: '?grazie=1', 'cache-control': 'no-store' });
      return null;
    });
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    show: () => Promise<Page | null>,
  ): Promise<string | undefined> {
    return this.renderer.answer(request, reply, async () => {
      try {
        return await show();
      } catch (error) {
        if (!(error instanceof UnknownSurvey)) throw error;
        return [viewOf(null, {}), { status: 404 }];
      }
    });
  }

  /** False when another answer, or the contact's way on, came first. */
  private async taken(
    token: string,
    outcome: SurveyOutcome,
    reason: SurveyReason | null,
    note: string | null,
  ): Promise<boolean> {
    try {
      await this.uow.run(() => this.surveys.answer(token, { outcome, reason, note }));
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  }
}

type Told = Partial<Pick<SurveyPageView, 'asks' | 'thanks' | 'given' | 'faults'>>;

function pageOf(survey: SurveyInvitation, told: Told, status?: number): Page {
  const { language, outcome: _, ...shown } = survey;
  return [viewOf(shown, told), { status, language }];
}

function viewOf(survey: SurveyPageView['survey'], told: Told): SurveyPageView {
  return {
    page: 'survey',
    survey,
    asks: told.asks ?? 'satisfied',
    thanks: told.thanks ?? null,
    given: told.given ?? { reason: '', note: '' },
    faults: told.faults ?? [],
    backPath: '?',
  };
}

function outcomeOf(given: unknown): SurveyOutcome | null {
  const outcome = text(given);
  return outcome === 'satisfied' || outcome === 'unsatisfied' ? outcome : null;
}
