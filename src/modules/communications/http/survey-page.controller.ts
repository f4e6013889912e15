import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Conflict } from '../../../platform/errors/index.js';
import { UnknownSurvey } from '../communications.errors.js';
import { SurveyService, type SurveyInvitation, type SurveyOutcome } from '../survey.service.js';
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
    @Query('lingua') language: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return orUnknown(reply, async () =>
      surveyPage(inLanguage(await this.surveys.invitation(token), language)),
    );
  }

  @Post()
  @HttpCode(200)
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Query('lingua') language: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return orUnknown(reply, async () => {
      const invitation = inLanguage(await this.surveys.invitation(token), language);
      const outcome = outcomeOf(body);
      if (!outcome && invitation.open) {
        reply.code(400);
        return surveyPage(invitation, true);
      }
      if (outcome && invitation.open && (await this.taken(token, outcome))) {
        return thanksPage(invitation, outcome);
      }
      reply.code(409);
      return surveyPage(inLanguage(await this.surveys.invitation(token), language));
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

/** The citizen's language, unless the page is asked for in the other. */
function inLanguage(invitation: SurveyInvitation, asked: unknown): SurveyInvitation {
  return asked === 'it' || asked === 'en' ? { ...invitation, language: asked } : invitation;
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
