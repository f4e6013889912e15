import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiKeyNameTaken, ApiKeyRevoked } from '../../identity/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ApiKeyCommands } from '../api-key-commands.service.js';
import { ApiKeyDto, ApiKeyListDto, CreateApiKeyDto, CreatedApiKeyDto } from './api-keys.dto.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api-keys')
@RequireRoles('admin')
export class ApiKeysController {
  constructor(private readonly commands: ApiKeyCommands) {}

  @Get()
  @ApiOperation({
    summary: 'Chiavi per programmi / keys of programs, by name',
    description:
      'Answers an administrator the keys by which programs call the API. The keys themselves are shown once only, when they are made.',
  })
  @ApiOkResponse({ type: ApiKeyListDto })
  async list(): Promise<ApiKeyListDto> {
    const keys = await this.commands.list();
    return { items: keys.map(ApiKeyDto.of), nextCursor: null };
  }

  /** No command: its reply would be kept for repetitions, and with it the key. */
  @Post()
  @MayFail(ApiKeyNameTaken)
  @ApiOperation({
    summary: 'Nuova chiave / a new key, shown in this answer only',
    description:
      'Lets an administrator make a key by which a program calls the API. It is shown in this answer only. An answer that was lost is not repeated: revoke the key and make another.',
  })
  @ApiCreatedResponse({ type: CreatedApiKeyDto })
  async create(@Body() body: CreateApiKeyDto): Promise<CreatedApiKeyDto> {
    const { apiKey, key } = await this.commands.create(body);
    return { ...ApiKeyDto.of(apiKey), key };
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Command()
  @MayFail(NotFound.of('api-key'), ApiKeyRevoked)
  @ApiOperation({
    summary: 'Revoca una chiave / ends a key at once, for good',
    description:
      'Lets an administrator end a key at once, for good: the program that has it is refused from then on.',
  })
  @ApiOkResponse({ type: ApiKeyDto })
  async revoke(@UuidParam() id: string): Promise<ApiKeyDto> {
    return ApiKeyDto.of(await this.commands.revoke(id));
  }
}
