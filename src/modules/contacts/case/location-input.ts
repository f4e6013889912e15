import { type FieldError, InvalidInput } from '../../../platform/errors/index.js';
import { blankToNull, textFaults } from '../text-rules.js';
import { MAX_ADDRESS, type Location } from './contact-values.js';

export type LocationInput = { [key in keyof Location]?: Location[key] } & {
  /** True: the point is known to lie near the municipality and not in it. */
  outsideConfirmed?: boolean | null;
};

/** Faults of a place: coordinates of WGS 84 come in pairs. */
export function locationFaults(location: LocationInput | null): FieldError[] {
  if (!location) return [];
  const faults: FieldError[] = [...textFaults('location.address', location.address, MAX_ADDRESS)];
  const { lat = null, lon = null } = location;
  if (lat !== null && !(Number.isFinite(lat) && Math.abs(lat) <= 90)) {
    faults.push({
      field: 'location.lat',
      code: 'out-of-range',
      message: 'lat must lie between -90 and 90.',
    });
  }
  if (lon !== null && !(Number.isFinite(lon) && Math.abs(lon) <= 180)) {
    faults.push({
      field: 'location.lon',
      code: 'out-of-range',
      message: 'lon must lie between -180 and 180.',
    });
  }
  if ((lat === null) !== (lon === null)) {
    const missing = lat === null ? 'lat' : 'lon';
    faults.push({
      field: `location.${missing}`,
      code: 'required',
      message: 'Give both lat and lon, or none.',
    });
  }
  return faults;
}

/** Throws InvalidInput (400) naming what is wrong with the place by itself. */
export function requireLocation(location: LocationInput | null | undefined): void {
  const faults = locationFaults(location ?? null);
  if (faults.length > 0) throw new InvalidInput('The place cannot be taken as given.', faults);
}

/** A complete place out of what was given; null when nothing was. */
export function toLocation(input: LocationInput | null | undefined): Location | null {
  if (!input) return null;
  const location: Location = {
    lat: input.lat ?? null,
    lon: input.lon ?? null,
    address: blankToNull(input.address),
    district: blankToNull(input.district),
  };
  return Object.values(location).some((value) => value !== null) ? location : null;
}
