import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString } from 'class-validator';
import { MaxLength, MinLength } from '../../platform/text/index.js';
import type { FormField, Json, Variables, WorkItem } from '../../engine/api/index.js';
import { bareVariables, type ContactStatus, type KnownCodes } from '../../modules/contacts/index.js';
import { ProblemDto } from '../../platform/errors/index.js';
import { type Instant, type Integer, type Uuid, IsStorable } from '../../platform/http/index.js';

const MAX_NOTE = 5_000;

/** Said to whoever goes on with the case; absent: nothing. */
function HandoverNote(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      maxLength: MAX_NOTE,
      description: 'For whoever goes on: kept among the notes of the case. `@username` calls a colleague.',
    }),
    IsOptional(),
    IsString(),
    MaxLength(MAX_NOTE),
    IsStorable(),
  );
}

export const TASK_STATES = ['open', 'completed', 'cancelled'] as const;

/** A text in the languages of the product. */
export class LabelDto {
  /** @example Classificazione */
  it: string;

  /** @example Classification */
  en: string | null;
}

export class AllowedValueDto {
  /** @example satisfied */
  value: string;

  /** @example {"it":"Soddisfatto","en":"Satisfied"} */
  label: LabelDto;
}

/** A field of a task's form. */
export class FormFieldDto {
  /**
   * Name of the variable to complete the task with.
   *
   * @example answer
   */
  name: string;

  type: FormField['type'];

  label: LabelDto;

  required: boolean;

  /**
   * JUEL condition over the submitted values under which the field is required.
   *
   * @example ${!appropriate}
   */
  requiredWhen: string | null;

  /** A text of several lines. */
  multiline: boolean;

  /** Of type enum only. */
  allowedValues: AllowedValueDto[];

  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] })
  default: Json;

  /** `codes`: its reader may not read the words of the case, which a default value may hold, but known codes. */
  static of(field: FormField, codes: KnownCodes | null): FormFieldDto {
    const given = { [field.id]: field.defaultValue };
    return {
      name: field.id,
      type: field.type,
      label: { it: field.label, en: field.labelEn },
      required: field.required,
      requiredWhen: field.requiredWhen,
      multiline: field.multiline,
      allowedValues: field.values.map(({ id, name, nameEn }) => ({
        value: id,
        label: { it: name, en: nameEn },
      })),
      default: (codes ? bareVariables(given, codes).variables : given)[field.id] ?? null,
    };
  }
}

export const TERM_OF = ['task', 'answer'] as const;

/** The term that lists show: whichever ends first of the task's own and of the answer that the citizen waits for. */
export class TaskTermDto {
  /** task: its own; answer: that of the answer to the citizen; null: there is none. */
  of: (typeof TERM_OF)[number] | null;

  /** Also one that has passed while the answer is still owed; null: none, or suspended. */
  dueAt: Instant | null;

  /** What there is of terms stands still. */
  suspended: boolean;
}

/** A user task, open or ended. */
export class TaskDto {
  id: Uuid;

  /** @example Capire */
  name: string;

  /** @example Understand */
  nameEn: string | null;

  /** The case: the business key. */
  contactId: string | null;

  /** @example ciclo-di-servizio */
  processKey: string;

  /**
   * BPMN element.
   *
   * @example capire
   */
  definitionKey: string;

  processInstanceId: Uuid;

  /** The process that called this one, or was started first. */
  rootProcessInstanceId: Uuid;

  processDefinitionId: Uuid;

  state: WorkItem['state'];

  /** Username of whoever took it. */
  assignee: string | null;

  /** Points whose members may take it. */
  points: string[];

  candidateUsers: string[];

  priority: Integer;

  /** Its own term; null: it has none, or it is suspended. Lists go by `term`. */
  dueAt: Instant | null;

  /**
 * Its term is suspended, and nobody knows when it ends: the contact’s clock says why. `dueAt` is null until the clock is resumed.
 */
  suspended: boolean;

