import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { Length, MaxLength, MinLength } from '../../../platform/text/index.js';
import {
  type Day,
  type Instant,
  type Password,
  type Uuid,
  IsStorable,
} from '../../../platform/http/index.js';
import type { AccessToken } from './access-tokens.js';
import type { Role } from '../../../platform/context/index.js';
import { ROLES } from '../accounts/roles.js';
import { type Grant, type GrantKind } from '../accounts/account-grants.js';
import type { Account } from '../accounts/account.entity.js';
import { LEAST_PASSWORD } from '../passwords/passwords.js';

/** Letters, digits and a few signs: it stands in addresses and in notes. */
const USERNAME = /^[\w.@-]+$/;

export class LoginRequest {
  /** @example infodesk */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: Password;
}

export class ChangeOwnPasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  currentPassword: Password;

  @IsString()
  @MinLength(LEAST_PASSWORD)
  @MaxLength(200)
  newPassword: Password;
}

export class AccountDto {
  id: Uuid;

  username: string;

  displayName: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  /** Codes of the points the account is a member of */
  points: string[];

  static of({ id, username, displayName, roles, points }: Account): AccountDto {
    return { id, username, displayName, roles, points };
  }
}

/** A role or a membership of one's own, with its days. */
export class OwnGrantDto {
  kind: GrantKind;

  /**
   * A role, or the code of a point
   *
   * @example savena-infodesk
   */
  subject: string;

  /** null: from ever */
  validFrom: Day | null;

  /** null: without end */
  validUntil: Day | null;
}

export class DeputisedDto {
  username: string;

  displayName: string;
}

export class WhoAmIDto extends AccountDto {
  /** All roles and memberships with their days, also those to come and those past */
  grants: OwnGrantDto[];

  /** Absent colleagues one is the deputy of today */
  standsInFor: DeputisedDto[];

  /** Somebody else has set it: nothing is done before it is changed */
  passwordTemporary: boolean;

  static with(account: Account, grants: Grant[]): WhoAmIDto {
    return {
      ...AccountDto.of(account),
      passwordTemporary: account.passwordTemporary,
      grants: grants.map(({ kind, subject, validFrom, validUntil }) => ({
        kind,
        subject,
        validFrom,
        validUntil,
      })),
      standsInFor: account.standsInFor.map(({ id, name }) => ({ username: id, displayName: name })),
    };
  }
}

export class SessionDto {
  /** When it ends, whatever is done meanwhile */
  expiresAt: Instant;

  account: AccountDto;
}

export class LoginResponse {
  /** Send it as Authorization: Bearer */
  accessToken: string;

  expiresAt: Instant;

  account: AccountDto;

  static of({ token, account }: { token: AccessToken; account: Account }): LoginResponse {
    return {
      accessToken: token.accessToken,
      expiresAt: token.expiresAt.toISOString(),
      account: AccountDto.of(account),
    };
  }
}

export class SignUpRequest {
  /** What stands in the printed link behind # */
  @IsString()
  @MaxLength(100)
  token: string;

  /** @example anna.rossi */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(USERNAME, { message: 'username takes letters, digits, and . _ - @' })
  username: string;

  @Length(1, 200)
  @IsStorable()
  displayName: string;

  @IsString()
  @MinLength(LEAST_PASSWORD)
  @MaxLength(200)
  password: Password;
}

/** Whose browser it is. */
export class CurrentSessionDto {
  /** null: nobody is signed in. */
  account: WhoAmIDto | null;
}
