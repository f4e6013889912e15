import sharp from 'sharp';
import { UnclaimedFiles } from '../../src/modules/attachments/unclaimed-files.js';
import { AttachmentService, inspectFile } from '../../src/modules/attachments/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { anna, register } from '../builders/contacts.js';
import { aDocument, aPhoto, aPicture, fileForm } from '../builders/files.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const LIMIT = 200_000;

let server: TestApplication;
let infodesk: string;
let contact: { id: string };

beforeAll(async () => {
  server = await startTestApplication({
    demo: true,
    config: { uploadLimitBytes: LIMIT, backgroundWork: false },
  });
  infodesk = await server.login('infodesk');
});
afterAll(() => server?.stop());
beforeEach(async () => {
  contact = await register(server, infodesk);
});

const attach = (bytes: Buffer, name: string, token = infodesk, id = contact.id) =>
  server.post(`/contacts/${id}/attachments`, { token, body: fileForm(bytes, name) });

async function download(id: string, part = 'content', token = infodesk) {
  const reply = await fetch(
    `${server.url}/api/v1/contacts/${contact.id}/attachments/${id}/${part}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  return { reply, bytes: Buffer.from(await reply.arrayBuffer()) };
}

describe('a photo', () => {
  it('is kept upright and without the place it was taken at', async () => {
    const photo = await aPhoto({ width: 400, height: 300 });
    const before = await sharp(photo).metadata();
    expect([before.orientation, before.exif!.includes('Telefono di prova')]).toEqual([6, true]);
    const { status, body } = await attach(photo, 'IMG 1.JPG');
    expect([status, body.fileName, body.mediaType]).toEqual([201, 'IMG 1.jpg', 'image/jpeg']);
    expect([body.width, body.height]).toEqual([300, 400]);

    const { reply, bytes } = await download(body.id);
    const after = await sharp(bytes).metadata();
    expect([after.format, after.width, after.height]).toEqual(['jpeg', 300, 400]);
    expect([after.exif, after.orientation]).toEqual([undefined, undefined]);
    expect(bytes.includes('Telefono di prova')).toBe(false);
    expect(reply.headers.get('content-type')).toBe('image/jpeg');
    expect(reply.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''IMG%201.jpg");
  });

  it('has a small picture, and is made smaller where it is larger than needed', async () => {
    const { body } = await attach(await aPicture({ width: 4000, height: 1000 }), 'larga.png');
    expect([body.width, body.height]).toEqual([2560, 640]);
    const { reply, bytes } = await download(body.id, 'preview');
    const small = await sharp(bytes).metadata();
    expect([reply.status, small.format, small.width]).toEqual([200, 'jpeg', 320]);
  });
});

describe('a file', () => {
  it('is told by its content, whatever its name says', async () => {
    const { body } = await attach(await aPicture(), '../../etc/passwd\u0000.html');
    expect([body.mediaType, body.fileName]).toEqual(['image/png', 'passwd.png']);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'foto.jpg'],
    ['a drawing that may hold script', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'foto.png'],
    ['a page with the mark of a document in it', '<html>%PDF-1.4<script>x()</script>', 'a.pdf'],
    ['a page with the mark of a picture in it', '<html>RIFF    WEBP</html>', 'foto.webp'],
    ['a sound, of the family of a picture', 'RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'foto.webp'],
    ['a program', 'MZ\u0090\u0000', 'foto.jpeg'],
  ])('is refused when it is %s', async (_, content, name) => {
    const { status, body } = await attach(Buffer.from(content, 'latin1'), name);
    expect([status, body.code]).toEqual([415, 'attachment.type-refused']);
  });

  it('is refused when it is no whole picture, empty, or too large', async () => {
    const broken = (await aPhoto()).subarray(0, 400);
    const answers = await Promise.all([
      attach(broken, 'foto.jpg'),
      attach(Buffer.alloc(0), 'foto.jpg'),
      attach(Buffer.concat([aDocument, Buffer.alloc(LIMIT)]), 'grande.pdf'),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'attachment.unusable'],
      [400, 'attachment.unusable'],
      [413, 'attachment.too-large'],
    ]);
    const { body } = await server.get(`/contacts/${contact.id}/attachments`, { token: infodesk });
    expect(body.items).toEqual([]);
  });

  it('that is no picture is handed out as a download in which nothing runs', async () => {
    const { body } = await attach(aDocument, "l'esposto (1).pdf");
    const { reply, bytes } = await download(body.id);
    expect(bytes.equals(aDocument)).toBe(true);
    expect(reply.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''l%27esposto%20%281%29.pdf",
    );
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    expect((await download(body.id, 'preview')).reply.status).toBe(404);
  });

  it('sent twice is one, also at the same time', async () => {
    const picture = await aPicture();
    const answers = await Promise.all([1, 2, 3].map(() => attach(picture, 'una.png')));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { body } = await server.get(`/contacts/${contact.id}/attachments`, { token: infodesk });
    expect(body.items).toHaveLength(1);
  });

  it('is one of at most twenty', async () => {
    for (let index = 0; index < 20; index++) {
      const { status } = await attach(Buffer.concat([aDocument, Buffer.from([index])]), 'a.pdf');
      expect(status).toBe(201);
    }
    const { status, body } = await attach(Buffer.concat([aDocument, Buffer.from('x')]), 'a.pdf');
    expect([status, body.code]).toEqual([409, 'attachment.too-many']);
  });

  it('is told on the timeline, and stands in the audit trail with the hash of what was received', async () => {
    const { body } = await attach(aDocument, 'esposto.pdf');
    const timeline = await server.get(`/contacts/${contact.id}/timeline`, { token: infodesk });
    const told = timeline.body.items.find(({ kind }: { kind: string }) => kind === 'attachment');
    expect(told.text).toBe('Aggiunto un allegato. esposto.pdf');
    const entries = await server.app
      .get(UnitOfWork)
      .read<{ action: string; details: object }>(
        'SELECT action, details FROM audit_entry WHERE subject_id = $1',
        [body.id],
      );
    expect(entries).toEqual([
      {
        action: 'attachment.added',
        details: expect.objectContaining({
          contactId: contact.id,
          receivedSha256: body.receivedSha256,
        }),
      },
    ]);
    expect(body.receivedSha256).toMatch(/^[\da-f]{64}$/);
  });

  it('is taken away for good with a reason; that it was there stays', async () => {
    const { body: added } = await attach(aDocument, 'errore.pdf');
    const path = `/contacts/${contact.id}/attachments/${added.id}/removal`;
    const without = await server.post(path, { token: infodesk, body: { reason: ' ' } });
    expect(without.status).toBe(400);
    const body = { reason: 'Contatto sbagliato' };
    expect((await server.post(path, { token: infodesk, body })).status).toBe(204);
    expect((await server.post(path, { token: infodesk, body })).status).toBe(409);
    expect((await download(added.id)).reply.status).toBe(404);
    const { body: list } = await server.get(`/contacts/${contact.id}/attachments`, {
      token: infodesk,
    });
    expect(list.items[0]).toMatchObject({ id: added.id, removalReason: 'Contatto sbagliato' });
    const kept = await server.app
      .get(UnitOfWork)
      .read('SELECT 1 FROM attachment_content WHERE attachment_id = $1', [added.id]);
    expect(kept).toEqual([]);
    // The same file may come again.
    expect((await attach(aDocument, 'errore.pdf')).status).toBe(201);
  });
});

describe('who may not read the contact', () => {
  const list = (id: string, token: string) => server.get(`/contacts/${id}/attachments`, { token });

  it('reads none of its files: a manager, who need not know the citizen', async () => {
    contact = await register(server, infodesk, { citizen: anna });
    const { body } = await attach(await aPicture(), 'Anna Bianchi.png');
    const manager = await server.login('manager');
    const seen = await list(contact.id, manager);
    expect([seen.body.withheld, seen.body.items[0].fileName]).toEqual([true, null]);
    expect(seen.text).not.toContain('Anna');
    const { reply } = await download(body.id, 'content', manager);
    expect(reply.status).toBe(403);
    expect((await download(body.id, 'preview', manager)).reply.status).toBe(403);
  });

  it('of a sensitive contact reads none either, and who does is written down', async () => {
    const uow = server.app.get(UnitOfWork);
    await uow.run(() =>
      uow.query({
        text: `UPDATE classification_node SET sensitivity = 'sensitive' WHERE code = '10.01'`,
      }),
    );
    contact = await register(server, infodesk, { classification: '10.01' });
    const { body } = await attach(await aPicture(), 'prova.png');
    await server.post(`/contacts/${contact.id}/assignments`, {
      token: infodesk,
      body: { type: 'information', toPoint: 'savena-sportello', reason: 'Per conoscenza' },
    });
    const sportello = await server.login('sportello');
    expect((await list(contact.id, sportello)).body.withheld).toBe(true);
    expect((await download(body.id, 'content', sportello)).reply.status).toBe(403);
    expect((await download(body.id)).reply.status).toBe(200);
    const read = await uow.read<{ actor_name: string }>(
      `SELECT actor_name FROM audit_entry WHERE action = 'attachment.read' AND subject_id = $1`,
      [body.id],
    );
    expect(read).toEqual([{ actor_name: 'Infodesk Savena' }]);
  });
});

describe('a file that is sent before its report', () => {
  const inTransaction = <T>(work: (service: AttachmentService) => Promise<T>) =>
    server.app.get(UnitOfWork).run(() => work(server.app.get(AttachmentService)));

  it('belongs to whoever holds the claim, once', async () => {
    const file = await inspectFile(await aPicture(), 'buca.png');
    const claim = await inTransaction((service) => service.keep(file));
    await inTransaction(async (service) =>
      service.give(contact.id, await service.claimed([claim, claim])),
    );
    const { body } = await server.get(`/contacts/${contact.id}/attachments`, { token: infodesk });
    expect(body.items.map(({ fileName }: { fileName: string }) => fileName)).toEqual(['buca.png']);
    await expect(inTransaction((service) => service.claimed([claim]))).rejects.toMatchObject({
      code: 'attachment.unknown-upload',
    });
    await expect(inTransaction((service) => service.claimed(['x']))).rejects.toThrow();
  });

  it('is forgotten after a day', async () => {
    const file = await inspectFile(await aPicture({ colour: '#00ff00' }), 'mai.png');
    const claim = await inTransaction((service) => service.keep(file));
    const sweeper = server.app.get(UnclaimedFiles);
    expect(await sweeper.sweep()).toBe(0);
    server.clock.advance(25 * 3_600_000);
    expect(await sweeper.sweep()).toBe(1);
    await expect(inTransaction((service) => service.claimed([claim]))).rejects.toThrow();
    server.clock.release();
  });
});
