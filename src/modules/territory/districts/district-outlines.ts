import fs from 'node:fs';
import { Logger } from '@nestjs/common';
import { InvalidConfiguration } from '../../../platform/config/index.js';
import { contains, DEGREE_METRES, metresToOutline, type Spot } from './geometry.js';
import { outlinesOf, UnusableOutlines, type Outline } from './outlines-file.js';

/** Lines are drawn for a scale, phones err by some metres: so near a border both sides are right. */
const BORDER_METRES = 50;
/** Farther from the municipality nothing is taken, whoever confirms it. */
const NEAR_METRES = 20_000;
/** Without outlines: the extent of Italy, which is no municipality but tells most slips. */
const ITALY = { south: 35.2, north: 47.2, west: 6.5, east: 18.7 };

/**
 * Where the municipality and its districts are, from DISTRICTS_FILE. Without it no district is known, and Italy stands
 * for the municipality.
 */
export class DistrictOutlines {
  private readonly outlines: readonly BoxedOutline[] | null;

  constructor(outlines: readonly Outline[] | null) {
    this.outlines = outlines?.map((outline) => ({ ...outline, box: boxOf(outline) })) ?? null;
  }

  /** Throws InvalidConfiguration naming DISTRICTS_FILE and what is wrong with it. */
  static fromFile(file: string | undefined): DistrictOutlines {
    if (!file) return new DistrictOutlines(null);
    try {
      const outlines = outlinesOf(fs.readFileSync(file, 'utf8'));
      new Logger(DistrictOutlines.name).log(`Outlines of ${outlines.length} districts`);
      return new DistrictOutlines(outlines);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!(error instanceof UnusableOutlines) && code === undefined) throw error;
      const what =
        error instanceof UnusableOutlines ? error.message : `it cannot be read (${code})`;
      throw new InvalidConfiguration([
        `DISTRICTS_FILE must be a GeoJSON file with the outlines of the districts (it is "${file}"): ${what}.`,
      ]);
    }
  }

  get known(): boolean {
    return this.outlines !== null;
  }

  get names(): readonly string[] {
    return this.outlines?.map(({ name }) => name) ?? [];
  }

  /** Name of the district in which `spot` lies, or at whose border it lies; null: in none that is known. */
  districtAt(spot: Spot): string | null {
    const around = this.around(spot, BORDER_METRES);
    const within = around.find(({ polygons }) => contains(polygons, spot));
    if (within) return within.name;
    const near = around
      .map(({ name, polygons }) => ({ name, metres: metresToOutline(polygons, spot) }))
      .sort((a, b) => a.metres - b.metres)[0];
    return near && near.metres <= BORDER_METRES ? near.name : null;
  }

  /** Whether `spot` may be said to lie in the district: true also where its outline is not known. */
  mayHold(name: string, spot: Spot): boolean {
    const outline = this.outlines?.find((one) => one.name === name);
    if (!outline || contains(outline.polygons, spot)) return true;
    return metresToOutline(outline.polygons, spot) <= BORDER_METRES;
  }

  /** Whether `spot` lies in the municipality, or at its border. */
  holds(spot: Spot): boolean {
    if (this.outlines) return this.districtAt(spot) !== null;
    const { lat, lon } = spot;
    return lat >= ITALY.south && lat <= ITALY.north && lon >= ITALY.west && lon <= ITALY.east;
  }

  /** Whether `spot` lies at least near the municipality, where its affairs may reach to. */
  isNear(spot: Spot): boolean {
    if (this.holds(spot)) return true;
    return this.around(spot, NEAR_METRES).some(
      ({ polygons }) => metresToOutline(polygons, spot) <= NEAR_METRES,
    );
  }

  /** Those whose extent, widened by so many metres, holds the spot: only their lines need to be gone along. */
  private around({ lat, lon }: Spot, metres: number): readonly BoxedOutline[] {
    const north = metres / DEGREE_METRES;
    const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
    return (this.outlines ?? []).filter(
      ({ box }) =>
        lat >= box.south - north &&
        lat <= box.north + north &&
        lon >= box.west - east &&
        lon <= box.east + east,
    );
  }
}

type BoxedOutline = Outline & { box: Record<'south' | 'north' | 'west' | 'east', number> };

function boxOf({ polygons }: Outline): BoxedOutline['box'] {
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const [outer] of polygons) {
    for (const [lon, lat] of outer) {
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
    }
  }
  return box;
}
