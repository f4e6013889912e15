import { Injectable } from '@nestjs/common';
import { Places, Streets } from '../territory/index.js';
import type { PublicStreetDto } from './http/public-streets.dto.js';

const MOST = 6;

/** The municipality's streets, for whoever writes where something is. */
@Injectable()
export class PublicStreets {
  constructor(
    private readonly streets: Streets,
    private readonly places: Places,
  ) {}

  /** Streets that fit `q`. Throws InvalidInput (400) naming `q` when it has too few letters. */
  async complete(q: string): Promise<PublicStreetDto[]> {
    const found = await this.streets.complete(q, MOST);
    return found.map(({ code, name, district }) => ({ code, name, district }));
  }

  /** The open district in which the address lies, where its street is known to lie in just one; else null. */
  async districtOf(address: string): Promise<string | null> {
    return (await this.places.check({ address })).place.district;
  }
}
