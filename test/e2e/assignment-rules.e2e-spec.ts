import { DataSource } from 'typeorm';
import { AssignmentService, type ProposeAssignment } from '../../src/modules/assignments/index.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Case } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** Each rule of the domain that concerns assignments, broken by way of REST, of the process and of the service. */
describe('the rules of assignments hold, whichever way they are broken', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const rest = (contact: Case, body: object) =>
    contact.post('infodesk', `/contacts/${contact.id}/assignments`, body);

  function service(contact: Case, command: Partial<ProposeAssignment>) {
    return runAsSystem('test', () =>
      server.app.get(UnitOfWork).run(() =>
        server.app.get(AssignmentService).propose({
          contactId: contact.id,
          fromPoint: 'savena-infodesk',
          toPoint: 'savena-sportello',
          type: 'inquiry',
          ...command,
        }),
      ),
    );
  }

  async function asking(body: object = {}): Promise<Case> {
    const contact = await Case.open(server, body);
    await contact.understands('infodesk', false);
    return contact;
  }

  describe.each([
    ['navile-interni', 'back-office-own-scope'],
    ['savena-infodesk', 'same-point'],
  ])('rule 1, %s breaks %s', (toPoint, code) => {
    it.each(['competence', 'inquiry'] as const)('for %s', async (type) => {
      const contact = await Case.open(server);
      const refused = await rest(contact, { type, toPoint });
      expect([refused.status, refused.body.code]).toEqual([422, `assignment.${code}`]);
      await expect(service(contact, { type, toPoint })).rejects.toMatchObject({
        code: `assignment.${code}`,
      });
      expect((await contact.contact()).assignments).toEqual([]);
    });
  });

  it('rule 1, by the tasks of the process', async () => {
    const contact = await asking();
    for (const [points, code] of [
      ['navile-interni', 'back-office-own-scope'],
      ['savena-infodesk', 'collection-receives-from-collection'],
      ['savena-sportello', 'same-point'],
    ]) {
      const refused = await contact.tries('sportello', 'valutare', { decision: 'inquire', points });
      expect([refused.status, refused.body.errors[0].code]).toEqual([400, code]);
    }
    await contact.does('sportello', 'valutare', { decision: 'passOn' });
    await contact.does('interni', 'valutare', { decision: 'passOn' });
    const refused = await contact.tries('regia', 'affidare', { service: 'manutenzione-operativo' });
    expect([refused.status, faultyFields(refused)]).toEqual([400, ['service']]);
  });

  it('rule 1, a collection point receives from no service', async () => {
    const contact = await Case.open(server);
    await expect(
      service(contact, { fromPoint: 'manutenzione-ingresso', toPoint: 'navile-infodesk' }),
    ).rejects.toMatchObject({ code: 'assignment.collection-receives-from-collection' });
    const informed = await service(contact, {
      type: 'information',
      fromPoint: 'manutenzione-ingresso',
      toPoint: 'navile-infodesk',
    });
    expect(informed.state).toBe('proposed');
  });

  it('rule 2, one competence is open at a time: by REST, by the service, by SQL', async () => {
    const contact = await Case.open(server);
    await rest(contact, { type: 'competence', toPoint: 'savena-sportello' });
    const again = await rest(contact, { type: 'competence', toPoint: 'navile-sportello' });
    expect([again.status, again.body.code]).toEqual([409, 'assignment.competence-open']);
    const direction = await contact.post('regia', `/contacts/${contact.id}/assignments`, {
      type: 'competence',
      toPoint: 'navile-sportello',
    });
    expect([direction.status, direction.body.code]).toEqual([409, 'assignment.competence-open']);
    await expect(
      service(contact, { type: 'competence', toPoint: 'navile-sportello' }),
    ).rejects.toMatchObject({ code: 'assignment.competence-open' });
    const insert = server.app.get(DataSource).query(
      `INSERT INTO assignment (id, contact_id, type, from_point, to_point, state, created_by, created_at)
       VALUES (gen_random_uuid(), $1, 'competence', 'savena-infodesk', 'navile-sportello', 'proposed', 'x', now())`,
      [contact.id],
    );
    await expect(insert).rejects.toMatchObject({
      driverError: { constraint: 'assignment_one_open_competence' },
    });
  });

  it('rule 2, by the process: each step takes the place of the one before', async () => {
    const contact = await asking();
    const open = async () =>
      (await contact.contact()).assignments.filter(
        ({ type, open: isOpen }: any) => type === 'competence' && isOpen,
      );
    for (const person of ['sportello', 'interni'] as const) {
      expect(await open()).toHaveLength(1);
      await contact.does(person, 'valutare', { decision: 'passOn' });
    }
    expect(await open()).toEqual([]);
    await contact.does('regia', 'affidare', { service: 'manutenzione-ingresso' });
    expect(await open()).toHaveLength(1);
    const { items } = (await contact.get('regia', `/contacts/${contact.id}/ownership`)).body;
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'registration',
        toPoint: 'savena-infodesk',
        actor: 'Infodesk Savena',
        at: new Date(MONDAY).toISOString(),
      }),
    ]);
  });

  it('rule 3, the term of an inquiry: by REST, by the process, by the service', async () => {
    const contact = await asking();
    const step = (await contact.contact()).assignments[0];
    const beyond = new Date(Date.parse(step.dueAt) + 1);
    const refused = await contact.post('sportello', `/contacts/${contact.id}/inquiries`, {
      points: ['savena-interni'],
      dueAt: beyond.toISOString(),
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'assignment.term-beyond-parent']);
    const form = await contact.tries('sportello', 'valutare', {
      decision: 'inquire',
      points: 'savena-interni',
      inquiryTerm: beyond.toISOString(),
    });
    expect([form.status, faultyFields(form)]).toEqual([400, ['inquiryTerm']]);
    await expect(
      service(contact, {
        fromPoint: 'savena-sportello',
        toPoint: 'savena-interni',
        dueAt: beyond,
      }),
    ).rejects.toMatchObject({ code: 'assignment.term-beyond-parent' });
    const { dueAt } = await service(contact, {
      fromPoint: 'savena-sportello',
      toPoint: 'savena-interni',
      dueAt: new Date(step.dueAt),
    });
    expect(dueAt?.toISOString()).toBe(step.dueAt);
  });

  it('rule 3, an information needs no answer: by REST, by the service, by SQL', async () => {
    const contact = await Case.open(server);
    const { id } = await service(contact, { type: 'information' });
    const refused = await contact.post('sportello', `/assignments/${id}/answer`, { answer: 'x' });
    expect([refused.status, refused.body.code]).toEqual([409, 'assignment.invalid-transition']);
    const accept = runAsSystem('test', () =>
      server.app.get(UnitOfWork).run(() => server.app.get(AssignmentService).accept(id)),
    );
    await expect(accept).rejects.toMatchObject({ code: 'assignment.invalid-transition' });
    await expect(
      service(contact, { type: 'information', dueAt: new Date('2026-12-01T12:00:00Z') }),
    ).rejects.toMatchObject({ code: 'assignment.information-has-no-term' });
    await expect(
      server.app
        .get(DataSource)
        .query(`UPDATE assignment SET state = 'answered' WHERE id = $1`, [id]),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('rule 4, a deviation wants a reason: by REST and by the service; by the process it has one', async () => {
    const contact = await Case.open(server, { classification: '05.01' });
    const toPoint = 'manutenzione-ingresso';
    const refused = await rest(contact, { type: 'competence', toPoint });
    expect(refused.status).toBe(422);
    await expect(service(contact, { type: 'competence', toPoint })).rejects.toMatchObject({
      status: 422,
    });
    const process = await asking({ classification: '05.01' });
    await process.does('sportello', 'valutare', { decision: 'passOn' });
    await process.does('interni', 'valutare', { decision: 'passOn' });
    await process.does('regia', 'affidare', { service: toPoint });
    const step = (await process.contact()).assignments.at(-1);
    expect(step).toMatchObject({ deviation: true, toPoint });
    expect(step.reason).toBeTruthy();
  });
});
