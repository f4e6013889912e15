import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';

/** A part of the earth, in degrees. */
export interface MapArea {
  south: number;
  west: number;
  north: number;
  east: number;
}

export interface MapStreet {
  name: string;
  lat: number;
  lon: number;
  /** Its drawing: lists of longitude and latitude; null: only the place is known. */
  lines: number[][][] | null;
}

/** Streets that one answer draws. */
export const MOST_MAP_STREETS = 300;

/** The street register as the ground of a map: what people recognise a place by. */
@Injectable()
export class StreetMap {
  constructor(private readonly uow: UnitOfWork) {}

  /** `complete`: the area has no more; else whoever looks has to come nearer. */
  async within(area: MapArea): Promise<{ items: MapStreet[]; complete: boolean }> {
    const rows = await this.uow.read<MapStreet & Record<string, unknown>>(
      `SELECT name, lat, lon, lines FROM street
        WHERE lat BETWEEN $1 AND $2 AND lon BETWEEN $3 AND $4 ORDER BY code LIMIT $5`,
      [area.south, area.north, area.west, area.east, MOST_MAP_STREETS + 1],
    );
    return {
      items: rows.slice(0, MOST_MAP_STREETS),
      complete: rows.length <= MOST_MAP_STREETS,
    };
  }
}
