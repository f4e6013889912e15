import { Injectable } from '@nestjs/common';
import { MunicipalitySettings } from '../../municipality/index.js';
import type { FieldError } from '../../../platform/errors/index.js';
import { DistrictNames } from '../districts/district-names.js';
import { DistrictOutlines } from '../districts/district-outlines.js';
import { metresBetween, type Spot } from '../districts/geometry.js';
import { AddressLookup, type FoundStreet } from '../streets/address-lookup.js';
import { otherMunicipalityIn } from '../streets/other-municipality.js';
import { disagree, type PlaceFacts, type PlacePart } from './agreement.js';
import { elsewhereFault, spotFault, spotIn, type SpotFault } from './place-faults.js';

/** Where something is, as it is said; what was not said is null or absent. */
export interface SaidPlace {
  /** Degrees of WGS 84. */
  lat?: number | null;
  lon?: number | null;
  /** Street and house number. */
  address?: string | null;
  /** Code of the district. */
  district?: string | null;
  /** True: it is known to lie outside of the municipality. */
  outsideConfirmed?: boolean | null;
}

/** A place with what follows from what was said. */
export interface FullPlace {
  lat: number | null;
  lon: number | null;
  address: string | null;
  district: string | null;
}

/** What is known of a said place. */
export interface ReadPlace {
  spot: Spot | null;
  address: string | null;
  district: string | null;
  facts: PlaceFacts;
  /** The open district in which the point lies, or the street; null: not known, or in several. */
  districtOfSpot: string | null;
  districtOfAddress: string | null;
  /** A place on the street, where the register has one. */
  street: Spot | null;
  /** The point was written in the field of the street. */
  typed: boolean;
  /** What is wrong with the point, else with the municipality that the address names; confirmed or not. */
  fault: SpotFault | null;
}

/** A person who taps on a map means the house before which they tap. */
const BEFORE_THE_HOUSE_METRES = 40;

/** Answers where places lie, and whether what is said of a place agrees. Reads only, inside or outside a unit of work. */
@Injectable()
export class Places {
  constructor(
    private readonly outlines: DistrictOutlines,
    private readonly addresses: AddressLookup,
    private readonly names: DistrictNames,
    private readonly settings: MunicipalitySettings,
  ) {}

  /** Whether the point lies in the municipality (without DISTRICTS_FILE: in Italy). */
  isWithin(spot: Spot): boolean {
    return this.outlines.holds(spot);
  }

  /** Code of the open district in which the point lies; null: in none that is known. */
  async districtAt(spot: Spot): Promise<string | null> {
    return (await this.read({ ...spot, outsideConfirmed: true })).districtOfSpot;
  }

  /** Codes of the districts in which the street, or the house number, is known to lie; empty: not known. */
  async districtsOf(address: string): Promise<readonly string[]> {
    return (await this.read({ address })).facts.address?.districts ?? [];
  }

  /** Where the house number stands, else a place on the street; null: the register does not know. */
  async coordinatesOf(address: string): Promise<(Spot & { of: 'number' | 'street' }) | null> {
    const { facts, street } = await this.read({ address });
    const number = facts.address?.number;
    if (number) return { ...number, of: 'number' };
    return street && { ...street, of: 'street' };
  }

  /** The house number of the register before which the point lies, as an address; null: none is that near. */
  async addressAt(spot: Spot): Promise<string | null> {
    const near = (await this.addresses.numbersAround(spot))
      .map((one) => ({ ...one, metres: metresBetween(spot, one) }))
      .sort((a, b) => a.metres - b.metres)
      .find(({ metres }) => metres <= BEFORE_THE_HOUSE_METRES);
    return near ? `${near.street} ${near.number}` : null;
  }

