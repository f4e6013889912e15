import { validateSync } from 'class-validator';
import { AppConfig } from './app-config.js';
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
 * Reads and validates the environment; variables that are empty count as absent.
 * @throws InvalidConfiguration naming every wrong variable, with what to set
 */
export function loadConfig(environment: NodeJS.ProcessEnv, program: Program = 'server'): AppConfig {
  const config = new AppConfig();
  const variables = variablesOf(AppConfig.prototype);
  for (const [property, { name, parse }] of variables) {
    const text = environment[name]?.trim();
    if (text) Object.assign(config, { [property]: parse(text) });
  }
  config.demo ??= config.embeddedDatabase;
  config.demoContacts ??= config.demo && config.embeddedDatabase ? DEMO_CONTACTS : 0;

  const problems = validateSync(config).map(({ property, constraints }) => {
    const { name, secret } = variables.get(property) ?? { name: property, secret: true };
    const now = secret ? '' : ` (it is "${environment[name]?.trim()}")`;
    return `${name} ${Object.values(constraints ?? {}).at(-1)}${now}.`;
  });
  problems.push(...contradictions(config));
  if (problems.length > 0) throw new InvalidConfiguration(problems, program);
  return config;
}

/** Contacts of a demonstration of which nothing else is said: enough for lists, maps and reports to look alive. */
const DEMO_CONTACTS = 300;

function contradictions(config: AppConfig): string[] {
  const problems: string[] = [];
  if (config.processEngine === 'camunda7') {
    problems.push(
      'PROCESS_ENGINE camunda7 is not available yet: set PROCESS_ENGINE=embedded, or leave it unset.',
    );
  }
  if (config.demoContacts > 0 && !(config.demo && config.embeddedDatabase)) {
    problems.push(
      'DEMO_CONTACTS fills the embedded database of a demonstration: set it to 0, or leave it unset, ' +
        'with DATABASE_URL and with DEMO=false.',
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
