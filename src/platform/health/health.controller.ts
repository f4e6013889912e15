import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationsAccess, Public, RequireRoles } from '../auth/index.js';
import { HealthChecks, type Readiness } from './health-checks.js';
import { Metrics } from './metrics.js';

/** For whoever runs the server: is it alive, can it work, how does it do. No personal data. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthChecks,
    private readonly metrics: Metrics,
    private readonly access: OperationsAccess,
  ) {}

  @Get('health/live')
  @Public()
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('health/ready')
  @Public()
  @Header('cache-control', 'no-store')
  async ready(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Pick<Readiness, 'status'> | Readiness> {
    const readiness = await this.checks.readiness();
    if (readiness.status === 'notReady') reply.code(503);
    // What is missing or broken is for those who run the server.
    return this.access.allows(request) ? readiness : { status: readiness.status };
  }

  @Get('metrics')
  @RequireRoles('admin')
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.scrape();
  }
}
