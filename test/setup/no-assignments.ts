import { Module } from '@nestjs/common';
import { contactDestined } from '../../src/modules/contacts/index.js';
import { Answers } from '../../src/platform/hooks/index.js';

/** For servers that have contacts, as the dialects need them, and nobody above who assigns them. */
@Module({})
export class NoAssignments {
  @Answers(contactDestined)
  async destined(): Promise<void> {}
}
