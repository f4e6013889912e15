import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  type Instant,
  type Uuid,
  DayOrInstant,
  IsStorable,
  NotBefore,
  WholeNumber,
} from '../../../platform/http/index.js';
import { type ContactStatus } from '../../contacts/index.js';
import {
  RESULTS,
  type ComplianceResult,
  type CountedClock,
  type CountedClocks,
} from '../compliance.read-model.js';
import { CLOCK_KINDS } from '../protocol-clock.entity.js';
import type { ClockKind, ClockState } from '../protocol-clock.entity.js';

export class ComplianceQuery {
  /** Code of a protocol; all its versions are counted together. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  protocol?: string;

  /** Code of a party. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  party?: string;

  @DayOrInstant('Default: 365 days before `to`.')
  from?: string;

  @DayOrInstant('Default: now. An instant is exclusive, a day counts to its end.')
  @NotBefore('from')
  to?: string;
}

export class CountedClocksQuery extends ComplianceQuery {
  /** Default: every term. */
  @IsOptional()
  @IsIn(CLOCK_KINDS)
  kind?: ClockKind;

  /** The figure. Default: all of them. */
  @IsOptional()
  @IsIn(RESULTS)
  result?: ComplianceResult;

  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

export class CountedClockDto implements CountedClock {
  clockId: Uuid;

  kind: ClockKind;

  state: ClockState;

  startedAt: Instant;

  dueAt: Instant;

  metAt: Instant | null;

  owedBy: string;

  owedByName: string;

  contactId: Uuid;

  /** @example 2026/000123 */
  protocolNumber: string;

  contactStatus: ContactStatus;

  /** null as well where it is withheld. */
  subject: string | null;
}

export class CountedClockPageDto implements CountedClocks {
  items: CountedClockDto[];

  nextCursor: string | null;

  /** Those of contacts that you may see, on all pages. */
  count: number;

  /** As the figure says: with those of contacts that you may not see. */
  total: number;
}

export class KeptClocksDto {
  kind: ClockKind;

  /** Done within the term. */
  kept: number;

  /** Done after its end, or not at all. */
  late: number;

  /** Under way, in time or suspended. */
  running: number;

  /** Late, and still not done. */
  openOverdue: number;

  /** Nothing was owed any more. */
  cancelled: number;

  /** Counted milliseconds that the done ones took, suspensions left out. */
  medianUsedMs: number | null;

  p90UsedMs: number | null;
}

export class ComplianceMonthDto {
  /**
   * Of the start of the clocks.
   *
   * @example 2026-11
   */
  month: string;

  kept: number;

  late: number;
}

export class ComplianceItemDto {
  protocol: string;

  title: string;

  /** Point or scope; a scope where the whole network is the party. */
  party: string;

  partyName: string;

  clocks: KeptClocksDto[];

  trend: ComplianceMonthDto[];
}

export class ComplianceDto {
  from: Instant;

  to: Instant;

  items: ComplianceItemDto[];
}
