import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { CitizenViewDto } from '../../http/contacts-view.dto.js';
import { IsStorable } from '../../text-rules.js';
import type { KnownCitizen, KnownCitizenPage } from '../known-citizens.js';

export class CitizenSearchDto {
  @ApiProperty({
    minLength: 3,
    maxLength: 100,
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
  @ApiProperty({ type: [KnownCitizenDto], description: 'The likeliest first.' })
  items: KnownCitizenDto[];

  @ApiProperty({ description: 'There are more: write more of the name.' })
  more: boolean;
}
