import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/index.js';

const NAME = 'ascolto-session';
/** Browsers take a cookie of this prefix only when it is Secure, for `/` and for this host alone. */
const SECURE_NAME = `__Host-${NAME}`;

/** True when the browser reaches us over https, by ourselves or by the proxy in front. */
export function isSecure(request: FastifyRequest, config: AppConfig): boolean {
  return request.protocol === 'https' || (config.publicUrl?.startsWith('https:') ?? false);
}

/** The session's token, where the browser sent one. */
export function readSessionCookie(request: FastifyRequest, config: AppConfig): string | null {
  return readCookie(request, isSecure(request, config) ? SECURE_NAME : NAME);
}

/** The value of a cookie that the browser sent; null: none of that name. */
export function readCookie(request: FastifyRequest, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return null;
}

/** Whether the request claims to come from somebody who is signed in; nothing of it has been checked. */
export function hasCredentials(request: FastifyRequest, config: AppConfig): boolean {
  return request.headers.authorization !== undefined || readSessionCookie(request, config) !== null;
}

/**
 * Hands the token to the browser until `expiresAt`; null takes it back. Scripts cannot read it, and requests that
 * other sites cause do not carry it (docs/adr/0023).
 */
export function writeSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  config: AppConfig,
  session: { token: string; expiresAt: Date; now: Date } | null,
): void {
  const secure = isSecure(request, config);
  const seconds = session
    ? Math.floor((session.expiresAt.getTime() - session.now.getTime()) / 1000)
    : 0;
  const parts = [
    `${secure ? SECURE_NAME : NAME}=${session?.token ?? ''}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ];
  reply.header('set-cookie', parts.join('; '));
}
