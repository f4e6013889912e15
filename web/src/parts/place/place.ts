import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type PlacePart = Schemas['AgreePlaceDto']['last'];
export type Agreement = Schemas['PlaceAgreementDto'];
export type Said = Schemas['SaidPlaceDto'];

/** A point that was tapped, or found. */
export interface PlaceSpot {
  lat: number;
  lon: number;
  /** Known to lie near the municipality and not in it. */
  outsideConfirmed?: boolean;
  /** Why it is asked back; absent: nobody has asked. */
  question?: NonNullable<Agreement['question']>;
}

/** A place as a form holds it: empty texts were not said. */
export interface Place {
  address: string;
  district: string;
  spot: PlaceSpot | null;
}

/** What each part follows from; absent: from nothing but the person. */
export type PlaceBy = Partial<Record<PlacePart, 'person' | PlacePart | null>>;

/** What the person said of the place, without what followed from it. */
export function saidOf({ address, district, spot }: Place, by: PlaceBy): Said {
  const own = (part: PlacePart) => (by[part] ?? 'person') === 'person';
  return {
    address: own('address') ? address.trim() || null : null,
    district: own('district') ? district || null : null,
    ...(own('point') && spot
      ? { lat: spot.lat, lon: spot.lon, outsideConfirmed: spot.outsideConfirmed ?? false }
      : {}),
  };
}

/** The place once the person has said `value` of it: what followed from that part is gone until it is known anew. */
export function saying(
  before: Place,
  by: PlaceBy,
  part: PlacePart,
  value: Partial<Place>,
): { place: Place; by: PlaceBy } {
  const place = { ...before, ...value };
  const next: PlaceBy = { ...by, [part]: 'person' };
  if (by.address === part) Object.assign(place, { address: '' });
  if (by.district === part) Object.assign(place, { district: '' });
  if (by.point === part) Object.assign(place, { spot: null });
  for (const other of ['point', 'address', 'district'] as const) {
    if (by[other] === part) delete next[other];
  }
  return { place, by: next };
}

/** The place as the agreement leaves it; what the person wrote stays as they wrote it. */
export function settled(said: Place, agreement: Agreement): Place {
  const { place, by } = agreement;
  return {
    address: by.address === 'person' ? said.address : (place.address ?? ''),
    district: place.district ?? '',
    spot: settledSpot(said.spot, agreement),
  };
}

function settledSpot(said: PlaceSpot | null, { place, question }: Agreement): PlaceSpot | null {
  const { lat, lon } = place;
  if (lat === null || lon === null) return null;
  const spot: PlaceSpot = { lat, lon };
  const same = said?.lat === lat && said.lon === lon;
  if (same && said.outsideConfirmed) spot.outsideConfirmed = true;
  return question ? { ...spot, question } : spot;
}
