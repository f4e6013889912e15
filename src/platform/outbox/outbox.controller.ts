import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../auth/index.js';
import { Command } from '../idempotency/index.js';
import { AuditTrail } from '../audit/index.js';
import { DeliveryStore } from './delivery-store.js';
import type { Integer } from '../http/field-types.js';

const SHOWN = 200;

export class DeadDeliveryDto {
  eventId: string;

  subscriber: string;

  /** @example contact.registered */
  type: string;

  aggregateId: string;

  attempts: Integer;

  lastError: string | null;

  occurredAt: Date;
}

export class DeadDeliveriesDto {
  items: DeadDeliveryDto[];
}

export class RevivedDto {
  /** Deliveries that will be tried again */
  revived: Integer;
}

/** What could not be delivered, and having it tried again once the reason is gone. */
@ApiTags('Esercizio / Operations')
@ApiBearerAuth()
@Controller('outbox/dead')
export class OutboxController {
  constructor(
    private readonly store: DeliveryStore,
    private readonly audit: AuditTrail,
  ) {}

  @Get()
  @RequireRoles('admin')
  @ApiOperation({
    summary: 'Consegne abbandonate / Deliveries given up',
    description:
      'Shows an administrator what could not be delivered after all attempts, and the last error.',
    operationId: 'deadDeliveries',
  })
  @ApiOkResponse({ type: DeadDeliveriesDto })
  async list(): Promise<DeadDeliveriesDto> {
    return { items: await this.store.dead(SHOWN) };
  }

  @Post('retry')
  @HttpCode(200)
  @RequireRoles('admin')
  @Command()
  @ApiOperation({
    summary: 'Ritenta tutte / Try them all again',
    description:
      'Lets an administrator have everything that was given up tried again, once the reason is gone.',
    operationId: 'retryDeadDeliveries',
  })
  @ApiOkResponse({ type: RevivedDto })
  async retry(): Promise<RevivedDto> {
    const revived = await this.store.reviveDead();
    this.audit.record({
      action: 'outbox.dead-deliveries-retried',
      subjectType: 'outbox',
      subjectId: 'dead',
      details: { revived },
    });
    return { revived };
  }
}
