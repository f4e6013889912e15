import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import { LINK_KINDS, type LinkKind } from '../link-facts.js';
import { IsStorable } from '../../../../platform/http/index.js';

export class LinkReasonDto {
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/, { message: 'reason must say something' })
  @MaxLength(1000)
  @IsStorable()
  reason: string;
}

export class LinkContactDto extends LinkReasonDto {
  /** The other contact. */
  @IsUUID()
  contactId: string;

  /** What this contact is to the other: its duplicate, related, or a follow-up of it. */
  @IsIn(LINK_KINDS)
  kind: LinkKind;
}

export class MergeContactDto extends LinkReasonDto {
  /** The contact that stands for both; one that was merged itself means its main one. */
  @IsUUID()
  into: string;

  /** The version of this contact that was read. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}
