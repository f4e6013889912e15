import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import { DayOrInstant, PageQuery, IsStorable, CommaList } from '../../platform/http/index.js';
import { PRIORITIES, type Priority } from '../../modules/classification/index.js';
import type { TaskFilter, WorkItem } from '../../engine/api/index.js';
import { CONTACT_KINDS, type ContactKind } from '../../modules/contacts/index.js';
import { TASK_STATES } from './task.dto.js';
import type { TaskSide } from './task-access.js';
import { type Colour, COLOURS, narrowed, type Term, TERMS } from './task-terms.js';

export const TASK_SORTS = ['dueAt', '-dueAt', 'createdAt', '-createdAt', '-priority'] as const;

export const TASK_OF = ['me', 'colleagues', 'others', 'points'] as const;

export const TASK_TAKEN = ['me', 'nobody', 'others'] as const;

/** As the engine counts: 0 is the most urgent. */
const rankOf = (priority: Priority) => PRIORITIES.length - 1 - PRIORITIES.indexOf(priority);

const NOBODY = { nobody: true } as const;

/** Who asks, and when: what `me` and `today` mean. */
interface Asking {
  userId: string;
  now: Date;
}

export class TasksQuery extends PageQuery {
  /** The case. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  contactId?: string;

  /** @example ciclo-di-servizio */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  processKey?: string;

  /**
   * BPMN element.
   *
   * @example capire
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  definitionKey?: string;

  /** Username. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  assignee?: string;

  /** Code of a point whose members may take the task. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  point?: string;

  @ApiPropertyOptional({ default: 'open' })
  @IsOptional()
  @IsIn(TASK_STATES)
  state?: WorkItem['state'];

  @DayOrInstant('Its `term` ends before this instant, or before this day.')
  dueBefore?: string;

  /**
   * dueAt: by when `term` ends; without an end, or suspended, they come last. Equal terms: the more urgent contact
   * first, then the older task. -priority: the most urgent contact first, then by `term`. Tasks without a contact
   * count as normal.
   */
  @ApiPropertyOptional({ default: 'dueAt' })
  @IsOptional()
  @IsIn(TASK_SORTS)
  sort?: TaskFilter['sort'];

  /**
   * me: taken by you, or open to you and taken by nobody; colleagues: open to your points, and taken by somebody
   * else; others: what your role may see beyond these two; points: open to your points, whoever took it. Absent: all
   * that you may see.
   */
  @IsOptional()
  @IsIn(TASK_OF)
  of?: (typeof TASK_OF)[number];

  /**
   * false: without those of an assignment that your points have not received yet; they stand in GET
   * /assignments?tab=toReceive. Whoever takes such a task has received it.
   */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  toReceive?: boolean;

  /** Of the contact. */
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  /** Of the contact: one, or several. Tasks without a contact count as normal. */
  @IsOptional()
  @CommaList()
  @IsIn(PRIORITIES, { each: true })
  priority?: Priority[];

  /** Code of the district of the contact. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string;

  /**
   * Words of subject or description, a protocol number, or a street, whose words may be begun only. Texts that you
   * may not read find nothing.
   *
   * @example via mazz
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsStorable()
  q?: string;

  /** By whom it was taken. */
  @IsOptional()
  @IsIn(TASK_TAKEN)
  taken?: (typeof TASK_TAKEN)[number];

  /**
   * Its `term`, be it its own or that of the answer: overdue; ends today, or in the week that ends on Sunday, and has
   * not passed yet; is suspended; none.
   */
  @IsOptional()
  @IsIn(TERMS)
  term?: Term;

  /** As the lists paint a term: red: passed; amber: ends today or tomorrow; green: later; grey: suspended, or none. */
  @IsOptional()
  @IsIn(COLOURS)
  colour?: Colour;

  /** Without sort and page. */
  toConditions({
    userId,
    now,
  }: Asking): Omit<TaskFilter, 'sort' | 'limit' | 'cursor' | keyof TaskSide> {
    const words = this.q?.trim();
    return {
      businessKey: this.contactId,
      processKey: this.processKey,
      definitionKey: this.definitionKey,
      assignee: this.taken === 'me' ? userId : this.assignee,
      takenBy: { me: undefined, nobody: NOBODY, others: { otherThan: userId } }[
        this.taken ?? 'me'
      ],
      contactKind: this.kind,
      contactDistrict: this.district,
      caseRanks: this.priority?.length ? this.priority.map(rankOf) : undefined,
      caseFoundBy: words || undefined,
      point: this.point,
      state: this.state ?? 'open',
      ...narrowed({ term: this.term, colour: this.colour, before: this.dueBefore }, now),
    };
  }
}
