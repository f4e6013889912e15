import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CitizensBundle, PageView, ProblemView } from '../../../web/src/citizen/views.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { AppConfig, Clock, DomainError } from '../../platform/index.js';
import { MunicipalitySettings } from '../../modules/municipality/index.js';
import { TerritorySettings } from '../../modules/territory/index.js';
import { citizenPolicy, NOT_BUILT, tilesOf } from '../pages/index.js';
import { LANGUAGE_COOKIE, readCookie, writeCookie } from './web-cookie.js';

/** What the pages' own rules say. */
export type PageRules = Pick<CitizensBundle, 'faultsOf' | 'refusedAt' | 'EMPTY_DRAFT'>;

export interface Shown {
  status?: number;
  /** Of the citizen, where it is known and they have not chosen another. */
  language?: string;
}

/** Neither the pages' documents nor what draws them are there. */
export class PagesNotBuilt extends Error {}

/** Draws the citizens' pages by the components that take them over in the browser (docs/adr/0041). */
@Injectable()
export class CitizenRenderer {
  private readonly logger = new Logger(CitizenRenderer.name);
  private loaded: { version: number; bundle: CitizensBundle; document: string } | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly whose: MunicipalitySettings,
    private readonly maps: TerritorySettings,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /** What the pages' own rules say. Throws PagesNotBuilt. */
  async rules(): Promise<PageRules> {
    return (await this.load()).bundle;
  }

  /** Answers the page `make` describes; where the pages were not built, how to build them (503). */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    make: (rules: PageRules) => Promise<[page: PageView, shown?: Shown] | null>,
  ): Promise<string | undefined> {
    try {
      const made = await make(await this.rules());
      return made ? await this.page(request, reply, ...made) : undefined;
    } catch (error) {
      if (error instanceof DomainError && error.status < 500) {
        const page = { page: 'refused', problem: problemView(error) } as const;
        return this.page(request, reply, page, { status: error.status });
      }
      if (!(error instanceof PagesNotBuilt)) throw error;
      reply.code(503).headers({ 'content-type': HTML, 'cache-control': 'no-store' });
      return NOT_BUILT;
    }
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageView,
    { status, language }: Shown = {},
  ): Promise<string> {
    const { bundle, document } = await this.load();
    const url = new URL(request.url, 'http://localhost');
    const view = {
      ...page,
      language: this.languageFor(request, reply, url.searchParams.get('lingua'), language),
      municipality: this.whose.municipality,
      path: url.pathname,
      search: url.search,
      now: this.clock.now().toISOString(),
      tiles: tilesOf(this.maps),
    };
    const { title, html } = bundle.renderCitizens(view);
    if (status) reply.code(status);
    citizenPolicy(reply, this.config, this.maps);
    reply.headers({ 'content-type': HTML, 'cache-control': 'no-store' });
    return document
      .replace('<html lang="it">', () => `<html lang="${view.language}">`)
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
      .replace('<div id="app"></div>', () => `<div id="app">${html}</div>${dataBlock(view)}`);
  }

  /** As it is asked for in the address, which the browser keeps; as it was kept; as the citizen or the browser prefers. */
  private languageFor(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: string | null,
    preferred: string | undefined,
  ): string {
    if (this.speaks(asked)) {
      writeCookie(request, reply, this.config, LANGUAGE_COOKIE, asked);
      return asked;
    }
    const kept = readCookie(request, LANGUAGE_COOKIE);
    if (this.speaks(kept)) return kept;
    return preferred ?? this.catalogue.choose(request.headers['accept-language'] ?? null);
  }

  /** The language in which whoever sends a form is written to. */
  languageOf(request: FastifyRequest): string {
    const kept = readCookie(request, LANGUAGE_COOKIE);
    if (this.speaks(kept)) return kept;
    return this.catalogue.choose(request.headers['accept-language'] ?? null);
  }

  /** The language that a form asks for; null: none that the pages speak. */
  spoken(asked: string | undefined): string | null {
    return this.speaks(asked) ? asked : null;
  }

  private speaks(language: string | null | undefined): language is string {
    return this.catalogue.languages.includes(language ?? '');
  }

  /** Anew after another build, so that whoever works on the pages need not start the server again. */
  private async load(): Promise<{ bundle: CitizensBundle; document: string }> {
    const folder = path.resolve(this.config.pagesDir);
    const file = path.join(folder, '.server', 'citizens.js');
    try {
      const version = (await fs.stat(file)).mtimeMs;
      if (this.loaded?.version !== version) {
        const document = await fs.readFile(path.join(folder, 'cittadini.html'), 'utf8');
        const module = (await import(`${pathToFileURL(file).href}?v=${version}`)) as {
          default: CitizensBundle;
        };
        this.loaded = { version, document, bundle: module.default };
      }
      return this.loaded;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      this.logger.warn(`The citizens' pages are missing in ${folder}: run "npm run build".`);
      throw new PagesNotBuilt();
    }
  }
}

const HTML = 'text/html; charset=utf-8';

/** A refusal as the pages take it. */
export function problemView(error: DomainError): ProblemView {
  const { fields, retryAfterSeconds } = error.details;
  return {
    status: error.status,
    code: error.code,
    detail: error.message,
    ...(fields ? { errors: fields } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
  };
}

/** Data that runs nowhere; no word in it can end the element that holds it. */
function dataBlock(view: object): string {
  const json = JSON.stringify(view).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" id="view">${json}</script>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
