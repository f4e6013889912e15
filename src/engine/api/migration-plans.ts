/** Takes the tokens of one activity over to one of another version. */
export interface MigrationInstruction {
  source: string;
  target: string;
  /** Of an event: whether it waits for what the new version names. Messages and signals do, timers keep their date. */
  updatesTrigger: boolean;
}

/** What the two versions of a process let an instance be taken along by. Throws `process-definition.not-found` (404). */
export abstract class MigrationPlans {
  /** Where a token may stand in both versions: the same id, type and place. */
  abstract generate(source: string, target: string): Promise<MigrationInstruction[]>;
  /** Why each instruction cannot be followed; in the order of the instructions, empty for one that can. */
  abstract failures(
    source: string,
    target: string,
    instructions: readonly MigrationInstruction[],
  ): Promise<string[][]>;
}
