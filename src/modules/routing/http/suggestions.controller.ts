import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { InvalidInput, MayFail, NotFound } from '../../../platform/errors/index.js';
import {
  ClassificationReadModel,
  readAnswers,
  type AttributeAnswers,
  type AttributeDefinition,
} from '../../classification/index.js';
import { ContactReadModel, withoutFreeWords } from '../../contacts/index.js';
import { OrganisationReadModel } from '../../organisation/index.js';
import { WHOLE_NETWORK } from '../../protocols/index.js';
import { AnswerTerm } from '../answer-term.js';
import type { RoutingFacts } from '../routing-facts.js';
import { SuggestionService } from '../suggestions.service.js';
import { RoutingSuggestionDto, RoutingSuggestionRequestDto } from './suggestions.dto.js';
import {
  DecisionFailed,
  DecisionInputInvalid,
  DecisionLimitExceeded,
  DecisionRefused,
  DecisionsBusy,
} from '../../../engine/api/index.js';

const ASKERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;

@ApiTags('routing')
@ApiBearerAuth()
@Controller('routing/suggestions')
export class RoutingSuggestionsController {
  constructor(
    private readonly suggestions: SuggestionService,
    private readonly contacts: ContactReadModel,
    private readonly classifications: ClassificationReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly clock: Clock,
    private readonly terms: AnswerTerm,
  ) {}

  @Post()
  @HttpCode(200)
  @RequireRoles(...ASKERS)
  @MayFail(
    NotFound.of('contact'),
    DecisionsBusy,
    DecisionLimitExceeded,
    DecisionRefused,
    DecisionInputInvalid,
    DecisionFailed,
  )
  @ApiOperation({
    summary: 'Dove va, con che priorità e perché / where it goes, how soon, and why',
    description:
      'Suggests where a contact should go and with which priority, with the rules that say so. Nothing is stored.',
  })
  @ApiOkResponse({ type: RoutingSuggestionDto })
  async suggest(@Body() body: RoutingSuggestionRequestDto): Promise<RoutingSuggestionDto> {
    const suggestion = await this.suggestions.suggest(await this.facts(body));
    return RoutingSuggestionDto.of(suggestion, await this.answerDueAt(body, suggestion.facts));
  }

  /** Throws InvalidInput (400) naming `point`. */
  private async answerDueAt(
    { contactId, point }: RoutingSuggestionRequestDto,
    { kind, classification, receivedAt }: RoutingFacts,
  ): Promise<Date | null> {
    if (contactId) return this.terms.of(contactId);
    if (point && !(await this.organisation.findPoint(point)))
      throw wrong('point', 'unknown-code', `There is no point "${point}".`);
    const owner = point ?? currentActor().groups[0] ?? WHOLE_NETWORK;
    return this.terms.before(owner, { kind, classification, receivedAt: new Date(receivedAt) });
  }

  private async facts(body: RoutingSuggestionRequestDto): Promise<RoutingFacts> {
    if (body.contactId) {
      await this.contacts.requireVisible(body.contactId);
      return this.suggestions.factsOfContact(body.contactId);
    }
    const { kind, channel = 'desk', classification = null, district = null } = body;
    if (!kind) throw wrong('kind', 'required', 'kind is required without contactId.');
    if (district && (await this.organisation.findScope(district))?.kind !== 'district') {
      throw wrong('district', 'unknown-code', `There is no district "${district}".`);
    }
    const node = classification ? await this.classifications.require(classification) : null;
    return this.suggestions.facts({
      kind,
      channel,
      classification: node?.code ?? null,
      district: district || null,
      receivedAt: body.receivedAt ? new Date(body.receivedAt) : this.clock.now(),
      defaultPriority: node?.defaultPriority ?? 'normal',
      attributes: answersTo(node?.attributes ?? [], body.attributes),
      text: body.text ?? '',
      repeatedContacts: body.repeatedContacts ?? 0,
    });
  }
}

function wrong(field: string, code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field, code, message }]);
}

/** Throws InvalidInput (400) naming `attributes.<code>`. */
function answersTo(definitions: readonly AttributeDefinition[], given: unknown): AttributeAnswers {
  const { answers, faults } = readAnswers(definitions, given, { complete: false });
  if (faults.length > 0) throw new InvalidInput('The answers cannot be taken as they are.', faults);
  return withoutFreeWords(answers, definitions);
}
