import { parseFeature, ScenarioError } from './feature-file.js';
import { understand } from './feature-runner.js';
import { readValue } from './feature-values.js';

const featureOf = (...steps: string[]) =>
  parseFeature(
    'prova.feature',
    ['# language: it', 'Funzionalità: Prova', '  Scenario: Uno', ...steps].join('\n'),
  );

const understandFirst = (...steps: string[]) => {
  const feature = featureOf(...steps);
  return understand(feature, feature.scenarios[0]);
};

describe('scenarios', () => {
  it('read sentences with their lines, without the leading "che"', () => {
    const feature = featureOf(
      '    Dato che il processo "a" parte con:',
      '      | variabile | valore |',
      '      | livello   | "2"    |',
      '    Quando il processo viene avviato',
    );
    expect(feature.scenarios[0]).toMatchObject({ name: 'Uno', line: 3 });
    expect(feature.scenarios[0].steps).toEqual([
      { text: 'il processo "a" parte con:', table: { livello: '2' }, line: 4 },
      { text: 'il processo viene avviato', table: null, line: 7 },
    ]);
  });

  it('name file and line of a sentence that nobody knows', () => {
    const known = '    Quando il processo viene avviato';
    expect(() => understandFirst(known)).not.toThrow();
    expect(() => understandFirst(known, '    Allora tutto va bene')).toThrow(
      'prova.feature:5: frase sconosciuta: "tutto va bene"',
    );
  });

  it('refuse a table that is missing, not wanted, or of other columns', () => {
    expect(() => understandFirst('    Dato che il processo "a" parte con:')).toThrow(
      /prova\.feature:4: .*\n {2}sotto questa frase serve una tabella/,
    );
    const table = ['      | variabile | valore |', '      | a         | 1      |'];
    expect(() => understandFirst('    Quando passano 2 giorni', ...table)).toThrow(
      /questa frase non vuole una tabella/,
    );
    expect(() => understandFirst('    Quando il processo viene avviato con:', '      | a | b |')).toThrow(
      ScenarioError,
    );
  });

  it('say where a scenario came out otherwise', async () => {
    const story = understandFirst('    Allora il processo attende in "capire"');
    const world = { waitingAt: async () => ['rispondere'] };
    await expect(story(world as never)).rejects.toThrow(
      'prova.feature:4: il processo attende in "capire"\n  il processo attende in rispondere',
    );
  });

  it.each([
    ['true', true],
    ['null', null],
    ['15', 15],
    ['-1.5', -1.5],
    ['"2"', '2'],
    ['[verde, acque]', ['verde', 'acque']],
    ['[]', []],
    ['verde, acque', 'verde, acque'],
    ['2026/000001', '2026/000001'],
  ])('read %s', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });
});
