/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Case } from '../builders/case.js';
import { faultyFields, register } from '../builders/contacts.js';
import { eventually } from '../setup/eventually.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T10:00:00+01:00';
const SUNDAY_NIGHT = '2026-11-22T23:00:00+01:00';
const CENTRAL = 'manutenzione-ingresso';

describe('routing', () => {
  let server: TestApplication;
  let tokens: Record<string, string>;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    const people = ['infodesk', 'infodesk-navile', 'designer', 'regia', 'manager'];
    tokens = Object.fromEntries(
      await Promise.all(people.map(async (one) => [one, await server.login(one)])),
    );
    server.clock.setTo(MONDAY);
  });
  afterAll(() => server?.stop());

  const suggest = (body: object, by = 'infodesk') =>
    server.post('/routing/suggestions', { token: tokens[by], body });
  const deviations = (query: Record<string, string> = {}) =>
    server.get('/routing/deviations', { token: tokens.manager, query });
  const report = { kind: 'report', classification: '01.01', district: 'savena' };

  async function tableOf(key: string) {
    const { body } = await server.get('/decision-definitions', {
      token: tokens.designer,
      query: { key, latest: 'true' },
    });
    const [{ id, version }] = body.items;
    const answer = await server.get(`/decision-definitions/${id}/table`, {
      token: tokens.designer,
    });
    return { version, table: answer.body.table };
  }

  /** The routing table with another point in the rule of that id. */
  async function withPoint(ruleId: string, point: string) {
    const { version, table } = await tableOf('smistamento');
    const rules = table.rules.map((rule: any) =>
      rule.id === ruleId
        ? { ...rule, outputs: [rule.outputs[0], `"${point}"`, rule.outputs[2]] }
        : rule,
    );
    return { version, table: { ...table, rules } };
  }

  describe('suggestions', () => {
    it('name point, level, priority and term, each with the rule that says so', async () => {
      const { status, body } = await suggest({ ...report, receivedAt: MONDAY });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        point: { code: CENTRAL },
        level: 'central',
        priority: 'normal',
        answerTerm: 'P15D',
        answerDueAt: '2026-12-15T22:59:59.999Z',
        routing: {
          decision: 'smistamento',
          version: 1,
          ruleId: 'regola_manutenzione',
          ruleNumber: 6,
        },
        priorityExplanation: { decision: 'priorita', ruleId: 'regola_predefinita' },
        facts: { classCode: '01', subjectCode: '01.01', workingTime: true, urgent: false },
      });
      expect(body.routing.text).toMatch(
        /^Regola 6 dello smistamento \(versione \d+\): Strade, luce/,
      );
      expect(body.routing.textEn).toMatch(
        /^Rule 6 of the routing table \(version \d+\): Roads, light/,
      );
    });

    it.each([
      ['by kind', { kind: 'informationRequest' }, 'savena-infodesk', '1'],
      ['by district', { kind: 'serviceRequest', district: 'navile' }, 'navile-sportello', '2'],
      ['by class', { classification: '03.01' }, 'mobilita-ingresso', 'central'],
      [
        'by time',
        { classification: '05.01', receivedAt: SUNDAY_NIGHT },
        'polizia-municipale-ingresso',
        'central',
      ],
      [
        'by time, in hours',
        { classification: '05.01', receivedAt: MONDAY },
        'ambiente-ingresso',
        'central',
      ],
    ])('%s', async (_, changes, point, level) => {
      expect((await suggest({ ...report, ...changes })).body).toMatchObject({
        point: { code: point },
        level,
      });
    });

    it('raise the priority for words of danger, complaints and repeated contacts', async () => {
      const priority = async (changes: object) =>
        (await suggest({ ...report, ...changes })).body.priority;
      expect(await priority({})).toBe('normal');
      expect(await priority({ kind: 'complaint' })).toBe('high');
      expect(await priority({ repeatedContacts: 2 })).toBe('high');
      expect(await priority({ text: 'Un ramo È PERICOLANTE!' })).toBe('urgent');
      expect(await priority({ text: 'Uno spericolato in moto' })).toBe('normal');
    });

    it('name the field that is missing or unknown', async () => {
      expect(faultyFields(await suggest({}))).toEqual(['kind']);
      expect(faultyFields(await suggest({ ...report, district: 'roma' }))).toEqual(['district']);
      expect(faultyFields(await suggest({ ...report, classification: '99' }))).toEqual([
        'classification',
      ]);
    });

    it('for a contact take what it says, and only for those who see it', async () => {
      const contact = await register(server, tokens.infodesk, {
        classification: '02.01',
        description: 'Un palo con fili scoperti.',
        location: { district: 'savena' },
      });
      const { body } = await suggest({ contactId: contact.id });
      expect(body).toMatchObject({ point: { code: CENTRAL }, priority: 'urgent' });
      expect((await suggest({ contactId: contact.id }, 'infodesk-navile')).status).toBe(404);
    });
  });

  describe('in the service cycle', () => {
    it('the tables decide after understanding; the contact tells why', async () => {
      const contact = await Case.open(server, {
        classification: '01.01',
        description: 'Pericolo: una voragine davanti alla scuola.',
      });
      await contact.understands('infodesk', true);
      expect(await contact.contact()).toMatchObject({ priority: 'urgent', status: 'answering' });
      expect((await contact.task('rispondere')).priority).toBe(85);
      expect((await contact.timeline()).filter((text) => text.startsWith('Smistamento'))).toEqual([
        expect.stringMatching(
          /^Smistamento suggerito: .+ Regola 6 dello smistamento .+ Priorità urgente\. Regola \d della priorità/,
        ),
      ]);
    });

    it('an edited table sends the next question elsewhere', async () => {
      const { version, table } = await withPoint('regola_mobilita', CENTRAL);
      const published = await server.post('/decision-definitions/smistamento/versions', {
        token: tokens.designer,
        body: { table, basedOnVersion: version },
      });
      expect(published.status).toBe(201);
      const contact = await Case.open(server, { classification: '03.01' });
      await contact.understands('infodesk', false);
      await contact.does('sportello', 'valutare', { decision: 'passOn' });
      await contact.does('interni', 'valutare', { decision: 'passOn' });
      const task = await contact.get('regia', `/tasks/${(await contact.task('affidare')).id}`);
      expect(task.body.form.find(({ name }: any) => name === 'service').default).toBe(CENTRAL);
      await contact.does('regia', 'affidare', { service: CENTRAL });
      expect((await deviations({ contactId: contact.id })).body.count).toBe(0);
    });
  });

  describe('deviations', () => {
    const assign = (contact: Case, toPoint: string, reason?: string) =>
      contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
        type: 'competence',
        toPoint,
        ...(reason && { reason }),
      });

    it('by hand want a reason, are recorded and counted', async () => {
      const contact = await Case.open(server, { classification: '02.01' });
      const refused = await assign(contact, 'ambiente-ingresso');
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({
        code: 'assignment.deviation-needs-reason',
        errors: [{ field: 'reason' }],
        suggestedPoint: CENTRAL,
        explanation: expect.stringContaining('dello smistamento'),
      });
      expect((await deviations({ contactId: contact.id })).body.count).toBe(0);

      const made = await assign(contact, 'ambiente-ingresso', 'Il lampione sta su un albero.');
      expect(made.status).toBe(201);
      expect(made.body.deviation).toBe(true);
      const { body } = await deviations({ contactId: contact.id });
      expect(body).toMatchObject({
        count: 1,
        items: [
          {
            assignmentId: made.body.id,
            suggestedPoint: CENTRAL,
            chosenPoint: 'ambiente-ingresso',
            ruleNumber: 6,
            explanation: expect.stringMatching(/^Regola 6 dello smistamento \(versione \d+\)/),
            explanationEn: expect.stringMatching(/^Rule 6 of the routing table \(version \d+\)/),
            reason: 'Il lampione sta su un albero.',
            byName: expect.any(String),
          },
        ],
        byPoint: [{ suggestedPoint: CENTRAL, chosenPoint: 'ambiente-ingresso', count: 1 }],
        byClass: [{ classCode: '02', count: 1 }],
      });
    });

    it('are none: the suggested point, and the way to it', async () => {
      for (const toPoint of [CENTRAL, 'savena-sportello']) {
        const contact = await Case.open(server, { classification: '02.01' });
        expect((await assign(contact, toPoint)).body).toMatchObject({ deviation: false });
        expect((await deviations({ contactId: contact.id })).body.count).toBe(0);
      }
    });

    it('of the Network direction among central services are recorded', async () => {
      const contact = await Case.open(server, { classification: '02.01' });
      await contact.understands('infodesk', false);
      await contact.does('sportello', 'valutare', { decision: 'passOn' });
      await contact.does('interni', 'valutare', { decision: 'passOn' });
      await contact.does('regia', 'affidare', { service: 'mobilita-ingresso' });
      const { body } = await deviations({ contactId: contact.id });
      expect(body.items).toMatchObject([
        { suggestedPoint: CENTRAL, chosenPoint: 'mobilita-ingresso', fromPoint: 'regia-network' },
      ]);
      const path = `/routing/deviations?contactId=${contact.id}`;
      const [[italian], [english]] = [
        (await contact.told(path, 'it')).items,
        (await contact.told(path, 'en')).items,
      ];
      expect([italian.reason, english.reason]).toEqual([
        expect.stringMatching(/^Affidato dalla Regia del Network \(proposto: .+\)\.$/),
        expect.stringMatching(/^Handed over by the Network direction \(proposed: .+\)\.$/),
      ]);
      expect(english.explanation).toBe(italian.explanationEn);
      const [kept] = await server.app
        .get(UnitOfWork)
        .read<Record<string, unknown>>(
          'SELECT reason, explanation, reason_fact FROM routing_deviation WHERE contact_id = $1',
          [contact.id],
        );
      expect(kept).toEqual({
        reason: null,
        explanation: null,
        reason_fact: { says: 'reason.handedOver', facts: { proposed: expect.any(String) } },
      });
    });

    it('are listed by page, and filtered', async () => {
      const all = (await deviations()).body;
      expect(all.count).toBe(2);
      const first = (await deviations({ limit: '1' })).body;
      const second = (await deviations({ limit: '1', cursor: first.nextCursor })).body;
      expect([...first.items, ...second.items]).toEqual(all.items);
      expect(second.nextCursor).toBeNull();
      const filtered = async (query: Record<string, string>) =>
        (await deviations(query)).body.count;
      expect(await filtered({ chosenPoint: 'mobilita-ingresso' })).toBe(1);
      expect(await filtered({ classification: '02' })).toBe(2);
      expect(await filtered({ classification: '0' })).toBe(0);
      expect(await filtered({ to: '2026-11-23T00:00:00Z' })).toBe(0);
    });
  });

  describe('what-if', () => {
    const begin = (body: object) =>
      server.post('/routing/what-if', { token: tokens.designer, body });
    const finished = (id: string) =>
      eventually('the what-if ends', async () => {
        const { body } = await server.get(`/routing/what-if/${id}`, { token: tokens.regia });
        return ['waiting', 'running'].includes(body.state) ? undefined : body;
      });
    const march = { receivedFrom: '2026-03-01T00:00:00Z', receivedTo: '2026-04-01T00:00:00Z' };

    it('tells what would go elsewhere, by which rules, over past contacts', async () => {
      const codes = ['02.01', '02.01', '01.01', '05.02', '03.01', null];
      for (const [index, classification] of codes.entries()) {
        await register(server, tokens.infodesk, {
          classification,
          receivedAt: `2026-03-0${index + 1}T10:00:00+01:00`,
        });
      }
      const { table } = await withPoint('regola_manutenzione', 'mobilita-ingresso');
      const rule = { inputs: ['"77"', '', '', '', '', ''], outputs: ['"1"', '', '"P1D"'] };
      const changed = { ...table, rules: [rule, ...table.rules] };
      const started = await begin({ table: changed, ...march });
      expect(started.status).toBe(202);
      expect(started.body).toMatchObject({ decision: 'smistamento', total: 6, result: null });
      const { state, processed, result } = await finished(started.body.id);
      expect([state, processed]).toEqual(['finished', 6]);
      expect(result).toMatchObject({
        contacts: 6,
        changed: 3,
        distinctInputs: expect.any(Number),
        failedBefore: 0,
        failedAfter: 0,
      });
      expect(result.matrix).toContainEqual({ from: CENTRAL, to: 'mobilita-ingresso', contacts: 3 });
      expect(result.sample).toHaveLength(3);
      expect(result.sample[0]).toMatchObject({ ruleBefore: 6, ruleAfter: 7, from: CENTRAL });
      expect(result.neverHit).toContain(1);
      const of = (id: string) => result.rules.find(({ ruleId }: any) => ruleId === id);
      expect(of('regola_manutenzione')).toMatchObject({
        numberBefore: 6,
        numberAfter: 7,
        before: 3,
        after: 3,
      });
      const list = await server.get('/routing/what-if', { token: tokens.designer });
      expect(list.body.items[0]).toMatchObject({ id: started.body.id, result: null });
    });

    it('of the priorities compares priorities', async () => {
      const { table } = await tableOf('priorita');
      const rules = table.rules.filter(({ id }: any) => id !== 'regola_predefinita');
      const { body } = await begin({ decision: 'priorita', table: { ...table, rules }, ...march });
      const { result } = await finished(body.id);
      expect(result.matrix).toContainEqual({
        from: 'normal',
        to: null,
        contacts: expect.any(Number),
      });
      expect(result.rules.at(-1)).toMatchObject({
        ruleId: 'regola_predefinita',
        numberAfter: null,
      });
    });

    it('takes a DMN file as well, and refuses what cannot be tried', async () => {
      const { body: found } = await server.get('/decision-definitions', {
        token: tokens.designer,
        query: { key: 'smistamento', latest: 'true' },
      });
      const { text: xml } = await server.get(`/decision-definitions/${found.items[0].id}/xml`, {
        token: tokens.designer,
      });
      const { body } = await begin({ xml, ...march, kinds: ['report'], districts: ['savena'] });
      expect((await finished(body.id)).result).toMatchObject({ contacts: 0, changed: 0 });
      const stopped = await server.post(`/routing/what-if/${body.id}/stop`, {
        token: tokens.designer,
      });
      expect([stopped.status, stopped.body.code]).toEqual([409, 'what-if.finished']);

      const { table } = await tableOf('smistamento');
      expect(faultyFields(await begin({ ...march }))).toEqual(['table']);
      const broken = structuredClone(table);
      broken.rules[2].inputs[0] = 'buche';
      const refused = await begin({ table: broken });
      expect(refused.body).toMatchObject({
        code: 'decision.refused',
        problems: [{ ruleNumber: 3, column: 'Classe', text: 'buche' }],
      });
      const unknown = structuredClone(table);
      unknown.inputs[0].expression = 'meteo';
      expect(faultyFields(await begin({ table: unknown }))).toEqual(['table.inputs']);
    });
  });
});
