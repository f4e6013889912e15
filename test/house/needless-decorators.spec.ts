import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { needlessIn } from './needless-decorators.js';

const run = promisify(execFile);

/** In a process of its own: once the API is described, its fields no longer tell what decorators said. */
async function needlessDecorators(): Promise<string[]> {
  const { href } = new URL('./needless-decorators.ts', import.meta.url);
  const program = `import { needlessDecorators } from ${JSON.stringify(href)};
    console.log(JSON.stringify(await needlessDecorators()));`;
  const loader = ['--import', './test/setup/register-typescript.mjs'];
  const { stdout } = await run(
    process.execPath,
    [...loader, '--input-type=module', '--eval', program],
    { maxBuffer: 10_000_000 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as string[];
}

describe('@ApiProperty', () => {
  it('is needless where type and comment say the same', () => {
    class Sample {
      @ApiProperty({ enum: ['a', 'b'], description: 'Of the case.' })
      same: unknown;
      @ApiProperty()
      empty: unknown;
      @ApiProperty({ minimum: 1 })
      more: unknown;
      @ApiPropertyOptional()
      optional: unknown;
      none: unknown;
    }
    const field = { required: true, enum: ['a', 'b'], description: 'Of the case.' };
    const names = ['same', 'empty', 'more', 'optional', 'none'];
    const fields = Object.fromEntries(names.map((name) => [name, field]));
    expect(needlessIn(Sample.prototype, fields)).toEqual(['same', 'empty']);
  });

  it('stands nowhere where it is needless', async () => {
    expect(await needlessDecorators()).toEqual([]);
  });
});
