import { RILFEDEUR_TREE } from '../../../../migrations/seed/rilfedeur-tree.js';
import { CHANNELS, CONTACT_KINDS } from '../../contacts/index.js';
import { DEMO_ARTICLES } from '../../knowledge/demo/demo-knowledge.js';
import { DEMO_POINTS } from '../../organisation/demo-organisation.data.js';
import { DEMO_STREETS } from '../../territory/streets/demo-streets.data.js';
import { MATTERS } from '../data/matters.js';
import { STREET_POINTS } from '../data/places.js';
import { planContacts } from './plan.js';
import { STORIES } from './stories.js';

/** A Sunday evening: whoever works is at home. */
const PRESENT = new Date('2026-11-29T21:00:00Z');
const DAY_MS = 86_400_000;
const request = { seed: 'prova', contacts: 300, present: PRESENT };

describe('the plan of a demonstration', () => {
  const plan = planContacts(request);

  it('is the same for the same seed, and another for another', () => {
    expect(planContacts(request)).toEqual(plan);
    expect(planContacts({ ...request, seed: 'altra' })).not.toEqual(plan);
  });

  it.each([0.02, 0.5, 1, 3.3, 45])('says the same at another start: %d days later', (days) => {
    const present = new Date(PRESENT.getTime() + days * DAY_MS);
    const said = (contacts: typeof plan) =>
      contacts
        .filter(({ story }) => story !== 'merged')
        .map(({ story, command: { kind, channel, classification } }) =>
          [story, kind, channel, classification].join(' '),
        )
        .sort();
    expect(said(planContacts({ ...request, present }))).toEqual(said(plan));
  });

  it.each([1, 2, STORIES.length, 31, 300, 2_000])(
    'has %d contacts where so many are asked for',
    (contacts) => {
      const planned = planContacts({ ...request, contacts });
      expect(planned).toHaveLength(contacts);
      expect(planned.map(({ position }) => position)).toEqual(planned.map((_, index) => index));
    },
  );

  it('tells every story as soon as there are contacts enough', () => {
    const told = planContacts({ ...request, contacts: STORIES.length }).map(({ story }) => story);
    expect(new Set(told)).toEqual(new Set(STORIES.map(({ name }) => name)));
  });

  it('enters contacts in the order of their dates, in the last 62 days, and lets nothing lie beyond the present', () => {
    let before = new Date(PRESENT.getTime() - 62 * DAY_MS);
    for (const { registeredAt, command, cancelledAt, acts } of plan) {
      expect(registeredAt >= before).toBe(true);
      expect((command.receivedAt ?? registeredAt) <= registeredAt).toBe(true);
      let last = registeredAt;
      for (const { at } of acts) {
        expect(at >= last).toBe(true);
        last = at;
      }
      expect((cancelledAt ?? last) < PRESENT).toBe(true);
      before = registeredAt;
    }
  });

  it('has all channels and kinds, and people who stay anonymous', () => {
    expect(new Set(plan.map(({ command }) => command.channel))).toEqual(new Set(CHANNELS));
    expect(new Set(plan.map(({ command }) => command.kind))).toEqual(new Set(CONTACT_KINDS));
    expect(plan.some(({ command }) => !command.citizen)).toBe(true);
  });

  it('merges only into contacts that came before, about the same', () => {
    const merged = plan.flatMap((planned) =>
      planned.acts.flatMap((act) =>
        act.do === 'merge' ? [{ planned, main: plan[act.into] }] : [],
      ),
    );
    expect(merged.length).toBeGreaterThan(0);
    for (const { planned, main } of merged) {
      expect(main.position).toBeLessThan(planned.position);
      expect(main.command.kind).toBe(planned.command.kind);
      expect(main.command.location?.address).toBe(planned.command.location?.address);
    }
  });

  it('varies what is said', () => {
    const words = new Set(plan.map(({ command }) => command.description));
    expect(words.size).toBeGreaterThan(150);
    expect([...words].filter((text) => text.includes('{'))).toEqual([]);
  });

  it('writes to addresses that belong to nobody', () => {
    const addresses = plan.flatMap(({ command }) => command.citizen?.email ?? []);
    expect(addresses.length).toBeGreaterThan(100);
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+\.\d+@example\.org$/);
  });
});

describe('what the demonstration is made from', () => {
  it('names classes, articles and services that there are', () => {
    const codes = RILFEDEUR_TREE.map(({ code }) => code);
    const points = DEMO_POINTS.map(({ code }) => code);
    const articles = DEMO_ARTICLES.map(({ code }) => code);
    for (const { code, service, article } of MATTERS) {
      expect(codes).toContain(code);
      expect(points).toContain(service);
      if (article) expect(articles).toContain(article);
    }
  });

  it('has matters that only those concerned may read', () => {
    const sensitivities = MATTERS.map(
      ({ code }) => RILFEDEUR_TREE.find((node) => node.code === code)?.sensitivity,
    );
    expect(sensitivities).toEqual(expect.arrayContaining(['personal', 'sensitive']));
  });

  it('has a point for streets of the register, each in its district', () => {
    const known = DEMO_STREETS.map(({ name, district }) => `${district}: ${name}`);
    for (const streets of STREET_POINTS.values())
      for (const { district, street } of streets) expect(known).toContain(`${district}: ${street}`);
  });
});
