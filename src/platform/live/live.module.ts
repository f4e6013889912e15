import { Module } from '@nestjs/common';
import { Declares, HooksModule } from '../hooks/index.js';
import { LiveListener } from './live-listener.js';
import { lastStreamEnded, LiveStreams } from './live-streams.js';
import { MeEventsController } from './me-events.controller.js';

/** Tells open pages that something of their lists changed. */
@Declares(lastStreamEnded)
@Module({
  imports: [HooksModule],
  controllers: [MeEventsController],
  providers: [LiveListener, LiveStreams],
})
export class LiveModule {}
