import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import type { NoteText, NoteView } from '../contact-notes.js';
import type { Colleague } from '../mentions.js';
import { IsStorable } from '../../../../platform/http/index.js';

export const MAX_NOTE = 5_000;

export class WriteNoteDto {
  @ApiProperty({
    maxLength: MAX_NOTE,
    description: '`@username` calls a colleague who may read the contact.',
  })
  @IsString()
  @Matches(/\S/, { message: 'body must say something' })
  @MaxLength(MAX_NOTE)
  @IsStorable()
  body: string;
}

export class CorrectNoteDto extends WriteNoteDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The one that was read.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  revision: number;
}

export class NoteTextDto implements NoteText {
  @ApiProperty({ type: 'integer' })
  revision: number;

  /** null: withheld from the reader. */
  body: string | null;

  /** Usernames of those who are called. */
  mentions: string[];

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;
}

export class NoteViewDto extends NoteTextDto implements NoteView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** Username. */
  author: string;

  authorName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  /** Texts before the last correction. */
  earlier: NoteTextDto[];
}

export class NotePageDto {
  /** Oldest first. */
  items: NoteViewDto[];

  nextCursor: string | null;
}

export class ReadersQuery {
  @ApiPropertyOptional({ maxLength: 100, description: 'How a word of the name begins.' })
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
