import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { NotificationsController } from './http/notifications.controller.js';
import { NotificationSources } from './notification-sources.js';
import { NotificationInbox } from './notifications.read-model.js';

/** The bell of the top bar. Whoever tells something uses `Notifications` of the platform (docs/cases.md). */
@Module({
  imports: [ContactsModule, OrganisationModule],
  controllers: [NotificationsController],
  providers: [NotificationInbox, NotificationSources],
})
export class NotificationsModule {}
