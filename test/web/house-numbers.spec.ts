import { readFileSync } from 'node:fs';

/** The page and the server cannot share code; that both find the same house number in an address, they must. */
it('take the same words of an address for its house number', () => {
  const pattern = (file: string) =>
    /^const NUMBER =\s+(\/.+\/i);$/m.exec(readFileSync(file, 'utf8'));
  const server = pattern('src/modules/territory/streets/street-names.ts');
  const page = pattern('web/src/parts/house-number.ts');
  expect(server?.[1]).toContain('\\d');
  expect(page?.[1]).toBe(server?.[1]);
});
