import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../../platform/index.js';

/** A cookie of the citizens' pages; scripts do not read it, and other sites' forms do not carry it. */
interface WebCookie {
  name: string;
  /** Sent below this path alone. */
  path: string;
  /** Absent: until the browser is closed. */
  seconds?: number;
}

/** Number and code of what is followed. */
export const FOLLOW_COOKIE: WebCookie = { name: 'segui', path: '/cittadini/segui' };
/** The receipt of the report that was just sent. */
export const RECEIPT_COOKIE: WebCookie = { name: 'ricevuta', path: '/cittadini/segnala' };
/** Names the steps of a report made without a script. */
export const DRAFT_COOKIE: WebCookie = { name: 'bozza', path: '/cittadini/segnala' };
/** `it` or `en`. */
export const LANGUAGE_COOKIE: WebCookie = { name: 'lingua', path: '/', seconds: 31_536_000 };

/** What the browser sent; null: nothing, or what cannot be read. */
export function readCookie(request: FastifyRequest, { name }: WebCookie): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0 || pair.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(equals + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** Hands it to the browser; null takes it back. */
export function writeCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  config: AppConfig,
  cookie: WebCookie,
  value: string | null,
): void {
  const secure = request.protocol === 'https' || (config.publicUrl?.startsWith('https:') ?? false);
  const seconds = value === null ? 0 : cookie.seconds;
  const parts = [
    `${cookie.name}=${encodeURIComponent(value ?? '')}`,
    `Path=${cookie.path}`,
    ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
    // The language is chosen by the script as well; nothing depends on it.
    ...(cookie === LANGUAGE_COOKIE ? [] : ['HttpOnly']),
    // A link in a mail leads here from another site: Strict would not let its redirection carry it.
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  reply.header('set-cookie', parts.join('; '));
}
