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
import { IsCalendarDay, PageQuery, NotBefore } from '../../../platform/http/index.js';
import { CHANGE_SUBJECTS } from '../changes.read-model.js';
import type { ChangeSubject, OrganisationChange } from '../changes.read-model.js';
import { ReadOrganisation } from './organisation-admin.dto.js';

const DAY = { type: String, format: 'date', nullable: true } as const;
const NO_NUL = /^[^\0]*$/;

export class AccountsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the username, or of the name shown.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  q?: string;

  @ApiPropertyOptional({ enum: ROLES, description: 'Held today.' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ description: 'Code of a point: its members of today.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  point?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  active?: boolean;
}

export class CreateAccountDto {
  @ApiProperty({ example: 'anna.rossi', minLength: 1, maxLength: 100 })
  @Length(1, 100)
  @Matches(/^[\w.@-]+$/, { message: 'username takes letters, digits, and . _ - @' })
  username: string;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Length(1, 200)
  @Matches(NO_NUL)
  displayName: string;

  @ApiProperty({ format: 'password', minLength: LEAST_PASSWORD, maxLength: 200 })
  @IsString()
  @MinLength(LEAST_PASSWORD)
  @MaxLength(200)
  password: string;
}

export class ChangeAccountDto extends ReadOrganisation {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @ValidateIf((body: ChangeAccountDto) => body.displayName !== undefined)
  @Length(1, 200)
  @Matches(NO_NUL)
  displayName?: string;

  @ApiPropertyOptional({ description: 'false: neither signs in nor uses the tokens it has.' })
  @ValidateIf((body: ChangeAccountDto) => body.active !== undefined)
  @IsBoolean()
  active?: boolean;
}

export class ResetPasswordDto {
  @ApiProperty({ format: 'password', minLength: LEAST_PASSWORD, maxLength: 200 })
  @IsString()
  @MinLength(LEAST_PASSWORD)
  @MaxLength(200)
  password: string;
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
  @ApiProperty({ enum: GRANT_KINDS })
  @IsIn(GRANT_KINDS)
  kind: GrantKind;

  @ApiProperty({ description: 'A role, or the code of a point.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @Matches(NO_NUL)
  subject: string;
}

export class ChangeGrantDto extends IntersectionType(Days, ReadOrganisation) {}

export class EndGrantDto extends ReadOrganisation {}

export class GrantsQuery {
  @ApiPropertyOptional({ enum: GRANT_KINDS })
  @IsOptional()
  @IsIn(GRANT_KINDS)
  kind?: GrantKind;

  @ApiPropertyOptional({ description: 'A role, or the code of a point.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  subject?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Those that hold on this day.' })
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

export class EnterAbsenceDto {
  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day, included.' })
  @IsCalendarDay()
  until: string;

  @ApiProperty({ description: 'Username of who does the tasks meanwhile.' })
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  deputy: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(NO_NUL)
  reason?: string;
}

export class CancelAbsenceDto {
  @ApiProperty({ minimum: 1, description: 'The version read.' })
  @IsInt()
  @Min(1)
  version: number;
}

export class GrantDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  accountId: string;

  username: string;

  @ApiProperty({ enum: GRANT_KINDS })
  kind: GrantKind;

  /** A role, or the code of a point. */
  subject: string;

  @ApiProperty(DAY)
  validFrom: string | null;

  @ApiProperty(DAY)
  validUntil: string | null;

  @ApiProperty({ minimum: 1 })
  version: number;
}

export class GrantListDto {
  @ApiProperty({ type: [GrantDto] })
  items: Grant[];

  nextCursor: string | null;
}

export class AbsenceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  username: string;

  deputy: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  until: string;

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
  @ApiProperty({ format: 'uuid' })
  id: string;

  username: string;

  displayName: string;

  active: boolean;

  @ApiProperty({ enum: ROLES, isArray: true, description: 'Held today.' })
  roles: Role[];

  /** Memberships of today. */
  points: string[];

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: never.' })
  lastSignInAt: string | null;

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
  @ApiPropertyOptional({ enum: CHANGE_SUBJECTS })
  @IsOptional()
  @IsIn(CHANGE_SUBJECTS)
  subjectType?: ChangeSubject;

  @ApiPropertyOptional({ description: 'A code, a username, or scope/kind of the roll-out plan.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(NO_NUL)
  subjectId?: string;

  @ApiPropertyOptional({ description: 'Username of who made the change.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_NUL)
  actor?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day, in Italy.' })
  @IsOptional()
  @IsCalendarDay()
  changedFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day, included.' })
  @IsOptional()
  @IsCalendarDay()
  @NotBefore('changedFrom')
  changedTo?: string;
}

export class ChangeDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  actor: string;

  actorName: string;

  @ApiProperty({ example: 'point.closed' })
  action: string;

  @ApiProperty({ enum: CHANGE_SUBJECTS })
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
