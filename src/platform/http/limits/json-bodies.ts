import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from '../../config/index.js';
import type { RouteOptions } from '../route-options.js';
import { memberLimitOf } from './body-sizes.js';
import { checkJson } from './json-body.js';
import { JsonTooComplex, NotUtf8 } from './limits.errors.js';

/** Reads JSON and form bodies only after a look at how much there is in them. */
export function readBodies(app: NestFastifyApplication, config: AppConfig): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const readJson = fastify.getDefaultJsonParser('error', 'error');
  // Whoever sends plain text to the API has forgotten to say that it is JSON: they are told.
  fastify.removeContentTypeParser('text/plain');
  const options = { bodyLimit: config.bodyLimitBytes };
  app.useBodyParser('application/json', options, (request, body, done) => {
    if (!isUtf8(body)) return done(new NotUtf8(), undefined);
    try {
      checkJson(body, memberLimitOf(request.routeOptions.config as RouteOptions));
    } catch (error) {
      return done(error as Error, undefined);
    }
    readJson(request as FastifyRequest, body as unknown as string, done);
  });
  app.useBodyParser('application/x-www-form-urlencoded', options, (request, body, done) => {
    const most = memberLimitOf(request.routeOptions.config as RouteOptions);
    if (!isUtf8(body)) return done(new NotUtf8(), undefined);
    const text = body.toString('utf8');
    if (text.split('&', most + 1).length > most) {
      return done(new JsonTooComplex(`The form has more than ${most} fields.`), undefined);
    }
    const given = new URLSearchParams(text);
    const fields: Record<string, string | string[]> = {};
    for (const name of new Set(given.keys())) {
      // A name that is there twice is a list: whoever asks for one text refuses it, rather than choosing one of them.
      const values = given.getAll(name);
      if (name !== '__proto__') fields[name] = values.length === 1 ? values[0] : values;
    }
    done(null, fields);
  });
}
