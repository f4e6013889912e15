import { IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import type { Cancellation } from '../entries/protocol-register.js';
import { IsStorable } from '../../../platform/http/index.js';

export class CancelContactDto {
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/, { message: 'reason must say something' })
  @MaxLength(1000)
  @IsStorable()
  reason: string;

  /** Who authorised it, and by which measure. Default: the caller. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @IsStorable()
  authorisedBy?: string | null;
}

/** What the register is told. */
export function cancellationOf({ reason, authorisedBy }: CancelContactDto): Cancellation {
  return { reason: reason.trim(), authorisedBy: authorisedBy?.trim() || null };
}
