import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MaxLength, MinLength } from '../../../../platform/text/index.js';
import { IsStorable, WholeNumber } from '../../../../platform/http/index.js';
import type { CitizenDouble, CitizenDoubles, DoubledCitizen } from '../citizen-merging.js';
import type { KnownCitizen, KnownCitizenPage } from '../known-citizens.js';
import { CitizenViewDto } from '../../../contacts/index.js';

export class CitizenSearchDto {
  @ApiProperty({
    minLength: 3,
    maxLength: 100,
    pattern: '^[^\\u0000]*([^\\s\\u0000]{3}|\\d[\\s()./+-]*\\d[\\s()./+-]*\\d)[^\\u0000]*$',
    description: 'Parts of name, e-mail address, tax code or phone; all must be found.',
  })
  @IsString()
  @MinLength(3)
  @MaxLength(100)
  @IsStorable()
  q: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 20, default: 8 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 8;
}

export class KnownCitizenDto extends CitizenViewDto implements KnownCitizen {
  @ApiProperty({ type: 'integer', description: 'Open contacts in which the caller may know them.' })
  openContacts: number;
}

export class KnownCitizenPageDto implements KnownCitizenPage {
  /** The likeliest first. */
  items: KnownCitizenDto[];

  /** There are more: write more of the name. */
  more: boolean;
}

export class CitizenDoublesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;
}

export class DoubledCitizenDto extends CitizenViewDto implements DoubledCitizen {
  @ApiProperty({ type: 'integer', description: 'How many contacts they brought.' })
  contacts: number;
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
  @ApiProperty({ format: 'uuid', description: 'The citizen who goes.' })
  @IsUUID()
  duplicate: string;
}

export class CitizenMergedDto {
  @ApiProperty({ type: 'integer', description: 'How many contacts have another citizen now.' })
  contacts: number;
}
