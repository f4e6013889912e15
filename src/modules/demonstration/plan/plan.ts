import { MATTERS } from '../data/matters.js';
import type { Matter } from '../data/matter.js';
import { CHANNELS, CITIZEN_WRITES, DUPLICATES } from '../data/phrases.js';
import { STREET_POINTS, type StreetPoint } from '../data/places.js';
import type { Act, PlannedContact } from './acts.js';
import { byDay, hoursAfter, inOfficeHours } from './office-hours.js';
import { People, type Person } from './people.js';
import { Chance } from './random.js';
import { STORIES, type Reach, type Story } from './stories.js';
import { StoryTeller } from './story-teller.js';
import { type RegisterContact } from '../../intake/index.js';

export interface PlanRequest {
  /** The same seed, number and present make the same plan; another present moves its days. */
  seed: string;
  contacts: number;
  present: Date;
}

/** A contact before its place in the register is known. */
type Draft = Omit<PlannedContact, 'position'> & { matter: Matter; place: Place | null };

interface Place extends StreetPoint {
  number: number;
}

/** The districts, and how often something comes from each: most of the accounts belong to Savena. */
const DISTRICTS: readonly [code: string, weight: number][] = [
  ['savena', 42],
  ['navile', 18],
  ['porto-saragozza', 12],
  ['san-donato-san-vitale', 10],
  ['santo-stefano', 10],
  ['borgo-panigale-reno', 8],
];
const SAVENA = 'savena';
const REACHES: readonly [reach: Reach, weight: number][] = [
  ['email', 62],
  ['phone', 22],
  ['anonymous', 10],
  ['letter', 6],
];
/** Stories whose contact can stand for another one's too, since it is not answered yet. */
const MAY_STAND_FOR_OTHERS = ['fresh', 'in-answering', 'overdue-understanding', 'work-planned'];
const MERGED = 'merged';
/** The youngest contact came in so long before the present, in hours. */
const YOUNGEST = 0.1;

