import { Body, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import type { Role } from '../../../platform/context/index.js';
import type { OffsetPage } from '../../../engine/api/index.js';
import { CamundaList, type Conditions, type Given } from '../camunda-list.js';
import { CountDto } from '../camunda.dto.js';

export interface ListedSpec<F extends Conditions> {
  /** Of what the lists are: `jobs`. */
  what: string;
  roles: readonly Role[];
  dto: Type<object>;
  fields: F;
  sorts: Readonly<Record<string, string>>;
}

/**
 * The operations that every list of Camunda's REST API has: GET and POST of the list itself and of its count, with the
 * same conditions. A condition that is not offered is refused by its name.
 */
export function ListedResource<F extends Conditions>(spec: ListedSpec<F>) {
  const { what, roles, dto } = spec;
  const conditions = new CamundaList(spec.fields, spec.sorts);
  const said = (verb: string, how: string) => ({
    summary: `${verb} ${what} ${how}`,
    description: `${verb} ${what} ${how}, for those who watch over the processes.`,
  });

  abstract class Listed {
    abstract find(given: Given<F>, page: OffsetPage<string>): Promise<object[]>;
    abstract total(given: Given<F>): Promise<number>;

    @Get()
    @RequireRoles(...roles)
    @conditions.query()
    @ApiOperation(said('Finds', 'by conditions in the query'))
    @ApiOkResponse({ type: [dto] })
    list(@Query() query: unknown): Promise<object[]> {
      const { given, page } = conditions.read(query);
      return this.find(given, page);
    }

    @Post()
    @HttpCode(200)
    @RequireRoles(...roles)
    @conditions.search()
    @ApiOperation(said('Finds', 'by conditions in the body; the page stands in the query'))
    @ApiOkResponse({ type: [dto] })
    search(@Query() query: unknown, @Body() body: unknown = {}): Promise<object[]> {
      const { given, page } = conditions.read(query, body);
      return this.find(given, page);
    }

    @Get('count')
    @RequireRoles(...roles)
    @conditions.query({ paged: false })
    @ApiOperation(said('Counts', 'by conditions in the query'))
    @ApiOkResponse({ type: CountDto })
    async count(@Query() query: unknown): Promise<CountDto> {
      return { count: await this.total(conditions.read(query).given) };
    }

    @Post('count')
    @HttpCode(200)
    @RequireRoles(...roles)
    @conditions.search({ paged: false })
    @ApiOperation(said('Counts', 'by conditions in the body'))
    @ApiOkResponse({ type: CountDto })
    async countSearch(@Query() query: unknown, @Body() body: unknown = {}): Promise<CountDto> {
      return { count: await this.total(conditions.read(query, body).given) };
    }
  }
  return Listed;
}
