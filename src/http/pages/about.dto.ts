import { type AccountGroup } from './demonstration-accounts.js';

export class PurposeDto {
  /** @example Sportello specialistico */
  it: string;

  /** @example entry point of the district */
  en: string;
}

export class DemonstrationAccountDto {
  /** @example sportello */
  username: string;

  /** What its people have to do with contacts */
  group: AccountGroup;

  purpose: PurposeDto;
}

export class AboutDto {
  /** @example Punto d'Ascolto */
  product: string;

  /**
   * Whose service it is
   *
   * @example Comune di Bologna
   */
  municipality: string;

  /** @example 0.1.0 */
  version: string;

  /** The server runs with the demonstration organisation */
  demonstration: boolean;

  /** Accounts to try it with; none where it is no demonstration. Passwords are never told. */
  accounts: DemonstrationAccountDto[];
}
