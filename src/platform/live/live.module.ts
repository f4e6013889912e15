import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { LiveListener } from './live-listener.js';
import { LiveStreams } from './live-streams.js';
import { MeEventsController } from './me-events.controller.js';

/** Tells open pages that something of their lists changed. */
@Module({
  imports: [AuthModule],
  controllers: [MeEventsController],
  providers: [LiveListener, LiveStreams],
})
export class LiveModule {}
