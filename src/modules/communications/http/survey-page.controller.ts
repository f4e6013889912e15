import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Conflict } from '../../../platform/errors/index.js';
import { UnknownSurvey } from '../communications.errors.js';
import { SurveyService, type SurveyOutcome } from '../survey.service.js';
import { surveyPage, thanksPage, unknownSurveyPage } from './survey-page.js';

/** Where the link of the survey leads: one question, for whoever has the link, without JavaScript. */
@ApiExcludeController()
@Controller('sondaggio/:token')
export class SurveyPageController {
  constructor(
    private readonly surveys: SurveyService,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return orUnknown(reply, async () => surveyPage(await this.surveys.invitation(token)));
  }

  @Post()
  @HttpCode(200)
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return orUnknown(reply, async () => {
      const invitation = await this.surveys.invitation(token);
      const outcome = outcomeOf(body);
      if (!outcome && invitation.open) {
        reply.code(400);
        return surveyPage(invitation, true);
      }
      if (outcome && invitation.open && (await this.taken(token, outcome))) {
        return thanksPage(invitation);
      }
      reply.code(409);
      return surveyPage(await this.surveys.invitation(token));
    });
  }

  /** False when another answer, or the contact's way on, came first. */
  private async taken(token: string, outcome: SurveyOutcome): Promise<boolean> {
    try {
      await this.uow.run(() => this.surveys.answer(token, outcome, null));
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  }
}

function outcomeOf(body: unknown): SurveyOutcome | null {
  const given = (body as { outcome?: unknown } | null | undefined)?.outcome;
  return given === 'satisfied' || given === 'unsatisfied' ? given : null;
}

async function orUnknown(reply: FastifyReply, show: () => Promise<string>): Promise<string> {
  try {
    return await show();
  } catch (error) {
    if (!(error instanceof UnknownSurvey)) throw error;
    reply.code(404);
    return unknownSurveyPage();
  }
}
