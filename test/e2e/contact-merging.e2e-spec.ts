import { SurveyService } from '../../src/modules/communications/survey.service.js';
import { UnitOfWork } from '../../src/platform/index.js';
import { Case } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const bruno = { name: 'Bruno Neri', email: 'bruno.neri@example.org' };
const ANSWER = { answer: 'La buca viene chiusa lunedì.' };

describe('contacts that have to do with each other', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
  });
  afterAll(() => server?.stop());
  afterEach(() => server.clock.release());

  const merge = (one: Case, into: Case, person: any = 'infodesk', body: object = {}) =>
    one.post(person, `/contacts/${one.id}/merge`, {
      into: into.id,
      reason: 'Stessa buca',
      ...body,
    });
  const separate = (one: Case, reason = 'Altra buca') =>
    one.post('infodesk', `/contacts/${one.id}/unmerge`, { reason });
  const two = async (): Promise<[Case, Case]> => [
    await Case.open(server),
    await Case.open(server, { citizen: bruno }),
  ];
  const merged = async (): Promise<[Case, Case]> => {
    const [main, second] = await two();
    const answer = await merge(second, main);
    if (answer.status !== 200) throw new Error(answer.text);
    return [main, second];
  };
  const answered = async (main: Case): Promise<void> => {
    await main.understands('infodesk', true);
    await main.does('infodesk', 'rispondere', ANSWER);
  };
  const surveyOf = async (one: Case): Promise<string> => {
    const uow = server.app.get(UnitOfWork);
    const url = await uow.run(() => server.app.get(SurveyService).urlFor(one.id));
    return url.split('/').at(-1)!;
  };
  const says = async (one: Case, outcome: string) =>
    server.post(`/surveys/${await surveyOf(one)}`, { body: { outcome } });
  const clock = async (one: Case, kind: string) =>
    (await one.contact()).clocks.find((each: any) => each.kind === kind);

  describe('are linked', () => {
    const link = (one: Case, other: Case, kind = 'related', person: any = 'infodesk') =>
      one.post(person, `/contacts/${one.id}/links`, {
        contactId: other.id,
        kind,
        reason: 'Stessa via',
      });

    it('with a kind and a reason, seen from both, and told on both timelines', async () => {
      const [one, other] = await two();
      expect((await link(one, other, 'followsUp')).status).toBe(201);
      expect((await one.contact()).links).toEqual([
        expect.objectContaining({
          kind: 'followsUp',
          direction: 'out',
          contactId: other.id,
          protocolNumber: other.registered.protocolNumber,
          status: 'understanding',
          reason: 'Stessa via',
          linkedBy: 'Infodesk Savena',
        }),
      ]);
      expect((await other.contact()).links).toMatchObject([{ direction: 'in', contactId: one.id }]);
      expect(await one.timeline()).toContain(
        `Il contatto fa seguito a ${other.registered.protocolNumber}. Motivo: Stessa via`,
      );
      expect(await other.timeline()).toContain(
        `Il contatto ha come seguito ${one.registered.protocolNumber}. Motivo: Stessa via`,
      );
    });

    it('once, by one of several at the same time', async () => {
      const [one, other] = await two();
      const answers = await Promise.all([
        link(one, other),
        link(other, one, 'duplicateOf'),
        link(one, other, 'followsUp'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe(
        'contact.already-linked',
      );
    });

    it('until the link is removed, with a reason', async () => {
      const [one, other] = await two();
      const { links } = (await link(one, other)).body;
      const remove = (body: object) =>
        other.post('infodesk', `/contacts/${other.id}/links/${links[0].id}/removal`, body);
      expect(faultyFields(await remove({}))).toEqual(['reason']);
      const removed = await remove({ reason: 'Sbagliato' });
      expect([removed.status, removed.body.links]).toEqual([200, []]);
      const again = await remove({ reason: 'Sbagliato' });
      expect([again.status, again.body.code]).toEqual([409, 'contact.already-unlinked']);
      expect((await one.timeline()).at(-1)).toBe(
        `Tolto il collegamento con ${other.registered.protocolNumber}. Motivo: Sbagliato`,
      );
      expect((await link(one, other)).status).toBe(201);
    });

    it('until it is removed from one of the two: by its id alone nobody reaches it', async () => {
      const [one, other] = await two();
      const third = await Case.open(server);
      const [{ id }] = (await link(one, other)).body.links;
      const removed = await third.post('infodesk', `/contacts/${third.id}/links/${id}/removal`, {
        reason: 'Non è mio',
      });
      expect([removed.status, removed.body.code]).toEqual([404, 'contact-link.not-found']);
      expect((await one.contact()).links).toMatchObject([{ id, contactId: other.id }]);
    });

    it('not with themselves, and not with what the caller cannot see', async () => {
      const [one] = await two();
      const foreign = await Case.open(server, {}, 'regia').catch(() => null);
      expect((await link(one, one)).body.code).toBe('contact.same');
      const navile = await server.login('infodesk-navile');
      const theirs = await server.post('/contacts', {
        token: navile,
        body: { kind: 'report', channel: 'desk', description: 'Altrove' },
      });
      const answer = await one.post('infodesk', `/contacts/${one.id}/links`, {
        contactId: theirs.body.id,
        kind: 'related',
        reason: 'x',
      });
      expect([answer.status, answer.body.code]).toEqual([404, 'contact.not-found']);
      void foreign;
    });

    it('are not shown to whoever cannot see the other', async () => {
      const [one] = await two();
      const navile = await server.login('infodesk-navile');
      const theirs = await server.post('/contacts', {
        token: navile,
        body: { kind: 'report', channel: 'desk', description: 'Altrove' },
      });
      const linked = await one.post('regia', `/contacts/${one.id}/links`, {
        contactId: theirs.body.id,
        kind: 'related',
        reason: 'x',
      });
      expect(linked.body.links).toHaveLength(1);
      expect((await one.get('infodesk', `/contacts/${one.id}`)).body.links).toEqual([]);
    });
  });

  describe('are merged', () => {
    it('the second rests: no open task, its clocks stand still, its reporter is told once', async () => {
      const [main, second] = await two();
      const answer = await merge(second, main);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        status: 'understanding',
        mergedInto: {
          contactId: main.id,
          protocolNumber: main.registered.protocolNumber,
          status: 'understanding',
        },
        links: [{ kind: 'duplicateOf', contactId: main.id }],
      });
      expect((await main.contact()).merged).toMatchObject([{ contactId: second.id }]);
      expect(await second.open()).toEqual([]);
      const { protocolNumber } = main.registered;
      const rests = await clock(second, 'answer');
      expect(rests).toMatchObject({
        state: 'suspended',
        suspensionReason: `Unito al contatto ${protocolNumber}.`,
      });
      const path = `/contacts/${second.id}/clocks/${rests.id}`;
      const english = await second.told(path, 'en');
      expect([english.clock.suspensionReason, english.ledger[0].reason]).toEqual(
        Array(2).fill(`Merged into contact ${protocolNumber}.`),
      );
      expect((await second.messages()).filter((one) => one === 'merged')).toHaveLength(1);
      expect(await main.messages()).not.toContain('merged');
      expect(await second.timeline()).toContain(
        `Unito al contatto ${main.registered.protocolNumber}, che riceve la risposta per entrambi. Motivo: Stessa buca`,
      );
      expect(await main.timeline()).toContain(
        `Unito qui il contatto ${second.registered.protocolNumber}: la risposta vale per entrambi. Motivo: Stessa buca`,
      );
    });

    it('the answer, the survey and the closing of the main one reach both, each under its own number', async () => {
      const [main, second] = await merged();
      await answered(main);
      expect(await second.contact()).toMatchObject({ status: 'verifying', answer: ANSWER.answer });
      expect(await clock(second, 'answer')).toMatchObject({ state: 'met' });
      const { items } = (await second.get('regia', `/contacts/${second.id}/messages`)).body;
      const sent = items.filter(({ template }: any) => ['answer', 'survey'].includes(template));
      expect(sent).toHaveLength(2);
      for (const message of sent) {
        expect(message.recipient).toBe(bruno.email);
        expect(message.subject).toContain(second.registered.protocolNumber);
      }
      expect((await says(second, 'satisfied')).status).toBeLessThan(300);
      expect(await main.status()).toBe('verifying');
      expect((await says(second, 'satisfied')).status).toBe(409);
      await main.does('infodesk', 'verificare', { outcome: 'noReply' });
      expect(await main.contact()).toMatchObject({ status: 'closed', outcome: 'noReply' });
      expect(await second.contact()).toMatchObject({
        status: 'closed',
        outcome: 'satisfied',
        workingPoint: null,
      });
      const instance = await second.get(
        'regia',
        `/process-instances/${second.registered.processInstanceId}`,
      );
      expect(instance.body).toMatchObject({
        state: 'cancelled',
        endedBy: 'contact.merged',
      });
    });

    it('the one who can be written to is not asked where the main one cannot', async () => {
      const main = await Case.open(server, { citizen: null });
      const second = await Case.open(server, { citizen: bruno });
      expect((await merge(second, main)).status).toBe(200);
      await answered(main);
      expect(await main.contact()).toMatchObject({ status: 'closed', outcome: 'notVerified' });
      expect(await second.contact()).toMatchObject({ status: 'closed', outcome: 'notVerified' });
    });

    it('who was satisfied in the first round has said nothing of the second', async () => {
      const [main, second] = await merged();
      await answered(main);
      await says(second, 'satisfied');
      expect((await second.contact()).outcome).toBe('satisfied');
      await says(main, 'unsatisfied');
      expect(await second.contact()).toMatchObject({ round: 2, outcome: null });
    });

    it('a reporter who is not satisfied reopens the main one, and all rounds go on together', async () => {
      const [main, second] = await merged();
      await answered(main);
      expect((await says(second, 'unsatisfied')).status).toBeLessThan(300);
      expect(await main.contact()).toMatchObject({
        status: 'understanding',
        round: 2,
        answer: null,
      });
      expect(await second.contact()).toMatchObject({
        status: 'understanding',
        round: 2,
        refusals: 1,
      });
    });

    it('not appropriate is told to both', async () => {
      const [main, second] = await merged();
      await main.does('infodesk', 'capire', {
        classification: '01.01',
        appropriate: false,
        notAppropriateReason: 'Strada privata',
      });
      expect(await second.contact()).toMatchObject({
        status: 'notAppropriate',
        outcome: 'notAppropriate',
        notAppropriateReason: 'Strada privata',
      });
      expect(await second.messages()).toContain('notAppropriate');
    });

    it('takes back what was asked of others about the second', async () => {
      const [main, second] = await two();
      await second.understands('infodesk', false);
      expect(await second.open()).toEqual(['valutare']);
      expect((await merge(second, main)).status).toBe(200);
      expect(await second.open()).toEqual([]);
      const { assignments, status } = await second.contact();
      expect(status).toBe('understanding');
      expect(assignments.every(({ state }: any) => state === 'recalled')).toBe(true);
      expect(assignments.length).toBeGreaterThan(0);
    });

    it('chains flatten: what was merged into the second goes with it', async () => {
      const [main, second] = await two();
      const third = await Case.open(server);
      const fourth = await Case.open(server);
      expect((await merge(third, second)).status).toBe(200);
      expect((await merge(second, main)).status).toBe(200);
      expect((await merge(fourth, third)).status).toBe(200);
      for (const one of [second, third, fourth]) {
        expect((await one.contact()).mergedInto.contactId).toBe(main.id);
      }
      expect((await main.contact()).merged).toHaveLength(3);
      await answered(main);
      expect(await third.status()).toBe('verifying');
      expect(await fourth.messages()).toContain('answer');
    });

    it('one of three reporters cannot be written to: the others are told, and all end together', async () => {
      const [main, second] = await merged();
      const silent = await Case.open(server, { citizen: null });
      const mailed = async (one: Case) => {
        const { items } = (await one.get('regia', `/contacts/${one.id}/messages`)).body;
        return items.filter(({ recipient }: any) => recipient).map(({ template }: any) => template);
      };
      expect((await merge(silent, main)).status).toBe(200);
      expect(await mailed(silent)).toEqual([]);
      await answered(main);
      for (const one of [main, second]) expect(await mailed(one)).toContain('answer');
      expect(await mailed(silent)).toEqual([]);
      expect(await silent.contact()).toMatchObject({
        status: 'verifying',
        answer: ANSWER.answer,
      });
      await main.does('infodesk', 'verificare', { outcome: 'satisfied' });
      const ends = await Promise.all([main, second, silent].map((one) => one.status()));
      expect(ends).toEqual(['closed', 'closed', 'closed']);
      expect(await mailed(silent)).toEqual([]);
    });

    it('a second reporter who is not satisfied either brings a third round, each with their own refusals', async () => {
      const [main, second] = await merged();
      const third = await Case.open(server, { citizen: { ...bruno, name: 'Carla Verdi' } });
      await merge(third, main);
      await answered(main);
      await says(second, 'unsatisfied');
      await main.understands('sportello', true);
      const [{ id, definitionKey }] = await main.tasks();
      expect(definitionKey).toBe('rispondere');
      await main.post('regia', `/tasks/${id}/complete`, { variables: ANSWER });
      expect(await third.status()).toBe('verifying');
      await says(third, 'unsatisfied');
      const rounds = await Promise.all([main, second, third].map((one) => one.contact()));
      expect(rounds.map(({ round, status }) => [round, status])).toEqual(
        Array(3).fill([3, 'escalated']), // the second time to the Network direction
      );
      expect(rounds.slice(1).map(({ refusals }) => refusals)).toEqual([1, 1]);
    });

    it('the second refuses to be worked on', async () => {
      const [, second] = await merged();
      const { version } = await second.contact();
      const patched = await server.request('PATCH', `/contacts/${second.id}`, {
        token: await second.token('infodesk'),
        body: { version, subject: 'Altro' },
      });
      expect([patched.status, patched.body.code]).toEqual([409, 'contact.merged']);
    });

    it.each<[string, number, (main: Case, second: Case) => Promise<any>]>([
      ['contact.same', 422, (main) => merge(main, main)],
      [
        'contact.merged',
        409,
        async (main, second) => {
          await merge(second, main);
          return merge(second, main);
        },
      ],
      [
        'contact.main-ended',
        409,
        async (main, second) => {
          await main.post('regia', `/contacts/${main.id}/cancellation`, { reason: 'x' });
          return merge(second, main);
        },
      ],
      [
        'contact.ended',
        409,
        async (main, second) => {
          await second.post('regia', `/contacts/${second.id}/cancellation`, { reason: 'x' });
          return merge(second, main);
        },
      ],
      [
        'contact.already-answered',
        409,
        async (main, second) => {
          await answered(second);
          return merge(second, main);
        },
      ],
      [
        'contact.already-answered',
        409,
        async (main, second) => {
          await answered(main);
          return merge(second, main);
        },
      ],
      [
        'contact.merge-other-kind',
        422,
        async (main) => merge(await Case.open(server, { kind: 'complaint' }), main),
      ],
      [
        'contact.nothing-said',
        409,
        async (main) => merge(await Case.open(server, { description: '' }), main),
      ],
      [
        'contact.version-conflict',
        409,
        (main, second) => merge(second, main, 'infodesk', { version: 999 }),
      ],
      ['contact.not-found', 404, async (main, second) => merge(second, main, 'interni')],
    ])('is refused with %s (%i), and nothing is done', async (code, status, act) => {
      const [main, second] = await two();
      const answer = await act(main, second);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('needs a reason', async () => {
      const [main, second] = await two();
      expect(faultyFields(await merge(second, main, 'infodesk', { reason: ' ' }))).toEqual([
        'reason',
      ]);
      expect(await second.open()).toEqual(['capire']);
    });

    it('while somebody answers: one of both is refused, and no reporter goes without', async () => {
      for (let round = 0; round < 4; round++) {
        const [main, second] = await two();
        await main.understands('infodesk', true);
        const [answering, merging] = await Promise.all([
          main.tries('infodesk', 'rispondere', ANSWER),
          merge(second, main),
        ]);
        expect(answering.status).toBe(200);
        expect([200, 409]).toContain(merging.status);
        const followed = merging.status === 200;
        if (!followed) expect(merging.body.code).toBe('contact.already-answered');
        expect(await second.messages()).toEqual(
          followed ? expect.arrayContaining(['merged', 'answer']) : ['acknowledgement'],
        );
        expect(await second.status()).toBe(followed ? 'verifying' : 'understanding');
      }
    });

    it('while the second is answered: the one who comes late gets 409', async () => {
      const [main, second] = await two();
      await second.understands('infodesk', true);
      const outcomes = await Promise.all([
        second.tries('infodesk', 'rispondere', ANSWER),
        merge(second, main),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('into each other at the same time: one wins', async () => {
      const [one, other] = await two();
      const outcomes = await Promise.all([merge(one, other), merge(other, one)]);
      expect(outcomes.map(({ status }) => status)).toContain(200);
      const mains = [await one.contact(), await other.contact()].filter(
        ({ mergedInto }) => mergedInto === null,
      );
      expect(mains).toHaveLength(1);
    });
  });

  describe('are separated again', () => {
    it('at capire, with the time that was left', async () => {
      server.clock.setTo('2027-03-01T09:00:00Z');
      const [main, second] = await two();
      const before = await clock(second, 'answer');
      server.clock.setTo('2027-03-03T09:00:00Z');
      await merge(second, main);
      server.clock.setTo('2027-03-08T09:00:00Z');
      const answer = await separate(second);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ status: 'understanding', mergedInto: null, links: [] });
      expect(await second.open()).toEqual(['capire']);
      const after = await clock(second, 'answer');
      expect(after.state).toBe('running');
      const days = (Date.parse(after.dueAt) - Date.parse(before.dueAt)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(3);
      expect(await second.timeline()).toContain(
        `Separato dal contatto ${main.registered.protocolNumber}: si riparte dal capire. Motivo: Altra buca`,
      );
      await second.understands('infodesk', true);
      await second.does('infodesk', 'rispondere', ANSWER);
      expect([await second.status(), await main.status()]).toEqual(['verifying', 'understanding']);
      expect((await main.contact()).merged).toEqual([]);
    });

    it('with the clock that somebody had suspended before', async () => {
      const [main, second] = await two();
      const { id } = await clock(second, 'answer');
      const suspension = { cause: 'citizenDocuments', reason: 'Attesa di documenti' };
      const path = `/contacts/${second.id}/clocks/${id}/suspend`;
      expect((await second.post('infodesk', path, suspension)).status).toBe(200);
      await merge(second, main);
      expect((await separate(second)).status).toBe(200);
      expect(await clock(second, 'answer')).toMatchObject({ state: 'suspended' });
      expect(await clock(second, 'notAppropriate')).toMatchObject({ state: 'running' });
    });

    it('with the link that they had before, and without what was said of the answer', async () => {
      const [main, second] = await two();
      const reason = 'Stessa via';
      await second.post('infodesk', `/contacts/${second.id}/links`, {
        ...{ contactId: main.id, kind: 'related', reason },
      });
      await merge(second, main);
      await answered(main);
      await says(second, 'satisfied');
      expect((await separate(second)).status).toBe(200);
      expect(await second.contact()).toMatchObject({
        outcome: null,
        links: [{ kind: 'related', contactId: main.id }],
      });
    });

    it('in a new round with clocks of its own, when it was answered meanwhile', async () => {
      const [main, second] = await merged();
      await answered(main);
      expect((await separate(second)).status).toBe(200);
      expect(await second.contact()).toMatchObject({
        status: 'understanding',
        round: 2,
        answer: null,
      });
      expect(await second.open()).toEqual(['capire']);
      const running = (await second.contact()).clocks.filter(
        ({ state }: any) => state === 'running',
      );
      expect(running.map(({ kind, round }: any) => [kind, round])).toEqual([['answer', 2]]);
      expect(await main.status()).toBe('verifying');
    });

    it('by themselves, when the main one is cancelled', async () => {
      const [main, second] = await merged();
      await main.post('regia', `/contacts/${main.id}/cancellation`, { reason: 'Prova' });
      expect(await second.contact()).toMatchObject({ status: 'understanding', mergedInto: null });
      expect(await second.open()).toEqual(['capire']);
      const { items } = await second.told(`/contacts/${second.id}/timeline`, 'en');
      const separated = items.filter(({ kind }: any) => kind === 'separated');
      expect(separated.map(({ text }: any) => text)).toEqual([
        expect.stringMatching(/The main contact was cancelled\.$/),
      ]);
      const kept = await server.app
        .get(UnitOfWork)
        .read<Record<string, unknown>>(
          'SELECT removal_reason, removal_reason_fact FROM contact_link WHERE from_id = $1',
          [second.id],
        );
      expect(kept).toEqual([
        { removal_reason: null, removal_reason_fact: { says: 'reason.mainCancelled' } },
      ]);
    });

    it('one of two: the other stays, and is answered with the main one', async () => {
      const [main, second] = await merged();
      const third = await Case.open(server, { citizen: bruno });
      await merge(third, main);
      expect((await separate(second)).status).toBe(200);
      expect((await main.contact()).merged).toMatchObject([{ contactId: third.id }]);
      await answered(main);
      expect(await third.status()).toBe('verifying');
      expect(await second.contact()).toMatchObject({ status: 'understanding', answer: null });
      expect((await separate(second)).body.code).toBe('contact.not-merged');
      // A second time, when another main one is cancelled with two of its own.
      const other = await Case.open(server);
      const fourth = await Case.open(server, { citizen: bruno });
      for (const one of [second, fourth]) expect((await merge(one, other)).status).toBe(200);
      await other.post('regia', `/contacts/${other.id}/cancellation`, { reason: 'Prova' });
      for (const one of [second, fourth]) {
        expect(await one.contact()).toMatchObject({ status: 'understanding', mergedInto: null });
        expect(await one.open()).toEqual(['capire']);
      }
      expect((await other.contact()).merged).toEqual([]);
    });

    it('only when they are merged, and not after the end', async () => {
      const [main, second] = await two();
      expect((await separate(second)).body.code).toBe('contact.not-merged');
      await merge(second, main);
      await answered(main);
      await main.does('infodesk', 'verificare', { outcome: 'satisfied' });
      expect((await separate(second)).body.code).toBe('contact.ended');
    });

    it('and merged anew without telling the reporter twice', async () => {
      const [main, second] = await merged();
      await separate(second);
      expect((await merge(second, main)).status).toBe(200);
      expect((await second.messages()).filter((one) => one === 'merged')).toHaveLength(1);
    });

    it('not by removing the link', async () => {
      const [main, second] = await merged();
      const { links } = await main.contact();
      const removal = await main.post(
        'infodesk',
        `/contacts/${main.id}/links/${links[0].id}/removal`,
        { reason: 'x' },
      );
      expect([removal.status, removal.body.code]).toEqual([409, 'contact.merged-together']);
      expect((await second.contact()).mergedInto.contactId).toBe(main.id);
    });
  });
});
