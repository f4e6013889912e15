import { joins } from './joining-words.js';

describe('a word that only joins others', () => {
  it.each(
    'via chiede chiedono chiedeva nella perche perce qualce vorrei segnala segnalo segnalato riferisce quando dice'.split(
      ' ',
    ),
  )('is "%s"', (word) => {
    expect(joins(word)).toBe(true);
  });

  it.each(
    'buca chiesa segnale segnali segnaletica rumore scrivania tombino strada scuola'.split(' '),
  )('is not "%s"', (word) => {
    expect(joins(word)).toBe(false);
  });
});
