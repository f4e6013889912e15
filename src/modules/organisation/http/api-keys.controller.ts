import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiKeyNameTaken, ApiKeyRevoked, RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ApiKeyDesk } from '../api-key-desk.js';
import { ApiKeyDto, ApiKeyListDto, CreateApiKeyDto, CreatedApiKeyDto } from './api-keys.dto.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api-keys')
@RequireRoles('admin')
export class ApiKeysController {
  constructor(private readonly desk: ApiKeyDesk) {}

  @Get()
  @ApiOperation({ summary: 'Chiavi per programmi / keys of programs, by name' })
  @ApiOkResponse({ type: ApiKeyListDto })
  async list(): Promise<ApiKeyListDto> {
    const keys = await this.desk.list();
    return { items: keys.map(ApiKeyDto.of), nextCursor: null };
  }

  /** No command: its reply would be kept for repetitions, and with it the key. */
  @Post()
  @MayFail(ApiKeyNameTaken)
  @ApiOperation({
    summary: 'Nuova chiave / a new key, shown in this answer only',
    description: 'An answer that was lost is not repeated: revoke the key and make another.',
  })
  @ApiCreatedResponse({ type: CreatedApiKeyDto })
  async create(@Body() body: CreateApiKeyDto): Promise<CreatedApiKeyDto> {
    const { apiKey, key } = await this.desk.create(body);
    return { ...ApiKeyDto.of(apiKey), key };
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Command()
  @MayFail(NotFound.of('api-key'), ApiKeyRevoked)
  @ApiOperation({ summary: 'Revoca una chiave / ends a key at once, for good' })
  @ApiOkResponse({ type: ApiKeyDto })
  async revoke(@UuidParam() id: string): Promise<ApiKeyDto> {
    return ApiKeyDto.of(await this.desk.revoke(id));
  }
}
