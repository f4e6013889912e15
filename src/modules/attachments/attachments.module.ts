import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { AttachmentContents, DatabaseContents } from './attachment-contents.js';
import { AttachmentReadModel } from './attachments.read-model.js';
import { AttachmentService } from './attachments.service.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { UnclaimedFiles } from './unclaimed-files.js';

@Module({
  imports: [ContactsModule],
  controllers: [AttachmentsController],
  providers: [
    { provide: AttachmentContents, useClass: DatabaseContents },
    AttachmentReadModel,
    AttachmentService,
    UnclaimedFiles,
  ],
  exports: [AttachmentReadModel, AttachmentService],
})
export class AttachmentsModule {}
