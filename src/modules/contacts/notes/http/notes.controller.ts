import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { PageQuery, UuidParam } from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { ContactReadModel } from '../../reading/contacts.read-model.js';
import { ContactNotes } from '../contact-notes.js';
import { Mentions } from '../mentions.js';
import {
  ContactReaderListDto,
  CorrectNoteDto,
  NotePageDto,
  NoteViewDto,
  ReadersQuery,
  WriteNoteDto,
} from './notes.dto.js';
import { NoteCorrected, NoteWithheld, NotYourNote } from '../notes.errors.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';

/** Whoever sees a contact reads its notes and writes some (rule 10); the citizen never does. */
const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;
const SHOWN = 8;

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts/:id')
export class NotesController {
  constructor(
    private readonly notes: ContactNotes,
    private readonly mentions: Mentions,
    private readonly contacts: ContactReadModel,
  ) {}

  @Get('notes')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Le note interne / the notes of operators, never shown to the citizen',
    description: 'Answers the internal notes on a contact to those who may read its words.',
  })
  @ApiOkResponse({ type: NotePageDto })
  list(@UuidParam() id: string, @Query() { limit, cursor }: PageQuery): Promise<NotePageDto> {
    return this.notes.ofContact(id, { limit, cursor });
  }

  @Post('notes')
  @RequireRoles(...READERS)
  @Command()
  @MayFail(NotFound.of('contact'), NoteWithheld)
  @ApiOperation({
    summary: 'Scrive una nota interna / writes a note, with mentions',
    description:
      'Lets whoever works on a contact write a note for colleagues; those who are mentioned are notified.',
  })
  @ApiCreatedResponse({ type: NoteViewDto })
  write(@UuidParam() id: string, @Body() { body }: WriteNoteDto): Promise<NoteViewDto> {
    return this.notes.write(id, body.trim());
  }

  @Post('notes/:noteId/corrections')
  @RequireRoles(...READERS)
  @Command()
  @MayFail(NotFound.of('note'), NotFound.of('contact'), NotYourNote, NoteCorrected, NoteWithheld)
  @ApiOperation({
    summary: 'Corregge una propria nota / corrects a note of one’s own',
    description:
      'Lets the author of a note say it anew; the former text stays in the history of the note.',
  })
  @ApiCreatedResponse({ type: NoteViewDto })
  correct(
    @UuidParam() id: string,
    @UuidParam('noteId') noteId: string,
    @Body() { body, revision }: CorrectNoteDto,
  ): Promise<NoteViewDto> {
    return this.notes.correct(id, noteId, { body: body.trim(), revision });
  }

  @Get('readers')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Chi può leggerlo / colleagues who may read it, to be mentioned',
    description: 'Answers which colleagues may read a contact, so that a note can mention them.',
  })
  @ApiOkResponse({ type: ContactReaderListDto })
  async readers(
    @UuidParam() id: string,
    @Query() { q }: ReadersQuery,
  ): Promise<ContactReaderListDto> {
    await this.contacts.requireVisible(id);
    return { items: await this.mentions.matching(id, q.trim(), SHOWN), nextCursor: null };
  }
}
