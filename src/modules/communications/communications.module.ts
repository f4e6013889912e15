import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../../platform/hooks/index.js';
import { ClassificationModule } from '../classification/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { messageEvents } from './communications.events.js';
import { ClosingNotice } from './closing-notice.js';
import { MessageReadModel } from './communications.read-model.js';
import { MessageService } from './communications.service.js';
import { FollowCodes } from './follow-codes.js';
import { MessagesController } from './http/messages.controller.js';
import { SurveysController } from './http/surveys.controller.js';
import { ContactJoins } from './joins/contact-joins.js';
import { ForgottenJoins } from './joins/forgotten-joins.js';
import { JoinsController } from './joins/joins.controller.js';
import { MailDispatcher } from './mail-dispatcher.js';
import { MailSender, SmtpMailSender } from './mail-sender.js';
import { MergedNotice } from './merged-notice.js';
import { MessageHealth } from './message-health.js';
import { MessageJournal } from './message-journal.js';
import { Message } from './message.entity.js';
import { MessageModelsController } from './models/http/message-models.controller.js';
import { MessageModels } from './models/message-models.js';
import { SurveyService } from './survey.service.js';
import { RemindPoint } from './tasks/remind.js';
import { RemindSurvey } from './tasks/remind-survey.js';
import { SendAcknowledgement } from './tasks/send-acknowledgement.js';
import { SendAnswer } from './tasks/send-answer.js';
import { SendNotAppropriate } from './tasks/send-not-appropriate.js';
import { SendSurvey } from './tasks/send-survey.js';

@Declares(...Object.values(messageEvents))
@Module({
  imports: [
    TypeOrmModule.forFeature([Message]),
    ClassificationModule,
    ContactsModule,
    OrganisationModule,
  ],
  controllers: [JoinsController, MessageModelsController, MessagesController, SurveysController],
  providers: [
    { provide: MailSender, useClass: SmtpMailSender },
    ClosingNotice,
    ContactJoins,
    FollowCodes,
    ForgottenJoins,
    MergedNotice,
    MailDispatcher,
    MessageHealth,
    MessageJournal,
    MessageModels,
    MessageReadModel,
    MessageService,
    SurveyService,
    RemindPoint,
    RemindSurvey,
    SendAcknowledgement,
    SendAnswer,
    SendNotAppropriate,
    SendSurvey,
  ],
  exports: [
    ContactJoins,
    FollowCodes,
    MailDispatcher,
    MailSender,
    MessageReadModel,
    MessageService,
    SurveyService,
  ],
})
export class CommunicationsModule {}
