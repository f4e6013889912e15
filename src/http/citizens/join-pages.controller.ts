import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContactJoins, UnknownJoin } from '../../modules/communications/index.js';
import { Public, UnitOfWork, TakesForms } from '../../platform/index.js';
import { CitizenRenderer, type Shown } from './citizen-renderer.js';
import type { JoinView } from '../../../web/src/citizen/views.js';
import { fieldsIn } from './plain-form.js';

/** Where the mail of "Anche a me" leads. Opening its link changes nothing; a button does. */
@ApiExcludeController()
@Controller('cittadini/anche-a-me')
@TakesForms()
@Public()
export class JoinPagesController {
  constructor(
    private readonly joins: ContactJoins,
    private readonly uow: UnitOfWork,
    private readonly renderer: CitizenRenderer,
  ) {}

  @Get()
  @Public()
  async asked(
    @Query('chiesto') asked: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known = asked !== undefined;
    return this.renderer.answer(request, reply, async () => [
      { page: 'join', join: null, asked: known },
      { status: known ? 200 : 404 },
    ]);
  }

  @Get(':token')
  @Public()
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.renderer.answer(request, reply, () => this.page(token));
  }

  @Post(':token')
  @HttpCode(200)
  @Public()
  async decide(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.renderer.answer(request, reply, async () => {
      const { azione } = fieldsIn(request.body).given;
      const state =
        azione === 'conferma' ? 'confirmed' : azione === 'rinuncia' ? 'withdrawn' : null;
      if (!state) return this.page(token, 400);
      try {
        await this.uow.run(() => this.joins.decide(token, state));
      } catch (error) {
        if (!(error instanceof UnknownJoin)) throw error;
        return this.page(token);
      }
      reply.code(303).headers({ location: token, 'cache-control': 'no-store' });
      return null;
    });
  }

  private async page(token: string, status?: number): Promise<[JoinView, Shown]> {
    try {
      return [{ page: 'join', join: await this.joins.view(token), asked: false }, { status }];
    } catch (error) {
      if (!(error instanceof UnknownJoin)) throw error;
      return [{ page: 'join', join: null, asked: false }, { status: 404 }];
    }
  }
}
