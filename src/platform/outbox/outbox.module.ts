import { Module } from '@nestjs/common';
import { HooksModule } from '../hooks/index.js';
import { DeliveryStore } from './delivery-store.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { OutboxMetrics } from './outbox.metrics.js';
import { OutboxSignal } from './outbox-signal.js';
import { Outbox } from './outbox.js';
import { SubscriberRegistry } from './subscriber-registry.js';

@Module({
  imports: [HooksModule],
  controllers: [OutboxController],
  providers: [
    DeliveryStore,
    Outbox,
    OutboxDispatcher,
    OutboxMetrics,
    OutboxSignal,
    SubscriberRegistry,
  ],
  exports: [DeliveryStore, Outbox, OutboxDispatcher],
})
export class OutboxModule {}
