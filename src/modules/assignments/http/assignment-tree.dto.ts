import { ApiProperty } from '@nestjs/swagger';
import { WAITS_FOR } from '../assignment-states.js';
import type { WaitFor } from '../assignment-states.js';
import { AssignmentViewDto } from './assignments.dto.js';

export class WaitingGroupDto {
  @ApiProperty({ format: 'uuid' })
  inquiryGroup: string;

  @ApiProperty({ enum: WAITS_FOR })
  waitFor: WaitFor;

  @ApiProperty()
  asked: number;

  @ApiProperty()
  answered: number;

  @ApiProperty({ description: 'Declined, recalled or expired.' })
  withoutFindings: number;

  @ApiProperty()
  open: number;

  @ApiProperty({ description: 'Whoever asked need not wait any more.' })
  satisfied: boolean;

  @ApiProperty({ type: [String], description: 'Names of the points still waited for.' })
  waitingFor: string[];
}

export class AssignmentNodeDto extends AssignmentViewDto {
  @ApiProperty({ type: [WaitingGroupDto], description: 'What it waits for.' })
  waiting: WaitingGroupDto[];

  @ApiProperty({ type: () => [AssignmentNodeDto], description: 'Made for it, oldest first.' })
  children: AssignmentNodeDto[];
}

export class AssignmentTreeDto {
  @ApiProperty({ type: [AssignmentNodeDto] })
  items: AssignmentNodeDto[];

  @ApiProperty({ type: [WaitingGroupDto], description: "What the owner's own inquiries wait for." })
  waiting: WaitingGroupDto[];
}
