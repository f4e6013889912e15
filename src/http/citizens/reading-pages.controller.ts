import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MapView, PageView } from '../../../web/src/citizen/views.js';
import { MunicipalTexts } from '../../modules/portal/index.js';
import { InvalidInput, Public } from '../../platform/index.js';
import { CitizenRenderer, type Shown } from './citizen-renderer.js';
import { text } from './plain-form.js';
import { PUBLIC_PHASES, PublicContacts } from '../../modules/publication/index.js';

/** Rows of a page of the public list. */
const PUBLIC_PAGE = 20;

type Asked = Record<string, unknown>;

/** The citizens' pages that are only read. */
@ApiExcludeController()
@Controller('cittadini')
@Public()
export class ReadingPagesController {
  constructor(
    private readonly texts: MunicipalTexts,
    private readonly publicContacts: PublicContacts,
    private readonly renderer: CitizenRenderer,
  ) {}

  @Get()
  @Public()
  async home(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.show(request, reply, { page: 'home' });
  }

  @Get('accessibilita')
  @Public()
  async accessibility(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const text = await this.texts.text('accessibility');
    return this.show(request, reply, { page: 'text', name: 'accessibility', text });
  }

  @Get('privacy')
  @Public()
  async privacy(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const text = await this.texts.text('privacy');
    return this.show(request, reply, { page: 'text', name: 'privacy', text });
  }

  /** A filter that is none is as good as no filter; a cursor that was cut off in the address leads to the beginning. */
  @Get('mappa')
  @Public()
  async map(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filters = filtersIn(query);
    const filter = {
      scope: filters.ambito,
      classification: filters.classe,
      phase: PUBLIC_PHASES.find((phase) => phase === filters.fase),
      place: placeIn(filters.luogo),
    };
    const cursor = text(query.cursor) || undefined;
    const listed = (from?: string) =>
      this.publicContacts.list(filter, { limit: PUBLIC_PAGE, cursor: from });
    const [summary, [list, further]] = await Promise.all([
      this.publicContacts.summary(),
      listed(cursor).then(
        (found) => [found, cursor !== undefined] as const,
        async (error: unknown) => {
          if (!(error instanceof InvalidInput)) throw error;
          return [await listed(), false] as const;
        },
      ),
    ]);
    return this.show(request, reply, { page: 'map', filters, summary, list, further });
  }

  @Get('*')
  @Public()
  async nowhere(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.show(request, reply, { page: 'nowhere' }, { status: 404 });
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageView,
    shown: Shown = {},
  ): Promise<string | undefined> {
    return this.renderer.answer(request, reply, async () => [page, shown]);
  }
}

function filtersIn(query: Asked): MapView['filters'] {
  const names = ['ambito', 'classe', 'fase', 'luogo'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text(query[name]).slice(0, 100);
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** `44.494,11.343`. */
function placeIn(place: string | undefined): { lat: number; lon: number } | undefined {
  const [, lat, lon] = /^(-?\d{1,2}\.\d{1,6}),(-?\d{1,3}\.\d{1,6})$/.exec(place ?? '') ?? [];
  return lat ? { lat: Number(lat), lon: Number(lon) } : undefined;
}
