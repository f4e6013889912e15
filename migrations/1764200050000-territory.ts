import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Where streets and house numbers are. A street's place is one on it, for maps; `lines` is its drawing, as lists of
 * longitude and latitude. `key` is the number as it is compared (src/modules/territory).
 */
const TERRITORY = [
  `ALTER TABLE street
     ADD COLUMN lat double precision CHECK (lat BETWEEN -90 AND 90),
     ADD COLUMN lon double precision CHECK (lon BETWEEN -180 AND 180),
     ADD COLUMN lines jsonb,
     ADD CHECK ((lat IS NULL) = (lon IS NULL))`,
  'CREATE INDEX street_words ON street (words)',
  `CREATE TABLE house_number (
     street_code text NOT NULL REFERENCES street (code) ON DELETE CASCADE,
     key text NOT NULL CHECK (key <> ''),
     number text NOT NULL,
     district text,
     lat double precision CHECK (lat BETWEEN -90 AND 90),
     lon double precision CHECK (lon BETWEEN -180 AND 180),
     PRIMARY KEY (street_code, key),
     CHECK ((lat IS NULL) = (lon IS NULL)))`,
  'CREATE INDEX house_number_place ON house_number USING gist (point(lon, lat)) WHERE lat IS NOT NULL',
];

export class Territory1764200050000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TERRITORY) await runner.query(statement);
  }
}
