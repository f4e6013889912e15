import { partsOfAnswer } from '../../web/src/pages/new/answer-parts.js';

const label = (name: string) => `<${name}>`;

it('fills in what is known of a model answer and leaves a gap, with its name, for what is not', () => {
  const text =
    'Gentile {{citizen.name}}, la buca in {{ location.street }} entro il {{answerDueAt}}.';
  const values = { 'citizen.name': 'Anna', 'location.street': '  ', answerDueAt: null };
  expect(partsOfAnswer(text, values, label)).toEqual([
    'Gentile ',
    'Anna',
    ', la buca in ',
    { gap: '<location.street>' },
    ' entro il ',
    { gap: '<answerDueAt>' },
    '.',
  ]);
  expect(partsOfAnswer('{{toString}}', {}, label)).toEqual([{ gap: '<toString>' }]);
  expect(partsOfAnswer('Senza segnaposto', {}, label)).toEqual(['Senza segnaposto']);
});
