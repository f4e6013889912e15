import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type Role, ROLES } from '../context/index.js';
import type { Account } from './account.entity.js';

export class LoginRequest {
  @ApiProperty({ example: 'infodesk', minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @ApiProperty({ format: 'password', minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class AccountDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ type: [String], description: 'Codes of the points the account is a member of' })
  points: string[];

  static of({ id, username, displayName, roles, points }: Account): AccountDto {
    return { id, username, displayName, roles, points };
  }
}

export class LoginResponse {
  @ApiProperty({ description: 'Send it as Authorization: Bearer' })
  accessToken: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: AccountDto })
  account: AccountDto;
}
