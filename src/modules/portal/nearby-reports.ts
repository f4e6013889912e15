import { Injectable } from '@nestjs/common';
import { runAsSystem } from '../../platform/context/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { requireLocation, type ContactStatus, type LocationInput } from '../contacts/index.js';
import { PublicContacts } from '../publication/index.js';
import { SimilarContacts } from '../intake/index.js';
import { Places } from '../territory/index.js';

/** An open report near a place, as anybody may know of it: nothing that somebody wrote, nobody's name. */
export interface NearbyReport {
  /** To say that one's own is the same. */
  ref: string;
  classification: string;
  name: string;
  nameEn: string;
  /** In tens of metres; null: at the same address. */
  distanceMetres: number | null;
  status: ContactStatus;
  receivedAt: string;
  /** True: whoever has the same problem can be told of its answer, without a report of their own. */
  joinable: boolean;
}

export interface PlacedText {
  description: string;
  classification?: string | null;
  location?: LocationInput | null;
}

const WITHIN_METRES = 150;
const MOST = 5;

/** Finds open reports of the same kind of thing near a place. */
@Injectable()
export class NearbyReports {
  constructor(
    private readonly similar: SimilarContacts,
    private readonly classifications: ClassificationReadModel,
    private readonly publicContacts: PublicContacts,
    private readonly places: Places,
  ) {}

  /**
   * Those that may be the same. Only reports (a complaint or a question is somebody's own affair), only of classes that
   * touch no person, only near the place: what merely sounds alike elsewhere is left out. Throws InvalidInput (400)
   * naming what is wrong with the place.
   */
  async to({ description, classification, ...placed }: PlacedText): Promise<NearbyReport[]> {
    requireLocation(placed.location);
    const location = await this.plausible(placed.location);
    if (location?.lat == null && !location?.address?.trim()) return [];
    const found = await runAsSystem('portal', () =>
      this.similar.to({
        kind: 'report',
        description,
        classification,
        location,
        withinMetres: WITHIN_METRES,
        closedWithinDays: 0,
        limit: 20,
      }),
    );
    const reports: NearbyReport[] = [];
    for (const one of found) {
      const near = one.sameAddress || (one.distanceMetres ?? Infinity) <= WITHIN_METRES;
      if (!one.open || !near || !one.classification) continue;
      const node = await this.classifications.current(one.classification);
      if (node?.sensitivity !== 'normal') continue;
      reports.push({
        ref: one.id,
        classification: node.code,
        name: node.name,
        nameEn: node.nameEn,
        distanceMetres: distanceOf(one.distanceMetres),
        status: one.status,
        receivedAt: one.receivedAt,
        // What everybody can see is there: nothing else is told to strangers.
        joinable: await this.publicContacts.isPublic(one.id),
      });
    }
    return reports.slice(0, MOST);
  }

  /** Without a point that is asked back: nothing is near it. A point written as the street is looked around like any. */
  private async plausible(
    location: LocationInput | null | undefined,
  ): Promise<LocationInput | null | undefined> {
    if (!location) return location;
    const { faults, place } = await this.places.check(location);
    const given = location.lat != null;
    if (!given && place.address !== null) return location;
    const asked = faults.some(({ field }) => field === `location.${given ? 'lat' : 'address'}`);
    const { lat, lon, address } = place;
    return { ...location, address, ...(asked ? { lat: null, lon: null } : { lat, lon }) };
  }
}

/** What is farther away was found by its address: the distance says nothing of it. */
function distanceOf(metres: number | null): number | null {
  if (metres === null || metres > WITHIN_METRES) return null;
  return Math.max(10, Math.round(metres / 10) * 10);
}
