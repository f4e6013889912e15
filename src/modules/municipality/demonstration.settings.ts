import { IsBoolean, IsOptional } from 'class-validator';
import {
  type AppConfig,
  asBoolean,
  asInteger,
  FromEnvironment,
  IsWholeNumber,
  keptSecret,
  readablePassword,
  type SettingsMethods,
} from '../../platform/config/index.js';
import { MaxLength, MinLength } from '../../platform/text/index.js';

/** Contacts of a demonstration of which nothing else is said: enough for lists, maps and reports to look alive. */
const DEMO_CONTACTS = 300;

/** Whether the server shows the product with an organisation, accounts and contacts that are made up. */
export class DemonstrationSettings implements SettingsMethods {
  /** Loads the demonstration organisation and its accounts. Default: true when the database is embedded. */
  @FromEnvironment('DEMO', asBoolean)
  @IsBoolean({ message: 'must be true or false' })
  demo: boolean;

  /**
   * Contacts of the last 60 days that an empty embedded database fills itself with; 0: none. Default: 300 with the
   * embedded database and the demonstration, else 0.
   */
  @FromEnvironment('DEMO_CONTACTS', asInteger)
  @IsWholeNumber(0, 2_000)
  demoContacts: number;

  /** What the contacts of the demonstration are made from: the same text makes the same ones. */
  @FromEnvironment('DEMO_SEED')
  @MaxLength(100, { message: 'must have 100 characters or fewer' })
  demoSeed = 'bologna';

  /** Password of the demonstration accounts; absent: generated once, kept in `dataDir`. */
  @FromEnvironment('DEMO_PASSWORD', undefined, { secret: true })
  @IsOptional()
  @MinLength(8, { message: 'must have 8 characters or more' })
  @MaxLength(200, { message: 'must have 200 characters or fewer' })
  demoPassword?: string;

  complete({ embeddedDatabase }: AppConfig): void {
    this.demo ??= embeddedDatabase;
    this.demoContacts ??= this.demo && embeddedDatabase ? DEMO_CONTACTS : 0;
  }

  contradictions({ embeddedDatabase }: AppConfig): string[] {
    if (!(this.demoContacts > 0) || (this.demo && embeddedDatabase)) return [];
    return [
      'DEMO_CONTACTS fills the embedded database of a demonstration: set it to 0, or leave it unset, ' +
        'with DATABASE_URL and with DEMO=false.',
    ];
  }

  async completeSecrets({ dataDir }: AppConfig): Promise<void> {
    if (!this.demo) return;
    this.demoPassword ??= await keptSecret(dataDir, 'demo-password', readablePassword);
  }
}
