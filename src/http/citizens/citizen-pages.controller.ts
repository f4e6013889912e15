import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PUBLIC_PHASES, PublicContacts, RegistersContacts } from '../../modules/contacts/index.js';
import {
  CitizenDesk,
  MunicipalTexts,
  PublicOptions,
  PublicReportDto,
  type TextName,
} from '../../modules/portal/index.js';
import {
  AppConfig,
  BodyLimit,
  DomainError,
  hashRequest,
  InputPipe,
  InvalidInput,
  Public,
  UploadTurns,
} from '../../platform/index.js';
import { pagePolicy } from '../pages/index.js';
import { citizenDocument, html, type Html } from './html.js';
import { type PlainForm, withPlainForm } from './plain-form.js';
import {
  followedPage,
  publicListPage,
  type PublicAsked,
  followForm,
  framed,
  homePage,
  receiptPage,
  reportForm,
  textPage,
  type Given,
} from './plain-pages.js';
import { PLAIN_WORDS, type PlainWords } from './wording.js';

/** Rows of a page of the public list. */
const PUBLIC_PAGE = 20;

type Asked = Record<string, string | undefined>;

/**
 * The citizens' pages as they work without a script, or while it is still on its way: plain HTML and forms, in the
 * document that the script takes over.
 */
@ApiExcludeController()
@Controller('cittadini')
@Public()
export class CitizenPagesController {
  private readonly input = new InputPipe();

  constructor(
    private readonly desk: CitizenDesk,
    private readonly options: PublicOptions,
    private readonly texts: MunicipalTexts,
    private readonly config: AppConfig,
    private readonly publicContacts: PublicContacts,
    private readonly turns: UploadTurns,
  ) {}

  @Get()
  @Public()
  async home(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const words = wordsFor(query.lingua, request);
    return this.page(reply, words, words.home, homePage(words));
  }

  @Get('segnala')
  @Public()
  async report(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const words = wordsFor(query.lingua, request);
    return this.form(reply, words, {}, [], false);
  }

