import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/http/index.js';
import type { TaskFilter, WorkItem } from '../../engine/api/index.js';
import { TASK_STATES } from './task.dto.js';

export const TASK_SORTS = ['dueAt', '-dueAt', 'createdAt', '-createdAt'] as const;

export const TASK_OF = ['me', 'points'] as const;

export class TasksQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'The case.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  contactId?: string;

  @ApiPropertyOptional({ example: 'ciclo-di-servizio' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  processKey?: string;

  @ApiPropertyOptional({ description: 'BPMN element.', example: 'capire' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  definitionKey?: string;

  @ApiPropertyOptional({ description: 'Username.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  assignee?: string;

  @ApiPropertyOptional({ description: 'Code of a point whose members may take the task.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  point?: string;

  @ApiPropertyOptional({ enum: TASK_STATES, default: 'open' })
  @IsOptional()
  @IsIn(TASK_STATES)
  state?: WorkItem['state'];

  @ApiPropertyOptional({ format: 'date-time', description: 'Due before this instant.' })
  @IsOptional()
  @IsDateString({ strict: true })
  dueBefore?: string;

  @ApiPropertyOptional({ enum: TASK_SORTS, default: 'dueAt' })
  @IsOptional()
  @IsIn(TASK_SORTS)
  sort?: TaskFilter['sort'];

  @ApiPropertyOptional({
    enum: TASK_OF,
    description:
      'me: taken by you, or open to you and taken by nobody; points: open to your points, whoever took it.',
  })
  @IsOptional()
  @IsIn(TASK_OF)
  of?: (typeof TASK_OF)[number];

  /** Without sort and page. */
  toConditions(): Omit<TaskFilter, 'sort' | 'limit' | 'cursor' | 'visibleTo' | 'forMe'> {
    return {
      businessKey: this.contactId,
      processKey: this.processKey,
      definitionKey: this.definitionKey,
      assignee: this.assignee,
      point: this.point,
      state: this.state ?? 'open',
      dueBefore: this.dueBefore === undefined ? undefined : new Date(this.dueBefore),
    };
  }
}
