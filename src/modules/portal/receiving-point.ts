import { Injectable } from '@nestjs/common';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { PortalSettings } from './portal.settings.js';

/** Which front office takes in what citizens send by the web. */
@Injectable()
export class ReceivingPoint {
  constructor(
    private readonly organisation: OrganisationReadModel,
    private readonly settings: PortalSettings,
  ) {}

  /**
   * The district's Infodesk, else another collection point of it; without a district `WEB_POINT`, else the first
   * collection point of the central system, else the Network direction, which receives from everybody.
   */
  async forDistrict(district: string | null): Promise<Point> {
    if (district) {
      const found = await this.organisation.points({
        scope: district,
        kind: 'collection',
        open: true,
      });
      const first = found.find(({ level }) => level === 1) ?? found[0];
      if (first) return first;
    }
    return this.web();
  }

  /** The front office of the web itself. */
  async web(): Promise<Point> {
    const named = await this.organisation.findPoint(this.settings.webPoint);
    if (named?.registersContacts) return named;
    const [central] = await this.organisation.points({
      kind: 'collection',
      system: 'central',
      open: true,
    });
    return central ?? this.organisation.networkDirectionPoint();
  }
}
