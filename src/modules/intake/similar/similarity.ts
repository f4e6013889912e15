import type { Fact } from '../../../platform/i18n/index.js';

/** Degrees of WGS 84. */
export interface Position {
  lat: number;
  lon: number;
}

/** How much two contacts have in common; null: one of them does not say. */
export interface Closeness {
  /** 0 to 1. */
  text: number;
  metres: number | null;
  sameAddress: boolean;
  /** 1: the same event; less the higher the branch they share. */
  classification: number | null;
  /** Days between the receipts. */
  days: number;
}

const EARTH_RADIUS_M = 6_371_000;
const METRES_PER_DEGREE = 111_195;

/** Metres between two places, along the ground. */
export function distance(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const along = Math.cos(radians(a.lat)) * Math.cos(radians(b.lat));
  const chord = half(b.lat - a.lat) + along * half(b.lon - a.lon);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The corners of a rectangle that holds every place within `metres`: south-west, north-east. */
export function around({ lat, lon }: Position, metres: number): [Position, Position] {
  const up = metres / METRES_PER_DEGREE;
  const aside = up / Math.max(1e-6, Math.cos((lat * Math.PI) / 180));
  return [
    { lat: lat - up, lon: lon - aside },
    { lat: lat + up, lon: lon + aside },
  ];
}

/** The share of stems that two texts have in common (Dice), 0 to 1. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const known = new Set(a);
  const shared = new Set(b.filter((stem) => known.has(stem))).size;
  return (2 * shared) / (known.size + new Set(b).size);
}

/** 1 for the same code, two thirds or one third for codes that share the upper parts; null where one is missing. */
export function classCloseness(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const [left, right] = [a.split('.'), b.split('.')];
  const longest = Math.max(left.length, right.length);
  let shared = 0;
  while (shared < longest && left[shared] === right[shared]) shared++;
  // A code that lies above the other may mean the same thing, said less exactly.
  return shared === Math.min(left.length, right.length) ? 1 : shared / longest;
}

const WEIGHTS = { text: 45, place: 35, classification: 15, time: 5 };
const MONTH = 30;

/** 0 to 1: how likely both tell of the same thing. What one of them does not say counts neither way. */
export function score(closeness: Closeness, withinMetres: number): number {
  const place = placeCloseness(closeness, withinMetres);
  const parts: [number, number | null][] = [
    [WEIGHTS.text, closeness.text],
    [WEIGHTS.place, place],
    [WEIGHTS.classification, closeness.classification],
    [WEIGHTS.time, Math.exp(-Math.abs(closeness.days) / MONTH)],
  ];
  const known = parts.filter((part): part is [number, number] => part[1] !== null);
  const weight = known.reduce((sum, [each]) => sum + each, 0);
  return known.reduce((sum, [each, value]) => sum + each * value, 0) / weight;
}

/** True when the two are alike enough to be offered: by their words, or by their place and class. */
export function alike(closeness: Closeness, withinMetres: number): boolean {
  const place = placeCloseness(closeness, withinMetres);
  if (place === 0) return false;
  if (score(closeness, withinMetres) < 0.4) return false;
  return closeness.text >= 0.2 || ((place ?? 0) >= 0.5 && (closeness.classification ?? 0) >= 0.5);
}

function placeCloseness({ metres, sameAddress }: Closeness, withinMetres: number): number | null {
  if (sameAddress) return 1;
  return metres === null ? null : Math.max(0, 1 - metres / withinMetres);
}

/** Why it is offered. */
export function reasonFor({ text, metres, sameAddress, classification, days }: Closeness): Fact {
  const reasons: Fact[] = [];
  if (sameAddress) reasons.push(said('sameAddress'));
  else if (metres !== null) reasons.push(said('away', { metres: Math.round(metres) }));
  if (classification === 1) reasons.push(said('sameClass'));
  else if (classification) reasons.push(said('relatedClass'));
  reasons.push(said('alike', { percent: Math.round(text * 100) }));
  const age = Math.round(Math.abs(days));
  reasons.push(age === 0 ? said('sameDay') : said('apart', { count: age }));
  return said('sentence', { reasons });
}

function said(key: string, facts?: Fact['facts']): Fact {
  return { says: `explanations:similar.${key}`, facts };
}
