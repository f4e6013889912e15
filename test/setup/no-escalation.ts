import { Module } from '@nestjs/common';
import { stepAnswered, stepDeclined, stepRerouted } from '../../src/modules/assignments/index.js';
import { contactDestined } from '../../src/modules/contacts/index.js';
import { Answers, Declares } from '../../src/platform/hooks/index.js';

/** For servers that have assignments, but neither a registration beside them nor a process whose steps they are. */
@Declares(contactDestined)
@Module({})
export class NoEscalation {
  @Answers(stepAnswered)
  @Answers(stepDeclined)
  async ended(): Promise<void> {}

  @Answers(stepRerouted)
  async moved({ assignment }: { assignment: { id: string } }): Promise<string> {
    return assignment.id;
  }
}
