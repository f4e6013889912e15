import { Matches } from 'class-validator';
import { FromEnvironment } from '../../platform/config/index.js';

const DAYS_OF_MONTH = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What terms are counted by. */
export class ProtocolsSettings {
  /** Month and day of the patron's feast (MM-DD), a holiday of the working calendar. Bologna: San Petronio. */
  @FromEnvironment('PATRON_DAY')
  @Matches(DAYS_OF_MONTH, { message: 'must be a month and a day such as 10-04' })
  patronDay = '10-04';
}
