import { OmitType } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { Length, MaxLength } from '../../platform/text/index.js';
import { CreateAccountDto, GiveGrantDto } from './http/accounts.dto.js';
import { CreatePointDto, CreateScopeDto } from './http/organisation-admin.dto.js';

/** The rows of a file are checked as the bodies of single changes are. */
export class ScopeRow extends CreateScopeDto {}

export class PointRow extends CreatePointDto {
  /** Absent: as it is. */
  @IsOptional()
  @IsBoolean()
  closed?: boolean;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  successor?: string | null;
}

export class AccountRow extends OmitType(CreateAccountDto, ['password'] as const) {
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class GrantRow extends GiveGrantDto {
  @IsString()
  @MaxLength(100)
  username: string;
}
