import { IsOptional } from 'class-validator';
import { asInteger, FromEnvironment, IsWholeNumber } from '../../platform/config/index.js';
import { MinLength } from '../../platform/text/index.js';

/** How citizens without an account are received. */
export class PortalSettings {
  /** Code of the front office that takes in what citizens send by the web, where no district says another. */
  @FromEnvironment('WEB_POINT')
  @MinLength(1, { message: 'must be the code of a point' })
  webPoint = 'urp-web';

  /** Reports that one network address may send in an hour; the rest of the citizens' pages follows from it. */
  @FromEnvironment('PUBLIC_REPORTS_PER_HOUR', asInteger)
  @IsWholeNumber(1, 100_000)
  publicReportsPerHour = 20;

  /** Folder with the municipality's own texts (`privacy.it.md` ...); absent: models to complete. */
  @FromEnvironment('TEXTS_DIR')
  @IsOptional()
  @MinLength(1, { message: 'must be a folder' })
  textsDir?: string;
}
