import { isDeepStrictEqual } from 'node:util';
import type { Json, Variables } from '../../src/engine/api/index.js';
import { InvalidInput } from '../../src/platform/errors/index.js';
import { readValue } from './feature-values.js';
import type { ScenarioWorld } from './scenario-world.js';

const HOUR_MS = 3_600_000;

interface Sentence {
  pattern: RegExp;
  /** Whether a table must, may or must not follow. */
  table: 'required' | 'optional' | 'none';
  run(world: ScenarioWorld, words: string[], table: Variables): Promise<void> | void;
}

const written = (value: Json | undefined) => JSON.stringify(value) ?? 'niente';

function requireThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function requireSubset(actual: Variables, expected: Variables, of: string): void {
  for (const [name, value] of Object.entries(expected)) {
    requireThat(
      isDeepStrictEqual(actual[name], value),
      `${of}: "${name}" è ${written(actual[name])}, doveva essere ${written(value)}`,
    );
  }
}

/** Every sentence that a scenario may use (docs/designers.md explains them to designers). */
export const SENTENCES: Sentence[] = [
  {
    pattern: /^l'orologio segna "([^"]+)"$/,
    table: 'none',
    run: (world, [text]) => {
      const instant = new Date(text);
      requireThat(!Number.isNaN(instant.getTime()), `"${text}" non è una data ISO 8601`);
      return world.setClock(instant);
    },
  },
  {
    pattern: /^passa(?:no)? (\d+) (giorn[oi]|or[ae]|minut[oi])$/,
    table: 'none',
    run: (world, [count, unit]) => {
      const length = unit.startsWith('g') ? 24 * HOUR_MS : unit.startsWith('o') ? HOUR_MS : 60_000;
      return world.passTime(Number(count) * length);
    },
  },
  {
    pattern: /^il processo "([^"]+)" parte con:$/,
    table: 'required',
    run: (world, [key], variables) => {
      world.process = { key, variables };
    },
  },
  {
    pattern: /^il servizio "([^"]+)" risponde con:$/,
    table: 'required',
    run: (world, [topic], variables) => world.setAnswer(topic, variables),
  },
  {
    pattern: /^il processo viene avviato(?: con:)?$/,
    table: 'optional',
    run: (world, _words, variables) => world.start(variables),
  },
  {
    pattern: /^il compito "([^"]+)"(?: di "([^"]+)")? viene completato(?: con:)?$/,
    table: 'optional',
    run: async (world, [id, group], variables) =>
      world.complete(await world.task(id, group), variables),
  },
  {
    pattern: /^arriva il messaggio "([^"]+)"(?: con:)?$/,
    table: 'optional',
    run: (world, [name], variables) => world.message(name, variables),
  },
  {
    pattern: /^il compito "([^"]+)" è aperto per "([^"]+)"$/,
    table: 'none',
    run: async (world, [id, group]) => {
      await world.task(id, group);
    },
  },
  {
    pattern: /^il compito "([^"]+)" rifiuta il campo "([^"]+)" con:$/,
    table: 'required',
    run: async (world, [id, field], variables) => {
      const item = await world.task(id);
      const refusal = await world.complete(item, variables).then(
        () => null,
        (error: unknown) => error,
      );
      requireThat(refusal !== null, 'il compito è stato completato');
      if (!(refusal instanceof InvalidInput)) throw refusal;
      const fields = (refusal.details.fields ?? []).map((wrong) => wrong.field.split('.').at(-1));
      requireThat(fields.includes(field), `sono stati rifiutati i campi ${fields.join(', ')}`);
      await world.task(id);
    },
  },
  {
    pattern: /^il processo attende in "([^"]+)"$/,
    table: 'none',
    run: async (world, [ids]) => {
      const expected = ids.split(',').map((id) => id.trim());
      const actual = await world.waitingAt();
      requireThat(
        isDeepStrictEqual(actual, [...expected].sort()),
        `il processo attende in ${actual.join(', ') || 'nessun elemento'}`,
      );
    },
  },
  {
    pattern: /^il processo è terminato in "([^"]+)"$/,
    table: 'none',
    run: async (world, [id]) => {
      const { state, endedBy } = await world.instance();
      const where = (await world.waitingAt()).join(', ');
      requireThat(state === 'completed', `il processo non è terminato: attende in ${where}`);
      requireThat(endedBy === id, `il processo è terminato in "${endedBy}"`);
    },
  },
  {
    pattern: /^il servizio "([^"]+)" è stato chiamato (\d+) volt[ae]$/,
    table: 'none',
    run: (world, [topic, times]) => {
      const { length } = world.calls(topic);
      requireThat(length === Number(times), `è stato chiamato ${length} volte`);
    },
  },
  {
    pattern: /^l'ultima chiamata del servizio "([^"]+)" aveva:$/,
    table: 'required',
    run: (world, [topic], expected) => {
      const last = world.calls(topic).at(-1);
      if (!last) throw new Error('il servizio non è stato chiamato');
      requireSubset(last.variables, expected, `chiamata di "${topic}"`);
    },
  },
  {
    pattern: /^la variabile "([^"]+)" vale (.+)$/,
    table: 'none',
    run: async (world, [name, value]) =>
      requireSubset(await world.variables(), { [name]: readValue(value) }, 'variabili'),
  },
];
