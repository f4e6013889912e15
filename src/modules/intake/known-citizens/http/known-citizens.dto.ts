import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MaxLength, MinLength } from '../../../../platform/text/index.js';
import { type Integer, IsStorable, WholeNumber } from '../../../../platform/http/index.js';
import type { CitizenDouble, CitizenDoubles, DoubledCitizen } from '../citizen-merging.js';
import type { KnownCitizen, KnownCitizenPage } from '../known-citizens.js';
import { CitizenViewDto } from '../../../contacts/index.js';

export class CitizenSearchDto {
  /** Parts of name, e-mail address, tax code or phone; all must be found. */
  @ApiProperty({
    pattern: '^[^\\u0000]*([^\\s\\u0000]{3}|\\d[\\s()./+-]*\\d[\\s()./+-]*\\d)[^\\u0000]*$',
  })
  @IsString()
  @MinLength(3)
  @MaxLength(100)
  @IsStorable()
  q: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 8;
}

export class KnownCitizenDto extends CitizenViewDto implements KnownCitizen {
  /** Open contacts in which the caller may know them. */
  openContacts: Integer;
}

export class KnownCitizenPageDto implements KnownCitizenPage {
  /** The likeliest first. */
  items: KnownCitizenDto[];

  /** There are more: write more of the name. */
  more: boolean;
}

export class CitizenDoublesQuery {
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;
}

export class DoubledCitizenDto extends CitizenViewDto implements DoubledCitizen {
  /** How many contacts they brought. */
  contacts: Integer;
}

export class CitizenDoubleDto implements CitizenDouble {
  /** Known first. */
  first: DoubledCitizenDto;

  second: DoubledCitizenDto;
}

export class CitizenDoublesDto implements CitizenDoubles {
  /** The eldest first. */
  items: CitizenDoubleDto[];

  /** There are more: they show once these are merged. */
  more: boolean;
}

export class CitizenMergeDto {
  /** The citizen who goes. */
  @IsUUID()
  duplicate: string;
}

export class CitizenMergedDto {
  /** How many contacts have another citizen now. */
  contacts: Integer;
}
