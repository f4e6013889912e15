import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../../platform/errors/index.js';
import { OrganisationReadModel } from '../../organisation/index.js';
import { Places } from '../../territory/index.js';
import type { Location } from '../case/contact-values.js';
import { toLocation, type LocationInput } from '../case/location-input.js';

/** Where a contact lies, once the municipality's territory was asked. */
@Injectable()
export class ContactPlacing {
  constructor(
    private readonly places: Places,
    private readonly organisation: OrganisationReadModel,
  ) {}

  /**
   * What is wrong with the place, by field, and the place with what follows from what was said of it: its district, the
   * coordinates of its house number. Types and ranges were checked before (`locationFaults`).
   */
  async settled(
    given: LocationInput | null | undefined,
  ): Promise<{ faults: FieldError[]; location: Location | null }> {
    const location = toLocation(given);
    if (location === null) return { faults: [], location };
    const unknown = await this.districtFaults(location.district);
    if (unknown.length > 0) return { faults: unknown, location };
    const { faults, place } = await this.places.check({
      ...location,
      outsideConfirmed: given?.outsideConfirmed,
    });
    return { faults, location: toLocation(place) };
  }

  private async districtFaults(district: string | null): Promise<FieldError[]> {
    if (district === null) return [];
    const scope = await this.organisation.findScope(district);
    if (scope?.kind === 'district') return [];
    const message = `There is no location.district "${district}": GET /api/v1/scopes lists the codes.`;
    return [{ field: 'location.district', code: 'unknown-code', message }];
  }
}
