import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { lastInstantOf } from '../../../platform/clock/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Batched, Command } from '../../../platform/idempotency/index.js';
import {
  ContactEnded,
  ContactMerged,
  ContactReadModel,
  NotYourContact,
  NotYourPoint,
} from '../../contacts/index.js';
import { AssignmentCommands } from '../assignment-commands.service.js';
import { assignmentTree } from '../assignment-tree.js';
import { AssignmentReadModel, type AssignmentView } from '../assignments.read-model.js';
import { Rerouting } from '../rerouting.js';
import { AssignmentTreeDto } from './assignment-tree.dto.js';
import {
  AnswerAssignmentDto,
  DeclineDto,
  RerouteDto,
  AssignDto,
  AssignmentPageDto,
  AssignmentViewDto,
  InquireDto,
  InquiriesDto,
  ReasonDto,
  VersionDto,
} from './assignments.dto.js';
import { NetworkDirectionMissing, UnknownPoint } from '../../organisation/index.js';
import {
  ASSIGNING_RULES,
  AssignmentChanged,
  AssignmentRuleBroken,
  CompetenceOpen,
  DrivenByProcess,
  INQUIRING_RULES,
  InvalidAssignmentTransition,
  NotReroutable,
  NotTheSender,
  NotYourAssignment,
  StepTaskNotOpen,
} from '../assignments.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { PROCESS_REFUSALS, TaskAlreadyEnded } from '../../../engine/api/index.js';

export const READERS = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'admin',
] as const;
/** Members of points; which of them is decided by AssignmentCommands. */
export const MEMBERS = ['operator', 'networkDirection', 'decisionMaker'] as const;

@ApiTags('assignments')
@ApiBearerAuth()
@Controller()
export class AssignmentsController {
  constructor(
    private readonly commands: AssignmentCommands,
    private readonly rerouting: Rerouting,
    private readonly readModel: AssignmentReadModel,
    private readonly contacts: ContactReadModel,
  ) {}

