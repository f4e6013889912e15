import { ApiProperty } from '@nestjs/swagger';
import { ACCOUNT_GROUPS, type AccountGroup } from './demonstration-accounts.js';

export class PurposeDto {
  @ApiProperty({ example: 'Sportello specialistico' })
  it: string;

  @ApiProperty({ example: 'entry point of the district' })
  en: string;
}

export class DemonstrationAccountDto {
  @ApiProperty({ example: 'sportello' })
  username: string;

  @ApiProperty({ enum: ACCOUNT_GROUPS, description: 'What its people have to do with contacts' })
  group: AccountGroup;

  purpose: PurposeDto;
}

export class AboutDto {
  @ApiProperty({ example: "Punto d'Ascolto" })
  product: string;

  @ApiProperty({ example: 'Comune di Bologna', description: 'Whose service it is' })
  municipality: string;

  @ApiProperty({ example: '0.1.0' })
  version: string;

  /** The server runs with the demonstration organisation */
  demonstration: boolean;

  /** Accounts to try it with; none where it is no demonstration. Passwords are never told. */
  accounts: DemonstrationAccountDto[];
}
