import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSecure, readCookie } from '../../../platform/auth/index.js';
import type { AppConfig } from '../../../platform/config/index.js';

/** Sent to the sign-in alone. */
const DEVICE_NAME = 'ascolto-device';
const DEVICE_PATH = '/api/v1/auth';
const DEVICE_SECONDS = 180 * 86_400;

/** What the browser kept of an earlier sign-in; it lets nobody in, it only keeps others' failures apart. */
export function readDeviceCookie(request: FastifyRequest): string | null {
  return readCookie(request, DEVICE_NAME);
}

/** Has the browser keep the token of KnownClients for half a year. */
export function writeDeviceCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  config: AppConfig,
  device: string,
): void {
  const parts = [
    `${DEVICE_NAME}=${device}`,
    `Path=${DEVICE_PATH}`,
    `Max-Age=${DEVICE_SECONDS}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure(request, config) ? ['Secure'] : []),
  ];
  reply.header('set-cookie', parts.join('; '));
}
