import fs from 'node:fs';

/** What is mutated: where a fault is a wrong term, a lost case, a word that is read by whom it is kept from. */
const FOLDERS = [
  'src/modules/protocols',
  'src/modules/assignments',
  'src/modules/escalation',
  'src/modules/routing',
  'src/modules/contacts/links',
  'src/modules/contacts/reading',
  'src/platform/outbox',
];

const JOBS_OF_THE_ENGINE = [
  'external-tasks.ts',
  'held-jobs.ts',
  'incident-recorder.ts',
  'job-executor.ts',
  'rescheduler.ts',
  'retry-policy.ts',
  'service-runner.ts',
  'core/row-timers.ts',
].map((name) => `src/engine/embedded/${name}`);

/** Declarations, texts for people and data of the demonstration. */
const NO_LOGIC =
  /(\.spec|\.dto|\.module|\.errors|\.events|\.providers|-sentences|-words)\.ts$|\/(index|demo-[\w-]+)\.ts$/;

/** Test files that say nothing of a mutant, or more slowly than others. */
const NO_JUDGES = /^test\/(browser|bench|fuzz|mutations|web)\//;

/** Paths of the source files that are mutated. */
export function mutatedFiles(): string[] {
  return [...FOLDERS.flatMap(typescriptBelow), ...JOBS_OF_THE_ENGINE]
    .filter((file) => !NO_LOGIC.test(file) && fs.existsSync(file))
    .sort();
}

/** Paths of the test files that judge a mutant. */
export function judgingTests(): string[] {
  return ['src', 'test']
    .flatMap(typescriptBelow)
    .filter((file) => /\.(spec|e2e-spec)\.ts$/.test(file) && !NO_JUDGES.test(file))
    .sort();
}

function typescriptBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
}