  @Post('segnala')
  @RegistersContacts()
  @HttpCode(200)
  @Public()
  @BodyLimit('files')
  async send(
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!request.isMultipart()) {
      const given = (request.body ?? {}) as Given;
      return this.sent({ given, files: [], fileFault: false }, request, address, reply);
    }
    return withPlainForm(request, this.config.uploadLimitBytes, this.turns, (form) =>
      this.sent(form, request, address, reply),
    );
  }

  private async sent(
    { given, files, fileFault }: PlainForm,
    request: FastifyRequest,
    address: string,
    reply: FastifyReply,
  ): Promise<string> {
    const words = wordsFor(given.lingua, request);
    if (fileFault) return this.form(reply.code(400), words, given, ['file'], true);
    try {
      const report = (await this.input.transform(reportOf(given, words), {
        type: 'body',
        metatype: PublicReportDto,
      })) as PublicReportDto;
      const photos = files.map(({ receivedSha256 }) => receivedSha256);
      const hash = hashRequest('POST', '/cittadini/segnala', [report, photos]);
      const key = /^[\w-]{20,100}$/.test(given.key ?? '') ? given.key : null;
      const receipt = await this.desk.report(report, address, key, hash, files);
      return await this.page(reply, words, words.received, receiptPage(words, receipt), true);
    } catch (error) {
      return this.refused(error, reply, words, given);
    }
  }

  @Get('segui')
  @Public()
  async follow(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const words = wordsFor(query.lingua, request);
    const given = { numero: query.numero ?? '', codice: query.codice ?? '' };
    return this.page(reply, words, words.follow, followForm(words, given, null));
  }

  @Post('segui')
  @HttpCode(200)
  @Public()
  async followed(
    @Body() body: Given | undefined,
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const given = { numero: text(body?.numero), codice: text(body?.codice) };
    const words = wordsFor(text(body?.lingua), request);
    try {
      const contact = await this.desk.follow(
        { protocolNumber: given.numero, code: given.codice },
        address,
      );
      return await this.page(
        reply,
        words,
        contact.protocolNumber,
        followedPage(words, contact),
        true,
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      reply.code(error.status);
      const told = error.status === 429 ? words.tooMany : words.notFound;
      return this.page(reply, words, words.follow, followForm(words, given, told), true);
    }
  }

  /** The list alone; a filter that is none is as good as no filter. */
  @Get('mappa')
  @Public()
  async publicList(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const words = wordsFor(query.lingua, request);
    const asked: PublicAsked = Object.fromEntries(
      (['ambito', 'classe', 'fase'] as const).flatMap((name) => {
        const value = text(query[name]).slice(0, 100);
        return value === '' || value.includes('\u0000') ? [] : [[name, value]];
      }),
    );
    const filter = {
      scope: asked.ambito,
      classification: asked.classe,
      phase: PUBLIC_PHASES.find((phase) => phase === asked.fase),
    };
    const [summary, list] = await Promise.all([
      this.publicContacts.summary(),
      this.publicContacts
        .list(filter, { limit: PUBLIC_PAGE, cursor: text(query.cursor) || undefined })
        .catch((error: unknown) => {
          // A cursor that was cut off in the address leads to the beginning.
          if (!(error instanceof InvalidInput)) throw error;
          return this.publicContacts.list(filter, { limit: PUBLIC_PAGE });
        }),
    ]);
    const page = publicListPage({ words, asked, summary, list });
    return this.page(reply, words, words.map, page);
  }

  @Get('accessibilita')
  @Public()
  async accessibility(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.text('accessibility', wordsFor(query.lingua, request), reply);
  }

  @Get('privacy')
  @Public()
  async privacy(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.text('privacy', wordsFor(query.lingua, request), reply);
  }

  private async text(name: TextName, words: PlainWords, reply: FastifyReply): Promise<string> {
    return this.page(reply, words, words[name], textPage(words, name, await this.texts.text(name)));
  }

  private async form(
    reply: FastifyReply,
    words: PlainWords,
    given: Given,
    faults: string[],
    keep: boolean,
  ): Promise<string> {
    const { districts } = await this.options.all();
    const key = given.key || randomBytes(24).toString('base64url');
    return this.page(
      reply,
      words,
      words.report,
      reportForm({ words, districts, key, given, faults }),
      keep,
    );
  }

  private refused(
    error: unknown,
    reply: FastifyReply,
    words: PlainWords,
    given: Given,
  ): Promise<string> {
    if (!(error instanceof DomainError) || error.status >= 500) throw error;
    reply.code(error.status);
    if (error.status === 429) {
      return this.page(
        reply,
        words,
        words.report,
        html`<h1>${words.report}</h1>
          <p class="notice">${words.tooMany}</p>`,
        true,
      );
    }
    const fields = (error.details.fields ?? []).map(({ field }) => field);
    return this.form(reply, words, given, fields.length > 0 ? fields : ['description'], true);
  }

  private async page(
    reply: FastifyReply,
    words: PlainWords,
    title: string,
    content: Html,
    keep = false,
  ): Promise<string> {
    pagePolicy(reply, this.config);
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    return citizenDocument(this.config.pagesDir, {
      language: words.language,
      title,
      content: framed(words, this.config.municipality, content),
      keep,
    });
  }
}

/** The report that the form's fields make; who leaves nothing about themselves stays anonymous. */
function reportOf(given: Given, { language }: PlainWords): object {
  const { kind, description = '', website, ...rest } = given;
  const value = (name: string) => rest[name]?.trim() || null;
  const [name, email, phone] = [value('name'), value('email'), value('phone')];
  const [address, district] = [value('address'), value('district')];
  return {
    kind: kind ?? 'report',
    description,
    language,
    website: website ?? '',
    citizen: name || email || phone ? { name, email, phone } : null,
    location: address || district ? { address, district } : null,
  };
}

/** As asked for, else as the browser prefers. */
function wordsFor(asked: string | undefined, { headers }: FastifyRequest): PlainWords {
  if (asked === 'it' || asked === 'en') return PLAIN_WORDS[asked];
  return PLAIN_WORDS[/^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'it'];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
