import { ApiProperty } from '@nestjs/swagger';

const STATES = ['none', 'entering', 'replaying', 'finished', 'stopped'] as const;

export class DemonstrationDto {
  @ApiProperty({
    enum: STATES,
    description:
      'none: no demonstration with a past. entering: its contacts come into the register, and registrations wait. ' +
      'replaying: what happened to them happens. finished: it has reached the present. stopped: it was ended before.',
  })
  state: (typeof STATES)[number];

  /** How many contacts it has in the end */
  contacts: number;

  /** How many of them are entered */
  entered: number;

  /** How many acts of people it has in the end */
  acts: number;

  /** How many of them are done */
  actsDone: number;
}
