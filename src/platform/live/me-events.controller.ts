import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnySignedIn, SignIn } from '../auth/index.js';
import { currentActor } from '../context/index.js';
import { type LiveSink, LiveStreams, TooManyStreams } from './live-streams.js';
import { MayFail } from '../errors/index.js';

/** A reader that leaves so many bytes unread has gone. */
const MOST_UNREAD = 64_000;

@ApiTags('Accesso / Sign-in')
@ApiBearerAuth()
@Controller('me/events')
export class MeEventsController {
  constructor(
    private readonly streams: LiveStreams,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @AnySignedIn()
  @MayFail(TooManyStreams)
  @ApiOperation({
    summary:
      'Cosa è cambiato nelle mie liste / that something of my lists changed, as server-sent events',
    description:
      'Events: `open` (`listening`: false means that lists must be asked for now and then), `changed` (`topics`: of ' +
      '`tasks`, `assignments`, `messages`, `notifications`, `presence`; read those lists anew) and `ended` (signed out). A request ' +
      'with `Last-Event-ID` is told that all may have changed. Whoever does not accept `text/event-stream` by name is ' +
      'answered `open` and no more. An account may hold some streams at a time: beyond that 429.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiOkResponse({
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const actor = currentActor();
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) {
      void reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .send('event: open\ndata: {"listening":false}\n\n');
      return;
    }
    this.streams.requireRoom(actor);
    const whoNow = this.signIn.watch(request);
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const sink: LiveSink = {
      write: (text) => {
        if (raw.writableEnded || raw.writableLength > MOST_UNREAD) return false;
        raw.write(text);
        return true;
      },
      end: () => raw.end(),
    };
    const remove = this.streams.add(
      { actor, sink, whoNow },
      request.headers['last-event-id'] !== undefined,
    );
    raw.once('close', remove);
    raw.once('error', remove);
  }
}