  @Post('contacts/:contactId/assignments')
  @RequireRoles(...MEMBERS)
  @Command()
  @Batched()
  @MayFail(
    NotFound.of('contact'),
    ContactEnded,
    ContactMerged,
    CompetenceOpen,
    ...INQUIRING_RULES,
    AssignmentRuleBroken.of('assignment.deviation-needs-reason', 'reason'),
    ...ASSIGNING_RULES,
    UnknownPoint,
    NotYourPoint,
    NotYourContact,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Assegna un contatto / assigns a contact to a point',
    description:
      'Assigns a contact to another point: it takes over (competence), looks into something (inquiry) or is told (information).',
  })
  @ApiCreatedResponse({ type: AssignmentViewDto })
  async assign(
    @UuidParam('contactId') contactId: string,
    @Body() body: AssignDto,
  ): Promise<AssignmentView> {
    const dueAt = body.dueAt ? lastInstantOf(body.dueAt) : null;
    return this.readModel.get(await this.commands.assign(contactId, { ...body, dueAt }));
  }

  @Post('contacts/:contactId/inquiries')
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('contact'),
    ContactEnded,
    ContactMerged,
    ...INQUIRING_RULES,
    ...ASSIGNING_RULES,
    UnknownPoint,
    NotYourPoint,
    NotYourContact,
  )
  @ApiOperation({
    summary: 'Chiede istruttoria a più punti / asks several points for findings at once',
    description:
      'Asks several points at once to look into a contact, each by a term; the contact stays where it is.',
  })
  @ApiCreatedResponse({ type: InquiriesDto })
  async inquire(
    @UuidParam('contactId') contactId: string,
    @Body() body: InquireDto,
  ): Promise<InquiriesDto> {
    const dueAt = body.dueAt ? lastInstantOf(body.dueAt) : null;
    const ids = await this.commands.inquire(contactId, { ...body, dueAt });
    const items = await Promise.all(ids.map((id) => this.readModel.get(id)));
    return { inquiryGroup: items[0].inquiryGroup!, waitFor: items[0].waitFor!, items };
  }

  @Get('contacts/:contactId/assignments')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: "Le assegnazioni di un contatto / a contact's assignments, oldest first",
    description:
      'Answers which points have been given something to do for a contact, and how each stands.',
  })
  @ApiOkResponse({ type: AssignmentPageDto })
  async ofContact(@UuidParam('contactId') contactId: string): Promise<AssignmentPageDto> {
    const withheld = new Set((await this.contacts.textsReadable(contactId)) ? [] : [contactId]);
    const items = (await this.readModel.ofContacts([contactId], withheld)).get(contactId) ?? [];
    return { items, nextCursor: null };
  }

  @Get('contacts/:contactId/assignments/tree')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary:
      "L'albero delle assegnazioni di un contatto / a contact's assignments, each under the one it was made for",
    description: 'Answers the assignments of a contact as a tree: who asked whom for which.',
  })
  @ApiOkResponse({ type: AssignmentTreeDto })
  async tree(@UuidParam('contactId') contactId: string): Promise<AssignmentTreeDto> {
    return assignmentTree((await this.ofContact(contactId)).items as AssignmentView[]);
  }

  @Get('assignments/:id')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('assignment'), NotFound.of('contact'))
  @ApiOperation({
    summary: "Un'assegnazione / one assignment",
    description: 'Answers one assignment, for those who may see its contact.',
  })
  @ApiOkResponse({ type: AssignmentViewDto })
  async get(@UuidParam() id: string): Promise<AssignmentView> {
    return this.readModel.get(id);
  }

  @Post('assignments/:id/receive')
  @HttpCode(200)
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    NotFound.of('contact'),
    InvalidAssignmentTransition,
    ContactEnded,
    ContactMerged,
    AssignmentChanged,
    NotYourAssignment,
  )
  @ApiOperation({
    summary: 'Riceve (o legge) / receives; an information is read by that',
    description:
      'Says for the receiving point that an assignment has arrived; an information is read by that.',
  })
  @ApiOkResponse({ type: AssignmentViewDto })
  async receive(@UuidParam() id: string, @Body() body: VersionDto): Promise<AssignmentView> {
    await this.commands.receive(id, body?.version);
    return this.readModel.get(id);
  }

  @Post('assignments/:id/accept')
  @HttpCode(200)
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    NotFound.of('contact'),
    InvalidAssignmentTransition,
    ContactEnded,
    ContactMerged,
    AssignmentChanged,
    NotYourAssignment,
  )
  @ApiOperation({
    summary: 'Accetta / accepts',
    description: 'Says for the receiving point that it takes the assignment on.',
  })
  @ApiOkResponse({ type: AssignmentViewDto })
  async accept(@UuidParam() id: string, @Body() body: VersionDto): Promise<AssignmentView> {
    await this.commands.accept(id, body?.version);
    return this.readModel.get(id);
  }

  @Post('assignments/:id/decline')
  @HttpCode(200)
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    NotFound.of('contact'),
    InvalidAssignmentTransition,
    AssignmentChanged,
    ContactEnded,
    ContactMerged,
    ...ASSIGNING_RULES,
    NotYourAssignment,
    TaskAlreadyEnded,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Rifiuta, con un motivo / declines, with a reason',
    description:
      'Gives an assignment back for the receiving point, with a reason, and at wish with the point that it should go to.',
  })
  @ApiOkResponse({ type: AssignmentViewDto })
  async decline(@UuidParam() id: string, @Body() body: DeclineDto): Promise<AssignmentView> {
    await this.commands.decline(id, body, body.version);
    return this.readModel.get(id);
  }

  @Post('assignments/:id/answer')
  @HttpCode(200)
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    NotFound.of('contact'),
    InvalidAssignmentTransition,
    ContactEnded,
    ContactMerged,
    AssignmentChanged,
    NotYourAssignment,
    StepTaskNotOpen,
    TaskAlreadyEnded,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Risponde o dà gli elementi / answers, or gives the findings',
    description:
      'Answers an assignment for the receiving point: with the answer to a competence, or the findings of an inquiry.',
  })
  @ApiOkResponse({ type: AssignmentViewDto })
  async answer(
    @UuidParam() id: string,
    @Body() body: AnswerAssignmentDto,
  ): Promise<AssignmentView> {
    const { version, ...given } = body;
    await this.commands.answer(id, given, version);
    return this.readModel.get(id);
  }

  @Post('assignments/:id/reroute')
  @RequireRoles('networkDirection')
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    DrivenByProcess,
    ContactEnded,
    ContactMerged,
    InvalidAssignmentTransition,
    CompetenceOpen,
    ...ASSIGNING_RULES,
    UnknownPoint,
    AssignmentChanged,
    NetworkDirectionMissing,
    AssignmentRuleBroken.of('assignment.information-not-rerouted', 'toPoint'),
    NotReroutable,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary:
      'La Regia assegna a un altro punto / the Network direction assigns to another point instead',
    description:
      'Lets the Network direction send an assignment to another point instead, also one that was declined or has expired.',
  })
  @ApiCreatedResponse({ type: AssignmentViewDto })
  async reroute(@UuidParam() id: string, @Body() body: RerouteDto): Promise<AssignmentView> {
    return this.readModel.get(await this.rerouting.reroute(id, body));
  }

  @Post('assignments/:id/recall')
  @HttpCode(200)
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    NotFound.of('contact'),
    NotTheSender,
    DrivenByProcess,
    InvalidAssignmentTransition,
    ContactEnded,
    ContactMerged,
    AssignmentChanged,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Ritira, con un motivo / takes it back, with a reason',
    description: 'Lets the sender take an assignment back that is no longer needed, with a reason.',
  })
  @ApiOkResponse({ type: AssignmentViewDto })
  async recall(@UuidParam() id: string, @Body() body: ReasonDto): Promise<AssignmentView> {
    await this.commands.recall(id, body.reason, body.version);
    return this.readModel.get(id);
  }
}
