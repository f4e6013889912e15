import { FromEnvironment } from '../../platform/config/index.js';
import { MaxLength, MinLength } from '../../platform/text/index.js';

/** Whose product it is. */
export class MunicipalitySettings {
  /** Whose service it is, as the citizens' pages name it. */
  @FromEnvironment('MUNICIPALITY')
  @MinLength(1, { message: "must be the municipality's name such as Comune di Bologna" })
  @MaxLength(100, { message: 'must have 100 characters or fewer' })
  municipality = 'Comune di Bologna';
}
