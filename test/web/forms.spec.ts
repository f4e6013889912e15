import fs from 'node:fs/promises';
import path from 'node:path';

const SOURCES = path.resolve('web', 'src');

async function sources(): Promise<[file: string, text: string][]> {
  const files = await fs.readdir(SOURCES, { recursive: true });
  const read = files.filter((file) => file.endsWith('.tsx'));
  return Promise.all(
    read.map(async (file): Promise<[string, string]> => [
      file,
      await fs.readFile(path.join(SOURCES, file), 'utf8'),
    ]),
  );
}

describe('what the browser would say in its own language', () => {
  it('about the fields of a form is said by none: each form has messages of its own', async () => {
    for (const [file, text] of await sources())
      for (const [form] of text.matchAll(/<form\s(?:[^>]|=>)*/g))
        expect([file, form]).toEqual([file, expect.stringContaining('noValidate')]);
  });

  it('on the buttons of a map is said by none', async () => {
    for (const [file, text] of await sources())
      for (const [, options] of text.matchAll(/L\.map\(([\s\S]*?)\);/g))
        expect([file, options]).toEqual([file, expect.stringContaining('zoomControl: false')]);
  });
});
