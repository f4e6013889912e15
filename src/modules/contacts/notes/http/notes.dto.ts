import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import type { NoteText, NoteView } from '../contact-notes.js';
import type { Colleague } from '../mentions.js';
import {
  type Instant,
  type Integer,
  type Uuid,
  IsStorable,
} from '../../../../platform/http/index.js';

export const MAX_NOTE = 5_000;

export class WriteNoteDto {
  /** `@username` calls a colleague who may read the contact. */
  @IsString()
  @Matches(/\S/, { message: 'body must say something' })
  @MaxLength(MAX_NOTE)
  @IsStorable()
  body: string;
}

export class CorrectNoteDto extends WriteNoteDto {
  /** The one that was read. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  revision: number;
}

export class NoteTextDto implements NoteText {
  revision: Integer;

  /** null: withheld from the reader. */
  body: string | null;

  /** Usernames of those who are called. */
  mentions: string[];

  writtenAt: Instant;
}

export class NoteViewDto extends NoteTextDto implements NoteView {
  id: Uuid;

  /** Username. */
  author: string;

  authorName: string;

  createdAt: Instant;

  /** Texts before the last correction. */
  earlier: NoteTextDto[];
}

export class NotePageDto {
  /** Oldest first. */
  items: NoteViewDto[];

  nextCursor: string | null;
}

export class ReadersQuery {
  /** How a word of the name begins. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  q: string = '';
}

export class ContactReaderDto implements Colleague {
  username: string;

  displayName: string;

  /** Codes of their points. */
  points: string[];
}

export class ContactReaderListDto {
  items: ContactReaderDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: it is a short list.' })
  nextCursor: null;
}