  /**
   * What is wrong with a place whose parts have the right types and ranges, by field (`location.lat`,
   * `location.address`, `location.district`), and the place with what follows from it: the district of the point or the
   * street, the coordinates of the house number.
   */
  async check(said: SaidPlace): Promise<{ faults: FieldError[]; place: FullPlace }> {
    const read = await this.read(said);
    const faults: FieldError[] = [];
    const { spot, address, district, facts, fault } = read;
    if (fault && !(fault.confirmable && said.outsideConfirmed)) {
      const field = read.typed || fault.field ? 'location.address' : 'location.lat';
      faults.push({ field, code: fault.code, message: fault.message });
    } else {
      faults.push(...disagreements(read));
    }
    const number = spot ? null : (facts.address?.number ?? null);
    const place = {
      lat: spot?.lat ?? number?.lat ?? null,
      lon: spot?.lon ?? number?.lon ?? null,
      address,
      district: district ?? read.districtOfSpot ?? read.districtOfAddress,
    };
    return { faults, place };
  }

  /**
   * Looks up what the register and the outlines know of the place. Coordinates that were copied into the field of the
   * street are the point: without another one, or when the street is what was said `last`.
   */
  async read(said: SaidPlace, last: PlacePart | null = null): Promise<ReadPlace> {
    const written = said.address?.trim() || null;
    const district = said.district?.trim() || null;
    const { lat = null, lon = null } = said;
    const given = lat !== null && lon !== null ? { lat, lon } : null;
    const copied = written && (given === null || last === 'address') ? spotIn(written) : null;
    const spot = copied ?? given;
    const address = copied ? null : written;
    const elsewhere = address && otherMunicipalityIn(address, this.settings.municipality);
    const [streets, named] = await Promise.all([
      address && !elsewhere ? this.addresses.streets(address) : [],
      spot || address ? this.names.all() : [],
    ]);
    const open = (code: string | undefined) =>
      named.some((one) => one.code === code && one.open) ? code! : null;
    const within = spot && this.outlines.districtAt(spot);
    const districts = districtsOf(streets);
    const isGuess = streets.some((one) => one.isGuess);
    return {
      spot,
      address,
      district,
      districtOfSpot: within ? open(named.find(({ outline }) => outline === within)?.code) : null,
      districtOfAddress: districts?.length === 1 ? open(districts[0]) : null,
      street: streets.length === 1 ? streets[0].spot : null,
      typed: copied !== null,
      fault: (spot && spotFault(spot, this.outlines)) ?? elsewhereFault(address, elsewhere),
      facts: {
        point: spot && {
          spot,
          mayLieIn: (code) => {
            const outline = named.find((one) => one.code === code)?.outline;
            return !outline || this.outlines.mayHold(outline, spot);
          },
        },
        address: address
          ? { districts: isGuess ? null : districts, number: isGuess ? null : numberOf(streets) }
          : null,
        district,
      },
    };
  }
}

/** Where all streets of the name lie; null as soon as that of one is not known. */
function districtsOf(streets: readonly FoundStreet[]): readonly string[] | null {
  if (streets.length === 0) return null;
  const all: string[] = [];
  for (const { districts } of streets) {
    if (districts === null) return null;
    all.push(...districts);
  }
  return [...new Set(all)];
}

function numberOf(streets: readonly FoundStreet[]): Spot | null {
  return streets.length === 1 ? (streets[0].number?.spot ?? null) : null;
}

function disagreements({ facts, address, district, districtOfSpot }: ReadPlace): FieldError[] {
  const faults: FieldError[] = [];
  const streetLies = facts.address?.districts?.join(', ');
  if (disagree('point', 'district', facts)) {
    const where = districtOfSpot ? `in "${districtOfSpot}"` : 'outside of it';
    const message = `The point does not lie in the district "${district}" but ${where}: correct one of them.`;
    faults.push({ field: 'location.district', code: 'point-elsewhere', message });
  } else if (disagree('address', 'district', facts)) {
    const message = `"${address}" does not lie in the district "${district}" but in "${streetLies}": correct one of them.`;
    faults.push({ field: 'location.district', code: 'street-elsewhere', message });
  }
  if (disagree('address', 'point', facts)) {
    const why = facts.address?.number ? 'is more than 500 m away from' : 'does not lie where';
    const message = facts.address?.number
      ? `The point ${why} "${address}": correct one of them.`
      : `"${address}" (${streetLies}) ${why} the point is: correct one of them.`;
    faults.push({ field: 'location.address', code: 'point-elsewhere', message });
  }
  return faults;
}
