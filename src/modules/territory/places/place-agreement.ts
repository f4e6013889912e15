import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../platform/errors/index.js';
import { DistrictNames } from '../districts/district-names.js';
import type { Spot } from '../districts/geometry.js';
import { givingWay, type PlacePart } from './agreement.js';
import type { SpotFault } from './place-faults.js';
import { Places, type FullPlace, type ReadPlace, type SaidPlace } from './places.read-model.js';

/** Who said a part of the place: the person, or the part that it follows from. */
export type SaidBy = 'person' | PlacePart;

export interface PlaceAgreement {
  place: FullPlace;
  /** By part; null where it is empty. */
  by: Record<PlacePart, SaidBy | null>;
  /** What the person had said and gave way to what they said last. */
  gaveWay: { part: PlacePart; was: string; to: PlacePart }[];
  /** The point is asked back: it is kept until something else is said, and nothing follows from it. */
  question: Omit<SpotFault, 'message'> | null;
  /** Where the street is, for a map, as long as there is no point. */
  street: Spot | null;
}

/** Brings a place that a person is saying into agreement: what they said last wins, the rest follows. */
@Injectable()
export class PlaceAgreements {
  constructor(
    private readonly places: Places,
    private readonly names: DistrictNames,
  ) {}

  /**
   * `said`: only what the person said, not what followed from it. `last`: what they said last. Throws InvalidInput (400)
   * naming `said.district`, code `unknown-code`.
   */
  async settle(said: SaidPlace, last: PlacePart): Promise<PlaceAgreement> {
    const read = await this.places.read(said, last);
    const { fault } = read;
    const winner = read.typed && last === 'address' ? 'point' : last;
    await this.requireDistrict(read.district);
    const open = fault !== null && !(fault.confirmable && said.outsideConfirmed);
    const doubted = open && fault.field === undefined;
    // A point that is asked back makes nothing else give way, and gives way to whatever is said after it.
    const replaced = doubted && winner !== 'point' && read[winner] !== null;
    const asked = doubted && !replaced;
    const facts = doubted ? { ...read.facts, point: null } : read.facts;
    const gone = winner === 'point' && asked ? [] : givingWay(winner, facts);
    if (replaced) gone.unshift('point');
    const left = await this.places.read({
      ...(gone.includes('point') || asked ? {} : read.spot),
      address: gone.includes('address') ? null : read.address,
      district: gone.includes('district') ? null : read.district,
    });
    const settled = await this.followed(left);
    const question =
      asked || (open && fault.field === 'address')
        ? { code: fault.code, swapped: fault.swapped, confirmable: fault.confirmable }
        : null;
    return {
      ...settled,
      place: { ...settled.place, ...(asked ? read.spot : {}) },
      by: { ...settled.by, ...(asked ? { point: 'person' as const } : {}) },
      gaveWay: gone.map((part) => ({ part, was: wasOf(part, read), to: winner })),
      question,
    };
  }

  private async requireDistrict(code: string | null): Promise<void> {
    if (code === null || (await this.names.all()).some((known) => known.code === code)) return;
    const message = `There is no district "${code}".`;
    throw new InvalidInput(message, [{ field: 'said.district', code: 'unknown-code', message }]);
  }

  private async followed(
    read: ReadPlace,
  ): Promise<Pick<PlaceAgreement, 'place' | 'by' | 'street'>> {
    const { spot, facts } = read;
    const number = facts.address?.number ?? null;
    const district = read.district ?? read.districtOfSpot ?? read.districtOfAddress;
    const nearest = spot && !read.address ? await this.places.addressAt(spot) : null;
    const point = spot ?? number;
    const address = read.address ?? nearest;
    return {
      place: { lat: point?.lat ?? null, lon: point?.lon ?? null, address, district },
      by: {
        point: spot ? 'person' : point ? 'address' : null,
        address: read.address ? 'person' : nearest ? 'point' : null,
        district: read.district
          ? 'person'
          : read.districtOfSpot
            ? 'point'
            : read.districtOfAddress
              ? 'address'
              : null,
      },
      street: point ? null : read.street,
    };
  }
}

function wasOf(part: PlacePart, { spot, address, district }: ReadPlace): string {
  if (part === 'point') return spot ? `${spot.lat}, ${spot.lon}` : '';
  return (part === 'address' ? address : district) ?? '';
}
