import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { firstInstantOf, lastInstantOf } from '../../../platform/clock/index.js';
import { PRIORITIES, type Priority } from '../../classification/index.js';
import {
  PageQuery,
  DayOrInstant,
  IsStorable,
  NotBefore,
  CommaList,
} from '../../../platform/http/index.js';
import { CONTACT_SORTS, type ContactFilter } from './contact-search.js';
import type { ContactSort } from './contact-search.js';
import { CONTACT_STATUSES } from '../case/contact-status.js';
import type { ContactStatus } from '../case/contact-status.js';
import { CHANNELS, CONTACT_KINDS } from '../case/contact-values.js';
import type { Channel, ContactKind } from '../case/contact-values.js';
import { ROLLOUT_PHASES, type RolloutPhase } from '../../rollout/index.js';

/** `true` or `false`; anything else stays as it is, to be refused. */
const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

export class ContactsQuery extends PageQuery {
  /** One, or several. */
  @IsOptional()
  @CommaList()
  @IsIn(CONTACT_STATUSES, { each: true })
  status?: ContactStatus[];

  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  /** Code of a district. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string;

  /** Point that owns it, works on it or registered it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  point?: string;

  /** Code of the classification; it covers the codes below it, and retired ones that became it. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string;

  /** One, or several. */
  @IsOptional()
  @CommaList()
  @IsIn(PRIORITIES, { each: true })
  priority?: Priority[];

  /** Point that owns the relationship. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  owner?: string;

  /** Words of subject and description, a street, a protocol number, or a visible citizen's name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsStorable()
  q?: string;

  @DayOrInstant('Received then or later.')
  receivedFrom?: string;

  @DayOrInstant('Received then or before, to the end of the day.')
  @NotBefore('receivedFrom')
  receivedTo?: string;

  /** Phase in which it was registered. */
  @IsOptional()
  @IsIn(ROLLOUT_PHASES)
  rolloutPhase?: RolloutPhase;

  /** true: not ended yet; false: ended. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  open?: boolean;

  /** Contacts of this citizen in which you may know them. */
  @IsOptional()
  @IsUUID()
  citizen?: string;

  @ApiPropertyOptional({ default: '-receivedAt' })
  @IsOptional()
  @IsIn(CONTACT_SORTS)
  sort?: ContactSort;

  /** The filter this query asks for. */
  toFilter(): ContactFilter {
    const { status, kind, channel, district, point, classification, owner, q, open } = this;
    const { priority, rolloutPhase, citizen } = this;
    return {
      status,
      kind,
      channel,
      district,
      point,
      classification,
      priority,
      rolloutPhase,
      owner,
      q,
      open,
      citizen,
      receivedFrom: this.receivedFrom ? firstInstantOf(this.receivedFrom) : undefined,
      receivedTo: this.receivedTo ? lastInstantOf(this.receivedTo) : undefined,
    };
  }
}

export class TimelineQuery extends PageQuery {
  /** true: only technical entries; false: none. Default: both. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  technical?: boolean;
}
