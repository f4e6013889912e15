import { Module } from '@nestjs/common';
import { stepAnswered, stepDeclined, stepRerouted } from '../../src/modules/assignments/index.js';
import { Answers } from '../../src/platform/hooks/index.js';

/** For servers that have assignments, and no process above whose steps they are. */
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
