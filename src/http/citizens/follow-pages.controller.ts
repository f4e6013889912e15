import {
  Controller,
  Get,
  HttpCode,
  Ip,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FollowView, ProblemView } from '../../../web/src/citizen/views.js';
import { handOutPreview } from '../../modules/attachments/index.js';
import { codeAsIssued } from '../../modules/communications/index.js';
import { CitizenCommands, NothingToFollow, type FollowKey } from '../../modules/portal/index.js';
import {
  AppConfig,
  BodyLimit,
  DomainError,
  Public,
  UploadTurns,
  TakesForms,
} from '../../platform/index.js';
import { CitizenRenderer, problemView } from './citizen-renderer.js';
import { fieldsIn, type PlainForm, text, withPlainForm } from './plain-form.js';
import { newKey } from './report-drafts.js';
import { FOLLOW_COOKIE, readCookie, writeCookie } from './web-cookie.js';

type Asked = Record<string, unknown>;

const ADDRESS = '/cittadini/segui';
const NO_REPLY = { text: '', faults: [] as string[], problem: null as ProblemView | null };

/**
 * How a request stands. Number and code come by a link or a form, and leave the address at once: a cookie of these pages
 * holds them until the browser is closed.
 */
@ApiExcludeController()
@Controller('cittadini/segui')
@TakesForms()
@Public()
export class FollowPagesController {
  constructor(
    private readonly commands: CitizenCommands,
    private readonly renderer: CitizenRenderer,
    private readonly config: AppConfig,
    private readonly turns: UploadTurns,
  ) {}

  @Get()
  @Public()
  async follow(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [numero, codice] = [text(query.numero), text(query.codice)];
    if (query.codice !== undefined) {
      const whole = numero !== '' && codice !== '';
      this.remember(request, reply, whole ? { protocolNumber: numero, code: codice } : null);
      const lingua = text(query.lingua);
      return this.on(reply, lingua ? `?lingua=${encodeURIComponent(lingua)}` : '');
    }
    return this.renderer.answer(request, reply, async () => {
      const key = keyIn(request);
      if (!key || (numero !== '' && numero !== key.protocolNumber)) {
        return [askView({ protocolNumber: numero, code: '' }, null)];
      }
      return this.shown(key, address, request, reply, {
        ...NO_REPLY,
        sent: query.inviato !== undefined,
      });
    });
  }

  @Post()
  @HttpCode(200)
  @Public()
  async ask(
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.renderer.answer(request, reply, async () => {
      const { given } = fieldsIn(request.body);
      const key = { protocolNumber: given.numero ?? '', code: given.codice ?? '' };
      const faults = [
        ...(key.protocolNumber.trim() ? [] : ['number']),
        ...(key.code.trim() ? [] : ['code']),
      ];
      if (faults.length > 0) return [{ ...askView(key, null), faults }, { status: 400 }];
      try {
        await this.commands.follow(key, address);
      } catch (error) {
        if (!(error instanceof DomainError) || error.status >= 500) throw error;
        return [askView(key, problemView(error)), { status: error.status }];
      }
      this.remember(request, reply, key);
      return this.on(reply, '');
    });
  }

  /** On a computer that others use as well. */
  @Post('esci')
  @HttpCode(200)
  @Public()
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<null> {
    this.remember(request, reply, null);
    return this.on(reply, '');
  }

  @Post('messaggi')
  @HttpCode(200)
  @Public()
  @BodyLimit('files')
  async reply(
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.renderer.answer(request, reply, () =>
      withPlainForm(request, this.config.uploadLimitBytes, this.turns, (form) =>
        this.replied(form, address, request, reply),
      ),
    );
  }

  private async replied(
    { given, files, fileFault }: PlainForm,
    address: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<[FollowView, { status?: number }] | null> {
    const key = keyIn(request);
    if (!key) return this.on(reply, '');
    const words = given.text ?? '';
    const faults = [...(words.trim() ? [] : ['text']), ...(fileFault ? ['file'] : [])];
    const again = { text: words, faults, problem: null, sent: false };
    if (faults.length > 0) return this.shown(key, address, request, reply, again, 400);
    const once = /^[\w-]{20,100}$/.test(given.key ?? '') ? given.key! : newKey();
    try {
      await this.commands.replyOnce({ ...key, text: words }, files, address, once);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      const told = { ...again, problem: problemView(error) };
      return this.shown(key, address, request, reply, told, error.status);
    }
    return this.on(reply, '?inviato=1');
  }

  @Get('foto/:id')
  @Public()
  async photo(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const key = keyIn(request);
    if (!key) throw new NothingToFollow();
    return handOutPreview(await this.commands.photo(key, id, address), reply);
  }

  private async shown(
    key: FollowKey,
    address: string,
    request: FastifyRequest,
    reply: FastifyReply,
    told: Omit<FollowView['reply'], 'key'>,
    status?: number,
  ): Promise<[FollowView, { status?: number }]> {
    try {
      const contact = await this.commands.follow(key, address);
      const given = { ...key, code: codeAsIssued(key.code) };
      const view = { page: 'follow' as const, given, contact, problem: null, faults: [] };
      return [{ ...view, reply: { ...told, key: newKey() } }, { status }];
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      // What does not fit is not tried again at each reload.
      if (error instanceof NothingToFollow) this.remember(request, reply, null);
      const asked = { protocolNumber: key.protocolNumber, code: '' };
      return [askView(asked, problemView(error)), { status: error.status }];
    }
  }

  private remember(request: FastifyRequest, reply: FastifyReply, key: FollowKey | null): void {
    const value = key && JSON.stringify([key.protocolNumber, key.code]);
    writeCookie(request, reply, this.config, FOLLOW_COOKIE, value);
  }

  private on(reply: FastifyReply, search: string): null {
    reply.code(303).headers({ location: `${ADDRESS}${search}`, 'cache-control': 'no-store' });
    return null;
  }
}

function askView(given: FollowKey, problem: ProblemView | null): FollowView {
  const reply = { ...NO_REPLY, key: '', sent: false };
  return { page: 'follow', given, contact: null, problem, faults: [], reply };
}

/** What the cookie holds, cut to what a number and a code can be. */
function keyIn(request: FastifyRequest): FollowKey | null {
  try {
    const [number, code] = JSON.parse(readCookie(request, FOLLOW_COOKIE) ?? 'null') as unknown[];
    const key = { protocolNumber: text(number).slice(0, 30), code: text(code).slice(0, 60) };
    return key.protocolNumber && key.code ? key : null;
  } catch {
    return null;
  }
}
