import type { DistrictOutlines } from '../districts/district-outlines.js';
import type { Spot } from '../districts/geometry.js';

/** Why a point is asked back. */
export const SPOT_FAULTS = [
  'null-island',
  'swapped',
  'outside-municipality',
  'far-from-municipality',
] as const;
export type SpotFaultCode = (typeof SPOT_FAULTS)[number];

export interface SpotFault {
  code: SpotFaultCode;
  message: string;
  /** The place that was meant, where latitude and longitude seem to be exchanged. */
  swapped: Spot | null;
  /** Taken nevertheless when whoever says it confirms it (`outsideConfirmed`). */
  confirmable: boolean;
  /** What it is a fault of; absent: the point. */
  field?: 'address';
}

/** An address that names another municipality; null: it does not. */
export function elsewhereFault(address: string | null, elsewhere: string | null): SpotFault | null {
  if (elsewhere === null) return null;
  const message = `"${address}" names ${elsewhere}, outside of the municipality: correct it, or send outsideConfirmed true.`;
  return {
    code: 'outside-municipality',
    message,
    swapped: null,
    confirmable: true,
    field: 'address',
  };
}

/** What is wrong with a point that has a latitude and a longitude within their ranges; null: nothing. */
export function spotFault(spot: Spot, area: DistrictOutlines): SpotFault | null {
  const { lat, lon } = spot;
  // The equator at Greenwich, where programs put what they have no position of.
  if (Math.abs(lat) < 0.001 && Math.abs(lon) < 0.001) {
    const message = '0, 0 is no place: give latitude and longitude of the place, or neither.';
    return { code: 'null-island', message, swapped: null, confirmable: false };
  }
  if (area.holds(spot)) return null;
  const other = { lat: lon, lon: lat };
  const where = area.known ? 'the municipality' : 'Italy';
  if (Math.abs(lon) <= 90 && area.holds(other)) {
    const message = `lat and lon seem to be exchanged: lat ${lon}, lon ${lat} lies in ${where}, lat ${lat}, lon ${lon} does not.`;
    return { code: 'swapped', message, swapped: other, confirmable: false };
  }
  if (area.isNear(spot)) {
    const message = `The point lies outside of ${where}: correct it, or send outsideConfirmed true.`;
    return { code: 'outside-municipality', message, swapped: null, confirmable: true };
  }
  const message = `The point lies far from ${where}: correct it.`;
  return { code: 'far-from-municipality', message, swapped: null, confirmable: false };
}

const DEGREES = /^([-+]?\d{1,3}[.,]\d{2,}|0) ?°? ?[;, ] ?([-+]?\d{1,3}[.,]\d{2,}|0) ?°?$/;

/** Latitude and longitude where the text is nothing but two numbers of degrees, as a phone copies them; else null. */
export function spotIn(text: string): Spot | null {
  const [, first, second] = DEGREES.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  if (first === undefined) return null;
  const [lat, lon] = [first, second].map((one) => Number(one.replace(',', '.')));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
