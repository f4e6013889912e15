import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_MEDIA_TYPE } from '../../errors/index.js';

const ANSWERS: Record<string, [status: number, code: string, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'request.timeout',
    'The request did not arrive in time: send it again.',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'request.headers-too-large',
    'The header of the request is larger than this server takes.',
  ],
};
const MALFORMED = [400, 'request.malformed', 'This is no HTTP request that can be read.'] as const;

/** Answers what is no request, or came too slowly to be one. Whoever has gone away is no error. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code, detail] = ANSWERS[error.code ?? ''] ?? MALFORMED;
  const title = STATUS_CODES[status];
  const body = JSON.stringify({
    type: `urn:punto-dascolto:problem:${code}`,
    title,
    status,
    code,
    detail,
  });
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${PROBLEM_MEDIA_TYPE}; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
