import { ApiProperty } from '@nestjs/swagger';
import { OPENING_LENGTH, type Channel, type ContactKind, type ContactStatus, type ContactView } from '../../modules/contacts/index.js';
import { COUNT_DESCRIPTION } from '../../platform/database/index.js';
import { type Priority } from '../../modules/classification/index.js';
import { TaskDto } from './task.dto.js';
import type { Integer } from '../../platform/http/index.js';

/** What a list of tasks shows of the case behind each. */
export class TaskContactDto {
  /** @example 2026/000123 */
  protocolNumber: string;

  /** null also for readers who have no need to know what was said. */
  subject: string | null;

  /** The first words of what was said, for lists; null as the subject is. */
  opening: string | null;

  kind: ContactKind;

  channel: Channel;

  status: ContactStatus;

  priority: Priority;

  classificationName: string | null;

  classificationNameEn: string | null;

  /** Code of a district. */
  district: string | null;

  address: string | null;

  /** Code of the point that owns the relationship. */
  owner: string;

  ownerName: string;

  static of(view: ContactView): TaskContactDto {
    const { currentClassification } = view;
    return {
      protocolNumber: view.protocolNumber,
      subject: view.subject,
      opening: view.description.slice(0, OPENING_LENGTH) || null,
      kind: view.kind,
      channel: view.channel,
      status: view.status,
      priority: view.priority,
      classificationName: currentClassification?.name ?? null,
      classificationNameEn: currentClassification?.nameEn ?? null,
      district: view.location?.district ?? null,
      address: view.location?.address ?? null,
      owner: view.owner,
      ownerName: view.ownerName,
    };
  }
}

export class ListedTaskDto extends TaskDto {
  /** null: a process without a contact, or a contact the caller may not see. */
  contact: TaskContactDto | null;
}

export class TaskPageDto {
  items: ListedTaskDto[];

  nextCursor: string | null;

  @ApiProperty({ description: COUNT_DESCRIPTION })
  count: Integer;
}
