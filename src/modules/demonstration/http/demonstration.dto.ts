export class DemonstrationDto {
  /**
   * none: no demonstration with a past. entering: its contacts come into the register, and registrations wait.
   * replaying: what happened to them happens. finished: it has reached the present. stopped: it was ended before.
   */
  state: 'none' | 'entering' | 'replaying' | 'finished' | 'stopped';

  /** How many contacts it has in the end */
  contacts: number;

  /** How many of them are entered */
  entered: number;

  /** How many acts of people it has in the end */
  acts: number;

  /** How many of them are done */
  actsDone: number;
}