/** All contacts of a demonstration, in the order in which they come into the register. */
export function planContacts(request: PlanRequest): PlannedContact[] {
  const people = new People(request);
  const told = allotted(request.contacts);
  const drafts = told
    .filter((story) => story.name !== MERGED)
    .map((story, index) => draft(story, `${request.seed}/${story.name}/${index}`, request, people));
  const merged = told.filter((story) => story.name === MERGED);
  const mains = new Map<Draft, Draft>();
  for (const index of merged.keys()) {
    const chance = new Chance(`${request.seed}/${MERGED}/${index}`);
    const main = mainFor(drafts, chance);
    if (!main) continue;
    const copy = duplicateOf(main, { chance, people, present: request.present });
    mains.set(copy, main);
    drafts.push(copy);
  }
  drafts.sort((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime());
  return drafts.map((planned, position) => finished(planned, position, drafts, mains));
}

/** How many contacts each story has: by weight, and each one at least, as long as there are contacts. */
function allotted(contacts: number): Story[] {
  const stories = STORIES.slice(0, contacts);
  const whole = stories.reduce((sum, { weight }) => sum + weight, 0);
  const told = stories.flatMap((story) =>
    Array.from({ length: Math.max(1, Math.floor((contacts * story.weight) / whole)) }, () => story),
  );
  for (let index = 0; told.length < contacts; index++) told.push(stories[index % stories.length]);
  // Those at least one of each were too many: the commonest give way.
  const count = (name: string) => told.filter((story) => story.name === name).length;
  while (told.length > contacts) {
    const commonest = [...stories].sort((a, b) => count(b.name) - count(a.name))[0];
    told.splice(told.indexOf(commonest), 1);
  }
  return told;
}

function draft(story: Story, seed: string, { present }: PlanRequest, people: People): Draft {
  const chance = new Chance(seed);
  // How much of it the times take depends on the hour of the present: what is said must not.
  const when = new Chance(`${seed}/when`);
  const { fits = () => true } = story;
  const matter = chance.weighted(MATTERS.filter(fits), ({ weight }) => weight);
  const district =
    story.point === 'savena' ? SAVENA : chance.weighted(DISTRICTS, ([, weight]) => weight)[0];
  const place = matter.placed ? placeIn(district, chance) : null;
  const { channel, atHome } = channelFor(story, chance);
  const reach = reachFor(story, atHome, chance);
  const person = reach === 'anonymous' ? null : people.next(chance);
  const point = pointFor(story, { district, place, channel }, chance);
  const [least, most] = story.age;
  const registeredAt = registeredBefore(present, chance.between(least, most), atHome, when);
  const teller = new StoryTeller(matter, when, registeredAt, present, streetText(place));
  if (!story.cancelled) story.tell(teller);
  const description = story.unheard ? '' : teller.fill(chance.pick(matter.descriptions));
  const command: RegisterContact = {
    kind: matter.kind,
    channel,
    subject: teller.fill(chance.pick(matter.subjects)),
    description,
    citizen: person && reachedBy(person, reach),
    location: place && locationOf(place, chance),
    classification: chance.percent(55) ? matter.code : null,
    receivedAt: receivedBefore(registeredAt, channel, chance),
    point,
    unproven: channel === 'web',
  };
  const acts = [...teller.acts, ...besides(teller, { registeredAt, present, reach, story })];
  const cancelledAt = story.cancelled ? hoursAfter(registeredAt, chance.between(0.2, 0.9)) : null;
  const { name } = story;
  return {
    story: name,
    registeredAt,
    point,
    command,
    cancelledAt,
    acts: inOrder(acts),
    matter,
    place,
  };
}

/** What happens beside the steps of the cycle: photos, and what people write to each other. */
function besides(
  { chance }: StoryTeller,
  given: { registeredAt: Date; present: Date; reach: Reach; story: Story },
): Act[] {
  const { registeredAt, present, reach, story } = given;
  if (story.cancelled || story.unheard) return [];
  const acts: Act[] = [];
  const later = (least: number, most: number) =>
    byDay(hoursAfter(registeredAt, chance.between(least, most)), chance);
  if (chance.percent(16)) {
    const colours = chance.pick(PHOTO_COLOURS);
    const name = `foto-${chance.whole(1000, 9999)}.jpg`;
    acts.push({ do: 'photo', name, colours, at: hoursAfter(registeredAt, 0.05) });
  }
  if (reach === 'email' && chance.percent(10)) {
    acts.push({ do: 'citizenWrites', text: chance.pick(CITIZEN_WRITES), at: later(20, 120) });
  }
  if (reach === 'email' && chance.percent(6)) {
    acts.push({
      do: 'write',
      subject: 'La Sua segnalazione',
      text: 'Buongiorno, può dirci a che altezza della strada si trova, e se è sul lato dei numeri pari? Grazie.',
      at: inOfficeHours(later(4, 40), chance),
    });
  }
  return acts.filter(({ at }) => at < present);
}

const PHOTO_COLOURS = [
  ['#9db7d1', '#6b6f73', '#2e2e2e'],
  ['#c9d3dc', '#8a7f72', '#4a3b2a'],
  ['#20293a', '#3b3f45', '#f2d16b'],
  ['#b8cfa4', '#5f7f4a', '#8b5a2b'],
] as const;

function mainFor(drafts: readonly Draft[], chance: Chance): Draft | undefined {
  const open = drafts.filter(
    ({ story, point, place }) =>
      MAY_STAND_FOR_OTHERS.includes(story) &&
      place?.district === SAVENA &&
      point.startsWith(SAVENA),
  );
  return open.length > 0 ? chance.pick(open) : undefined;
}

/** Somebody else brings the same: it is merged soon after. */
function duplicateOf(
  main: Draft,
  { chance, people, present }: { chance: Chance; people: People; present: Date },
): Draft {
  const left = (present.getTime() - main.registeredAt.getTime()) / 3_600_000;
  const registeredAt = hoursAfter(main.registeredAt, chance.between(0.2, 0.6) * Math.min(left, 40));
  const at = hoursAfter(registeredAt, chance.between(0.05, 0.2) * Math.min(left, 40));
  const person = people.next(chance);
  const command: RegisterContact = {
    ...main.command,
    channel: 'phone',
    description: chance.pick(DUPLICATES).replaceAll('{via}', streetText(main.place)),
    citizen: reachedBy(person, 'email'),
    location: main.place && locationOf(main.place, chance),
    receivedAt: null,
    unproven: false,
  };
  const reason = 'È la stessa cosa, segnalata da un’altra persona.';
  const acts: Act[] = [{ do: 'merge', into: -1, reason, at }];
  return { ...main, story: MERGED, registeredAt, command, cancelledAt: null, acts };
}

function finished(
  planned: Draft,
  position: number,
  drafts: readonly Draft[],
  mains: ReadonlyMap<Draft, Draft>,
): PlannedContact {
  const { matter: _matter, place: _place, ...contact } = planned;
  const main = mains.get(planned);
  if (!main) return { position, ...contact };
  const into = drafts.indexOf(main);
  return { position, ...contact, acts: contact.acts.map((act) => ({ ...act, into }) as Act) };
}

function channelFor(story: Story, chance: Chance) {
  if (story.unheard) return CHANNELS[0];
  return chance.weighted(CHANNELS, ({ weight }) => weight);
}

function reachFor(story: Story, atHome: boolean, chance: Chance): Reach {
  const fitting = REACHES.filter(
    ([reach]) =>
      (!story.reach || story.reach.includes(reach)) &&
      (!atHome || story.reach !== undefined || reach === 'email' || reach === 'anonymous'),
  );
  return chance.weighted(fitting, ([, weight]) => weight)[0];
}

function pointFor(
  story: Story,
  given: { district: string; place: Place | null; channel: string },
  chance: Chance,
): string {
  const { district, place, channel } = given;
  if (story.point) return `${district}-infodesk`;
  if (channel === 'web' || channel === 'open311') return place ? `${district}-infodesk` : 'urp-web';
  if (channel === 'phone' && chance.percent(30)) return 'urp-callcenter';
  return chance.percent(75) ? `${district}-infodesk` : `${district}-raccolta`;
}

/** When it came in, about so many days before the present, at an hour that fits. */
function registeredBefore(present: Date, days: number, atHome: boolean, chance: Chance): Date {
  for (let earlier = 0; ; earlier += 8) {
    const at = hoursAfter(present, -24 * days - earlier);
    const fitting = atHome ? byDay(at, chance) : inOfficeHours(at, chance);
    if (fitting <= hoursAfter(present, -YOUNGEST)) return fitting;
  }
}

function receivedBefore(registeredAt: Date, channel: string, chance: Chance): Date | null {
  if (channel === 'post') return hoursAfter(registeredAt, -chance.between(8, 30));
  if (channel === 'email' || channel === 'fax')
    return hoursAfter(registeredAt, -chance.between(1, 14));
  return null;
}

function placeIn(district: string, chance: Chance): Place {
  return { ...chance.pick(STREET_POINTS.get(district)!), number: chance.whole(1, 96) };
}

/** How the street is named inside a sentence. */
function streetText(place: Place | null): string {
  if (!place) return 'zona';
  const { street, number } = place;
  return `${street.charAt(0).toLowerCase()}${street.slice(1)} ${number}`;
}

/** Most are shown on the map; somebody who telephones names only the street. */
function locationOf({ street, number, district, lat, lon }: Place, chance: Chance) {
  const address = `${street} ${number}`;
  if (chance.percent(20)) return { address, district };
  const near = (degrees: number) => Number((degrees + chance.between(-0.0007, 0.0007)).toFixed(6));
  return { address, district, lat: near(lat), lon: near(lon) };
}

function reachedBy({ name, email, phone, address }: Person, reach: Reach) {
  if (reach === 'email') return { name, email };
  return reach === 'phone' ? { name, phone } : { name, address };
}

function inOrder(acts: readonly Act[]): Act[] {
  return [...acts].sort((a, b) => a.at.getTime() - b.at.getTime());
}
