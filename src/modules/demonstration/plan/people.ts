import { FIRST_NAMES, LAST_NAMES } from '../data/people.js';
import { STREET_POINTS } from '../data/places.js';
import { Chance } from './random.js';

export interface Person {
  name: string;
  /** Under example.org, which belongs to nobody (RFC 2606). */
  email: string;
  phone: string;
  address: string;
}

/** The citizens of a demonstration; some come back. */
export class People {
  private readonly known: Person[] = [];
  private readonly chance: Chance;

  constructor({ seed }: { seed: string }) {
    this.chance = new Chance(`${seed}/people`);
  }

  /** Somebody new, or one of those who were there before. */
  next(chance: Chance): Person {
    if (this.known.length > 10 && chance.percent(18)) return chance.pick(this.known);
    const person = this.invented();
    this.known.push(person);
    return person;
  }

  private invented(): Person {
    const { chance } = this;
    const name = `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`;
    const local = name.toLowerCase().replaceAll(/[^a-z]+/g, '.');
    const { street } = chance.pick([...STREET_POINTS.values()].flat());
    return {
      name,
      email: `${local}.${this.known.length + 1}@example.org`,
      phone: `051 000 ${String(this.known.length + 1).padStart(4, '0')}`,
      address: `${street} ${chance.whole(1, 99)}, Bologna`,
    };
  }
}
