import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { IsStorable, MAX_ADDRESS } from '../../contacts/index.js';
import type { PublicStreet } from '../public-streets.js';

export class PublicStreetsQuery {
  @ApiProperty({ maxLength: MAX_ADDRESS, example: 'p.zza magg', description: 'As it is written.' })
  @IsString()
  @MaxLength(MAX_ADDRESS)
  @IsStorable()
  q: string;
}

export class PublicStreetDto implements PublicStreet {
  @ApiProperty()
  code: string;

  @ApiProperty({ example: 'Via Toscana' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the district.' })
  district: string | null;
}

export class PublicStreetsDto {
  @ApiProperty({ type: [PublicStreetDto], description: 'Streets that fit; may be empty.' })
  items: PublicStreetDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The district of the street that was written, where it is known to lie in one.',
  })
  district: string | null;
}
