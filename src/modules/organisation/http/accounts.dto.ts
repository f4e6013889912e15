import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateIf,
} from 'class-validator';
import { Length, MaxLength, MinLength } from '../../../platform/text/index.js';
import { GRANT_KINDS, LEAST_PASSWORD, ROLES } from '../../identity/index.js';
import type { Absence, AccountView, Grant, GrantKind } from '../../identity/index.js';
import type { Role } from '../../../platform/context/index.js';
import {
  type Day,
  type Instant,
  type Password,
  type Uuid,
  IsCalendarDay,
  PageQuery,
  NotBefore,
} from '../../../platform/http/index.js';
import { CHANGE_SUBJECTS } from '../changes.read-model.js';
import type { ChangeSubject, OrganisationChange } from '../changes.read-model.js';
import { ReadOrganisation } from './organisation-admin.dto.js';

const DAY = { type: String, format: 'date', nullable: true } as const;
const NO_NUL = /^[^\0]*$/;

export class AccountsQuery extends PageQuery {
  /** Part of the username, or of the name shown. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  q?: string;

  /** Held today. */
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** Code of a point: its members of today. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  point?: string;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  active?: boolean;
}

export class CreateAccountDto {
  /** @example anna.rossi */
  @Length(1, 100)
  @Matches(/^[\w.@-]+$/, { message: 'username takes letters, digits, and . _ - @' })
  username: string;

  @Length(1, 200)
  @Matches(NO_NUL)
  displayName: string;

  @IsString()
  @MinLength(LEAST_PASSWORD)
  @MaxLength(200)
  password: Password;
}

export class ChangeAccountDto extends ReadOrganisation {
  @ValidateIf((body: ChangeAccountDto) => body.displayName !== undefined)
  @Length(1, 200)
  @Matches(NO_NUL)
  displayName?: string;

  /** false: neither signs in nor uses the tokens it has. */
  @ValidateIf((body: ChangeAccountDto) => body.active !== undefined)
  @IsBoolean()
  active?: boolean;
}

export class ResetPasswordDto {
  @IsString()
  @MinLength(LEAST_PASSWORD)
  @MaxLength(200)
  password: Password;
}

export class Days {
  @ApiPropertyOptional({ ...DAY, description: 'First day; null: from the beginning.' })
  @IsOptional()
  @IsCalendarDay()
  validFrom?: string | null;

  @ApiPropertyOptional({ ...DAY, description: 'Last day, included; null: without end.' })
  @IsOptional()
  @IsCalendarDay()
  validUntil?: string | null;
}

export class GiveGrantDto extends Days {
  @IsIn(GRANT_KINDS)
  kind: GrantKind;

  /** A role, or the code of a point. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @Matches(NO_NUL)
  subject: string;
}

export class ChangeGrantDto extends IntersectionType(Days, ReadOrganisation) {}

export class EndGrantDto extends ReadOrganisation {}

export class GrantsQuery {
  @IsOptional()
  @IsIn(GRANT_KINDS)
  kind?: GrantKind;

  /** A role, or the code of a point. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  subject?: string;

  /** Those that hold on this day. */
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

export class EnterAbsenceDto {
  @IsCalendarDay()
  from: string;

  /** Last day, included. */
  @IsCalendarDay()
  until: string;

  /** Username of who does the tasks meanwhile. */
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  deputy: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(NO_NUL)
  reason?: string;
}

export class CancelAbsenceDto {
  /** The version read. */
  @IsInt()
  @Min(1)
  version: number;
}

export class GrantDto {
  id: Uuid;

  accountId: Uuid;

  username: string;

  kind: GrantKind;

  /** A role, or the code of a point. */
  subject: string;

  validFrom: Day | null;

  validUntil: Day | null;

  @ApiProperty({ minimum: 1 })
  version: number;
}

export class GrantListDto {
  @ApiProperty({ type: [GrantDto] })
  items: Grant[];

  nextCursor: string | null;
}

export class AbsenceDto {
  id: Uuid;

  username: string;

  deputy: string;

  from: Day;

  until: Day;

  reason: string;

  cancelled: boolean;

  @ApiProperty({ minimum: 1 })
  version: number;
}

export class AbsenceListDto {
  @ApiProperty({ type: [AbsenceDto] })
  items: Absence[];

  nextCursor: string | null;
}

export class ColleagueDto {
  username: string;

  displayName: string;
}

export class ColleagueListDto {
  items: ColleagueDto[];

  nextCursor: string | null;
}

export class AccountViewDto {
  id: Uuid;

  username: string;

  displayName: string;

  active: boolean;

  /** Held today. */
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  /** Memberships of today. */
  points: string[];

  @ApiProperty({ minimum: 1 })
  version: number;

  createdAt: Instant;

  /** null: never. */
  lastSignInAt: Instant | null;

  /** Somebody else has set the password, and it was not changed since. */
  passwordTemporary: boolean;

  /** Browsers that are signed in now. */
  openSessions: number;

  static of({ createdAt, lastSignInAt, ...account }: AccountView): AccountViewDto {
    return {
      ...account,
      createdAt: createdAt.toISOString(),
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
    };
  }
}

export class AccountPageDto {
  items: AccountViewDto[];

  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}

export class ChangesQuery extends PageQuery {
  @IsOptional()
  @IsIn(CHANGE_SUBJECTS)
  subjectType?: ChangeSubject;

  /** A code, a username, or scope/kind of the roll-out plan. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(NO_NUL)
  subjectId?: string;

  /** Username of who made the change. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  actor?: string;

  /** First day, in Italy. */
  @IsOptional()
  @IsCalendarDay()
  changedFrom?: string;

  /** Last day, included. */
  @IsOptional()
  @IsCalendarDay()
  @NotBefore('changedFrom')
  changedTo?: string;
}

export class ChangeDto {
  id: string;

  at: Instant;

  actor: string;

  actorName: string;

  /** @example point.closed */
  action: string;

  subjectType: ChangeSubject;

  subjectId: string;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before: object | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after: object | null;

  static of(change: OrganisationChange): ChangeDto {
    const { before, after } = change as { before: object | null; after: object | null };
    return { ...change, at: change.at.toISOString(), before, after };
  }
}

export class ChangePageDto {
  items: ChangeDto[];

  nextCursor: string | null;
}
