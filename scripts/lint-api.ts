import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describeApplication } from '../src/application.js';

interface Findings {
  problems: {
    severity: string;
    ruleId: string;
    message: string;
    location: { pointer?: string }[];
  }[];
}

/** Makes the API document of this source tree, without a database, and ends with 1 where Redocly's rules find anything. */
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'api-document-'));
try {
  const file = path.join(folder, 'openapi.json');
  await fs.writeFile(file, JSON.stringify(await describeApplication()));
  const { problems } = await findings(file);
  for (const { severity, ruleId, message, location } of problems) {
    console.log(`${severity} ${ruleId} at ${location[0]?.pointer}: ${message}`);
  }
  console.log(`API document: ${problems.length === 0 ? 'nothing' : problems.length} found.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}

/** Of warnings alone Redocly says nothing by its exit code; it asks nobody, and tells nobody, over the network. */
async function findings(file: string): Promise<Findings> {
  const command = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const run = promisify(execFile)(
    process.execPath,
    [
      command,
      'lint',
      file,
      '--config',
      'redocly.yaml',
      '--format',
      'json',
      '--max-problems',
      '1000',
    ],
    { env, maxBuffer: 50_000_000 },
  );
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  if (!stdout.startsWith('{')) throw new Error(`Redocly gave no result: ${stderr}`);
  return JSON.parse(stdout) as Findings;
}
