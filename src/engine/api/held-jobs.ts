/**
 * Jobs of instances that live in the past (commands inside `atInstant`): the job executor leaves them alone, and
 * whoever replays that past fires them, each at its own instant and in order, until it releases them.
 */
export abstract class HeldJobs {
  /** When the next held job is due; null without any. Suspended ones, and those that gave up, are not counted. */
  abstract nextAt(): Promise<Date | null>;

  /**
   * Runs the next held job that is due by `until`, in a transaction of its own, living at the instant it is due or at
   * `from`, whichever is later. False when there is none.
   */
  abstract runNext(from: Date, until: Date): Promise<boolean>;

  /** Gives the jobs of all instances, or of those with this business key, to the job executor. Joins a unit of work. */
  abstract release(businessKey?: string): Promise<void>;
}
