import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('web', 'src', 'styles');

it('no style sheet is longer than 400 lines', () => {
  const long = fs
    .readdirSync(FOLDER)
    .map((file) => [file, fs.readFileSync(path.join(FOLDER, file), 'utf8').split('\n').length - 1])
    .filter(([, lines]) => (lines as number) > 400);
  expect(long).toEqual([]);
});
