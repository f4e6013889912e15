import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  SurveyService,
  UnknownSurvey,
  type SurveyInvitation,
  type SurveyOutcome,
} from '../../modules/communications/index.js';
import { AppConfig, Conflict, Public, UnitOfWork } from '../../platform/index.js';
import { pagePolicy } from '../pages/index.js';
import { citizenDocument } from './html.js';
import { framed } from './plain-pages.js';
import { surveyPage, thanksPage, unknownSurveyPage, type SurveyPage } from './survey-page.js';
import { PLAIN_WORDS } from './wording.js';

/**
 * Where the link of the survey leads: one question, for whoever has the link, without JavaScript. It looks like the other
 * pages for citizens.
 */
@ApiExcludeController()
@Controller('sondaggio/:token')
export class SurveyPageController {
  constructor(
    private readonly surveys: SurveyService,
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Public()
  async show(
    @Param('token') token: string,
    @Query('lingua') language: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(reply, async () =>
      surveyPage(inLanguage(await this.surveys.invitation(token), language)),
    );
  }

  @Post()
  @HttpCode(200)
  @Public()
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Query('lingua') language: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(reply, async () => {
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

  private async page(reply: FastifyReply, show: () => Promise<SurveyPage>): Promise<string> {
    const { language, title, content } = await orUnknown(reply, show);
    pagePolicy(reply, this.config);
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    return citizenDocument(this.config.pagesDir, {
      language,
      title,
      content: framed(PLAIN_WORDS[language], this.config.municipality, content),
      keep: true,
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

async function orUnknown(
  reply: FastifyReply,
  show: () => Promise<SurveyPage>,
): Promise<SurveyPage> {
  try {
    return await show();
  } catch (error) {
    if (!(error instanceof UnknownSurvey)) throw error;
    reply.code(404);
    return unknownSurveyPage();
  }
}
