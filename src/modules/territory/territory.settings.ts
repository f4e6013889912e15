import { IsOptional, Matches, ValidateIf } from 'class-validator';
import { FromEnvironment } from '../../platform/config/index.js';
import { MinLength } from '../../platform/text/index.js';

/** What maps show. */
export class TerritorySettings {
  /** GeoJSON with the outlines of the districts (`quartiere` or `name`), to say where by a click; absent: no map. */
  @FromEnvironment('DISTRICTS_FILE')
  @IsOptional()
  @MinLength(1, { message: 'must be a file' })
  districtsFile?: string;

  /** Where the pictures of maps come from, as `https://tiles.example.org/{z}/{x}/{y}.png`; absent: maps have lines alone. */
  @FromEnvironment('TILES_URL')
  @IsOptional()
  @Matches(/^https?:\/\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})[\w.:{}-]+\/[^\s"'<>;,]+$/, {
    message:
      'must be an address with {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png',
  })
  tilesUrl?: string;

  /** Whose pictures they are, as their licence asks; shown on every map. */
  @FromEnvironment('TILES_ATTRIBUTION')
  @ValidateIf(({ tilesUrl }: TerritorySettings) => tilesUrl !== undefined)
  @MinLength(1, {
    message: 'must say whose pictures TILES_URL shows, e.g. © OpenStreetMap contributors',
  })
  tilesAttribution?: string;
}
