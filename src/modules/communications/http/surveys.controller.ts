import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { Public } from '../../../platform/auth/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import {
  SURVEY_REASONS,
  SurveyService,
  type SurveyOutcome,
  type SurveyReason,
} from '../survey.service.js';
import { IsStorable } from '../../../platform/http/index.js';
import { MayFail } from '../../../platform/errors/index.js';
import { SurveyOver, UnknownSurvey } from '../communications.errors.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';

const SURVEY_OUTCOMES = ['satisfied', 'unsatisfied'] as const;

export class SurveyAnswerDto {
  @IsIn(SURVEY_OUTCOMES)
  outcome: SurveyOutcome;

  /** Why not: with `unsatisfied` only. */
  @IsOptional()
  @IsIn(SURVEY_REASONS)
  reason?: SurveyReason | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @IsStorable()
  note?: string | null;
}

export class SurveyViewDto {
  /** @example 2026/000123 */
  protocolNumber: string;

  subject: string | null;

  answer: string | null;

  /** False: answered already, or the contact went on. */
  open: boolean;
}

/** For citizens: whoever has the link may answer, once. */
@ApiTags('surveys')
@Controller('surveys/:token')
export class SurveysController {
  constructor(private readonly surveys: SurveyService) {}

  @Get()
  @Public()
  @MayFail(UnknownSurvey)
  @ApiOperation({
    summary: 'Di che cosa si chiede / what the citizen is asked about',
    description: 'Tells a citizen with the link of a survey what they are asked about.',
  })
  @ApiOkResponse({ type: SurveyViewDto })
  async view(@Param('token') token: string): Promise<SurveyViewDto> {
    return this.surveys.view(token);
  }

  @Post()
  @HttpCode(204)
  @Public()
  @Command()
  @MayFail(SurveyOver, UnknownSurvey, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'La risposta ha soddisfatto? / did the answer satisfy?',
    description:
      'Takes the answer of a citizen with the link of a survey: was the answer satisfactory? It counts once.',
  })
  @ApiNoContentResponse()
  async answer(@Param('token') token: string, @Body() body: SurveyAnswerDto): Promise<void> {
    await this.surveys.answer(token, {
      outcome: body.outcome,
      reason: body.reason ?? null,
      note: body.note?.trim() || null,
    });
  }
}
