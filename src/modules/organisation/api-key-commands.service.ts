import { Injectable } from '@nestjs/common';
import { actorOf, ApiKeys, type ApiKey, type NewApiKey, Rights } from '../identity/index.js';
import { Clock, localDay } from '../../platform/clock/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import { OrganisationReadModel } from './organisation.read-model.js';

const DEFAULT_PER_MINUTE = 300;
const MOST_YEARS = 2;

export type GivenApiKey = Pick<NewApiKey, 'name' | 'roles' | 'expiresOn'> &
  Partial<Pick<NewApiKey, 'description' | 'points' | 'requestsPerMinute'>>;

/** What administrators do with keys of programs. */
@Injectable()
export class ApiKeyCommands {
  constructor(
    private readonly keys: ApiKeys,
    private readonly organisation: OrganisationReadModel,
    private readonly clock: Clock,
    private readonly rights: Rights,
  ) {}

  list(): Promise<ApiKey[]> {
    return this.keys.list();
  }

  /** Throws InvalidInput (400) naming `points` or `expiresOn`, ApiKeyNameTaken (409). */
  async create(given: GivenApiKey): Promise<{ apiKey: ApiKey; key: string }> {
    const { points = [], description = '', requestsPerMinute = DEFAULT_PER_MINUTE } = given;
    this.requireDay(given.expiresOn);
    const open = await this.organisation.points({ codes: points, open: true });
    const missing = points.filter((code) => !open.some((point) => point.code === code));
    if (missing.length > 0) {
      const message = `There is no open point ${missing.join(', ')}.`;
      throw new InvalidInput(message, [{ field: 'points', code: 'unknown-code', message }]);
    }
    return this.keys.create({ ...given, points, description, requestsPerMinute });
  }

  /** Throws NotFound (404), ApiKeyRevoked (409). */
  async revoke(id: string): Promise<ApiKey> {
    const revoked = await this.keys.revoke(id);
    await this.rights.taken([actorOf(revoked.name)]);
    return revoked;
  }

  /** A key that is forgotten ends by itself. */
  private requireDay(expiresOn: string): void {
    const today = localDay(this.clock.now());
    const last = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
    if (expiresOn >= today && expiresOn <= last) return;
    const past = expiresOn < today;
    const message = past
      ? 'The last day has passed already.'
      : `A key holds for ${MOST_YEARS} years at most: until ${last}.`;
    const code = past ? 'in-the-past' : 'too-late';
    throw new InvalidInput(message, [{ field: 'expiresOn', code, message }]);
  }
}
