import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { decoded } from '../../../../platform/csv/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { MediaTypeUnsupported } from '../../../../platform/http/index.js';
import { ImportFileTooLarge } from '../import.errors.js';

/** Media types of raw bodies, and the format of each. */
export const RAW_BODIES = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
} as const;

/** Hands raw files to the imports that take them; every other address goes on refusing them. */
@Injectable()
export class CsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify?.addContentTypeParser) return;
    fastify.addContentTypeParser(Object.keys(RAW_BODIES), (request, payload, done) => {
      const url = request.routeOptions.url ?? '';
      const isCsv = /\bcsv\b/i.test(request.headers['content-type'] ?? '');
      if (/\/imports\/contacts$/.test(url)) return done(null, payload);
      // The tree of the classification and the organisation are small, and read as a whole.
      if (/\/(classification-versions\/:id|organisation)\/import$/.test(url)) {
        return void whole(payload).then((body) => done(null, body), done);
      }
      // The register of streets is a field of its JSON as well.
      if (isCsv && /\/streets\/import$/.test(url)) {
        return void whole(payload)
          .then((body) => done(null, { csv: textOf(body) }))
          .catch(done);
      }
      done(new MediaTypeUnsupported(), undefined);
    });
  }
}

function textOf(body: Buffer): string {
  const text = decoded(body);
  if (text !== null) return text;
  const message = 'The file must be text in UTF-8: export it again as such.';
  throw new InvalidInput(message, [{ field: 'csv', code: 'wrong-encoding', message }]);
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