  term: TaskTermDto;

  followUpAt: Instant | null;

  createdAt: Instant;

  /** camunda:properties of the element, e.g. 'phase'. */
  properties: Record<string, string>;

  /** Variables of this task alone (an item of a multi-instance). */
  localVariables: Variables;

  /** `codes`: its reader may not read the words of the case, but codes that are known. */
  static of(item: WorkItem, codes: KnownCodes | null): TaskDto {
    return {
      id: item.id,
      name: item.name,
      nameEn: item.nameEn,
      contactId: item.businessKey,
      processKey: item.processKey,
      definitionKey: item.definitionKey,
      processInstanceId: item.instanceId,
      rootProcessInstanceId: item.rootInstanceId,
      processDefinitionId: item.definitionId,
      state: item.state,
      // An expression of the model may have put anything in their place.
      assignee: item.assignee !== null && codes?.isAccount(item.assignee) === false ? null : item.assignee,
      points: item.candidateGroups.filter((group) => codes?.isPoint(group) ?? true),
      candidateUsers: item.candidateUsers.filter((user) => codes?.isAccount(user) ?? true),
      priority: item.priority,
      dueAt: item.dueAt?.toISOString() ?? null,
      suspended: item.suspended,
      term: {
        of: item.term.of === 'case' ? 'answer' : item.term.of,
        dueAt: item.term.dueAt?.toISOString() ?? null,
        suspended: item.term.suspended,
      },
      followUpAt: item.followUpAt?.toISOString() ?? null,
      createdAt: item.createdAt.toISOString(),
      properties: item.properties,
      localVariables: codes
        ? bareVariables(item.localVariables, codes).variables
        : item.localVariables,
    };
  }
}

export class TaskWithFormDto extends TaskDto {
  /** The name of whoever completed it. */
  completedBy: string | null;

  form: FormFieldDto[];
}

export class AssignTaskDto {
  /** Username of one of GET /tasks/{id}/people. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @HandoverNote()
  note?: string;
}

/** Somebody who may take a task. */
export class TaskPersonDto {
  username: string;

  displayName: string;
}

export class TaskPeopleDto {
  /** By name. */
  items: TaskPersonDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: it is a short list.' })
  nextCursor: null;
}

/** What would come of completing a task with these values. */
export class PreviewTaskDto {
  /**
   * Values of the form by field name.
   *
   * @example {"classification":"01.02","appropriate":true,"answerKnown":false}
   */
  @IsOptional()
  @IsObject()
  variables?: Variables;
}

/** The same, done, with a note for whoever goes on. */
export class CompleteTaskDto extends PreviewTaskDto {
  @HandoverNote()
  note?: string;
}

export class PointNameDto {
  /** @example savena-infodesk */
  code: string;

  /** @example Infodesk Savena */
  name: string;
}

/** A task that is open now, and who may do it; no words of the case. */
export class NextTaskDto {
  /** @example rispondere */
  definitionKey: string;

  /** @example Rispondere */
  name: string;

  /** @example Answer */
  nameEn: string | null;

  points: PointNameDto[];

  assignee: string | null;

  /** What the assignee is called: the name of the account where there is one, else as in `assignee`. */
  assigneeName: string | null;
}

/** Where a case stands after a task was completed. */
export class WhatFollowsDto {
  /** null: the task belongs to no contact. */
  contactStatus: ContactStatus | null;

  /** Tasks of the case that are open then. */
  next: NextTaskDto[];
}

/** What would come of completing a task, or why it would be refused. */
export class PreviewedTaskDto extends WhatFollowsDto {
  /** What completing it would be answered; then nothing follows. null: it would be completed. */
  refusal: ProblemDto | null;
}

/** A completed task, and where the case stands now. */
export class CompletedTaskDto extends TaskDto {
  follows: WhatFollowsDto;
}
