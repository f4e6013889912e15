import { Injectable } from '@nestjs/common';
import { OrganisationReadModel } from '../../organisation/index.js';
import { DistrictOutlines } from './district-outlines.js';

/** A district of the organisation, and how the outlines call it. */
export interface DistrictName {
  code: string;
  name: string;
  open: boolean;
  /** null: it is not drawn. */
  outline: string | null;
}

/** Which district of the organisation is which on the map. */
@Injectable()
export class DistrictNames {
  constructor(
    private readonly organisation: OrganisationReadModel,
    private readonly outlines: DistrictOutlines,
  ) {}

  async all(): Promise<DistrictName[]> {
    const scopes = await this.organisation.scopes({ kind: 'district' });
    return scopes.map(({ code, name, closedAt }) => ({
      code,
      name,
      open: closedAt === null,
      outline: this.outlines.names.find((one) => isCalled(one, code, name)) ?? null,
    }));
  }
}

/** Whether the outline of that name is the scope's: `Savena` is `Quartiere Savena`, or the code `savena`. */
function isCalled(outline: string, code: string, name: string): boolean {
  const [drawn, scope] = [outline.toLowerCase(), name.toLowerCase()];
  return scope === drawn || scope.endsWith(` ${drawn}`) || code.toLowerCase() === drawn;
}
