import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ImportFileTooLarge, ImportMediaTypeUnsupported } from '../import.errors.js';

/** Media types of raw bodies, and the format of each. */
export const RAW_BODIES = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
} as const;

/** Hands raw files to the import as a stream; every other address goes on refusing them. */
@Injectable()
export class CsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify?.addContentTypeParser) return;
    fastify.addContentTypeParser(Object.keys(RAW_BODIES), (request, payload, done) => {
      // The tree of the classification and the organisation are small, and read as a whole.
      if (
        /\/(classification-versions\/:id|organisation)\/import$/.test(
          request.routeOptions.url ?? '',
        )
      ) {
        return void whole(payload).then((body) => done(null, body), done);
      }
      if (/\/imports\/contacts$/.test(request.routeOptions.url ?? '')) return done(null, payload);
      done(new ImportMediaTypeUnsupported(request.headers['content-type'] ?? ''), undefined);
    });
  }
}

const MAX_WHOLE_BYTES = 10_000_000;

async function whole(payload: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of payload) {
    length += piece.length;
    if (length > MAX_WHOLE_BYTES) throw new ImportFileTooLarge(MAX_WHOLE_BYTES);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
