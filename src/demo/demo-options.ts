import { existsSync } from 'node:fs';
import { trimmedEnd } from '../platform/text/index.js';

export interface DemoOptions {
  /** The CSV file. */
  file: string;
  baseUrl: string;
  /** Absent: read from `dataDir`. */
  givenPassword: string | undefined;
  dataDir: string;
  /** Contacts worked on at the same time. */
  concurrency: number;
  /** Point that registers and answers. */
  point: string;
}

export const USAGE = `Uso / usage: npm run demo -- PATH [--concurrency N] [--point CODE]

  PATH           CSV dell'app Municipium / CSV of the Municipium app
  --concurrency  contatti lavorati insieme / contacts worked on at a time (4)
  --point        punto che li riceve / point that takes them (urp-web)

  BASE_URL       il server / the server (http://127.0.0.1:3000); se tace viene avviato e poi fermato /
                 started, and stopped at the end, when nothing listens there
  DEMO_PASSWORD  password degli account dimostrativi / of the demonstration accounts;
                 altrimenti / else: DATA_DIR/demo-password`;

/** The command line or the environment makes no sense. */
export class WrongUsage extends Error {}

/** Reads the command line. Throws WrongUsage. */
export function readDemoOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): DemoOptions | 'help' {
  const options = { concurrency: '4', point: 'urp-web' };
  const files: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === '--help' || argument === '-h') return 'help';
    const name = argument.startsWith('--') ? argument.slice(2).split('=', 1)[0] : null;
    if (name === null) files.push(argument);
    else if (name !== 'concurrency' && name !== 'point') {
      throw new WrongUsage(`Unknown option ${argument}.`);
    } else {
      const value = argument.includes('=') ? argument.split('=', 2)[1] : args[++index];
      if (!value) throw new WrongUsage(`--${name} needs a value.`);
      options[name] = value;
    }
  }
  if (files.length !== 1) throw new WrongUsage('Give the path of one CSV file.');
  if (!existsSync(files[0])) throw new WrongUsage(`There is no file ${files[0]}.`);
  const concurrency = Number(options.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64) {
    throw new WrongUsage('--concurrency must be a whole number from 1 to 64.');
  }
  const baseUrl = trimmedEnd(environment.BASE_URL || 'http://127.0.0.1:3000', /\//);
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl))
    throw new WrongUsage(`BASE_URL is no address: ${baseUrl}.`);
  return {
    file: files[0],
    baseUrl,
    givenPassword: environment.DEMO_PASSWORD || undefined,
    dataDir: environment.DATA_DIR || './data',
    concurrency,
    point: options.point,
  };
}
