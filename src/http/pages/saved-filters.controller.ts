import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnySignedIn, Command, UuidParam } from '../../platform/index.js';
import { NotYourFilter, SavedFilters, TooManyFilters } from './saved-filters.js';
import { SavedFilterDto, SavedFilterListDto, SaveFilterDto } from './saved-filters.dto.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

@ApiTags('Accesso / Sign-in')
@ApiBearerAuth()
@Controller('me/saved-filters')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFilters) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary:
      'I filtri miei e dei miei punti / the filters I have kept, and those shared with my points',
    description:
      'Answers whoever is signed in the filters they have kept, and those that others share with their points.',
  })
  @ApiOkResponse({ type: SavedFilterListDto })
  async list(@Req() request: FastifyRequest): Promise<SavedFilterListDto> {
    return { items: await this.filters.of(request.account!.id), nextCursor: null };
  }

  @Post()
  @AnySignedIn()
  @Command()
  @MayFail(TooManyFilters)
  @ApiOperation({
    summary: 'Salva un filtro / keeps a filter under its name',
    description: 'Keeps a filter of a list under a name, for oneself or for a point.',
  })
  @ApiCreatedResponse({ type: SavedFilterDto })
  async save(
    @Req() request: FastifyRequest,
    @Body() filter: SaveFilterDto,
  ): Promise<SavedFilterDto> {
    return this.filters.save(request.account!.id, filter);
  }

  @Post(':id/removal')
  @HttpCode(204)
  @AnySignedIn()
  @Command()
  @MayFail(NotFound.of('saved-filter'), NotYourFilter)
  @ApiOperation({
    summary: 'Toglie un filtro / removes a filter',
    description: 'Removes a filter that the caller has kept.',
  })
  @ApiNoContentResponse()
  async remove(@Req() request: FastifyRequest, @UuidParam() id: string): Promise<void> {
    await this.filters.remove(request.account!.id, id);
  }
}
