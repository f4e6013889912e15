import { validateSync } from 'class-validator';
import { AppConfig } from './app-config.js';
import { Configuration, type SettingsClass } from './configuration.js';
import { variablesOf } from './environment.js';

/** What reads the environment: the server, or a worker process. */
export type Program = 'server' | 'worker';

/** The environment does not let the program start. `problems` holds one line for each variable. */
export class InvalidConfiguration extends Error {
  constructor(
    readonly problems: string[],
    program: Program = 'server',
  ) {
    super(
      `The ${program} cannot start with this environment:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    );
    this.name = 'InvalidConfiguration';
  }
}

/**
 * Reads and validates the environment: the platform's settings and those of `classes`. Variables that are empty count as absent.
 * @throws InvalidConfiguration naming every wrong variable, with what to set
 * @throws TypeError when two classes read the same variable
 */
export function loadConfiguration(
  environment: NodeJS.ProcessEnv,
  classes: readonly SettingsClass[],
  program: Program = 'server',
): Configuration {
  requireOneReader([AppConfig, ...classes]);
  const platform = read(AppConfig, environment);
  const configuration = new Configuration(
    platform,
    classes.map((type) => read(type, environment)),
  );
  const { parts } = configuration;
  for (const part of parts) part.complete?.(platform);
  const problems = [
    ...[platform, ...parts].flatMap((settings) => problemsOf(settings, environment)),
    ...contradictions(platform),
    ...parts.flatMap((part) => part.contradictions?.(platform) ?? []),
  ];
  if (problems.length > 0) throw new InvalidConfiguration(problems, program);
  return configuration;
}

function requireOneReader(classes: readonly SettingsClass[]): void {
  const readers = new Map<string, string>();
  for (const { name: reader, prototype } of classes) {
    for (const { name } of variablesOf(prototype as object).values()) {
      const other = readers.get(name);
      if (other) throw new TypeError(`${name} is read by ${other} and by ${reader}.`);
      readers.set(name, reader);
    }
  }
}

function read<T extends object>(type: SettingsClass<T>, environment: NodeJS.ProcessEnv): T {
  const settings = new type();
  for (const [property, { name, parse }] of variablesOf(type.prototype as object)) {
    const text = environment[name]?.trim();
    if (text) Object.assign(settings, { [property]: parse(text) });
  }
  return settings;
}

function problemsOf(settings: object, environment: NodeJS.ProcessEnv): string[] {
  const variables = variablesOf(settings);
  return validateSync(settings).map(({ property, constraints }) => {
    const { name, secret } = variables.get(property) ?? { name: property, secret: true };
    const now = secret ? '' : ` (it is "${environment[name]?.trim()}")`;
    return `${name} ${Object.values(constraints ?? {}).at(-1)}${now}.`;
  });
}

function contradictions(config: AppConfig): string[] {
  const problems: string[] = [];
  if (config.processEngine === 'camunda7') {
    problems.push(
      'PROCESS_ENGINE camunda7 is not available yet: set PROCESS_ENGINE=embedded, or leave it unset.',
    );
  }
  if (config.databaseUrl !== undefined && config.authSecret === undefined) {
    problems.push(
      'AUTH_SECRET is required with DATABASE_URL, since all replicas must share it: ' +
        'set it to 32 random characters or more, for example the output of "openssl rand -base64 48".',
    );
  }
  if (config.headersTimeoutMs > config.requestTimeoutMs) {
    problems.push(
      `HEADERS_TIMEOUT_MS (${config.headersTimeoutMs}) must not be more than REQUEST_TIMEOUT_MS ` +
        `(${config.requestTimeoutMs}): the header is a part of the request.`,
    );
  }
  return problems;
}
