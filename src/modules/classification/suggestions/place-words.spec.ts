import { isLandmark, matterOf } from './place-words.js';

const matter = (text: string) => matterOf(text).replace(/\s+/g, ' ').trim();

describe('the matter of a text', () => {
  it.each([
    ['Buca davanti alla scuola elementare', 'Buca'],
    ['Buca davanti alla scuola in via Mazzini, tombino', 'Buca in , tombino'],
    ['lampione spento di fronte al nuovo supermercato', 'lampione spento'],
    ["un ramo spezzato accanto all'asilo", 'un ramo spezzato'],
    ['topi vicino ai cassonetti', 'topi'],
    ['rifiuti all’altezza del civico 14, ieri', 'rifiuti , ieri'],
    ['in via della Barca il semaforo è spento', 'in il semaforo è spento'],
    ['in via mazzini lampione spento', 'in lampione spento'],
    ['Asfalto rotto in Piazza VIII Agosto', 'Asfalto rotto in'],
    ['A pothole in front of the school', 'A pothole'],
  ])('of "%s" is "%s"', (text, left) => {
    expect(matter(text)).toBe(left);
  });

  it.each([
    'il vicino picchia il cane',
    'qualcuno butta via i rifiuti',
    'iscrizione alla scuola materna',
    'la luce della via non si accende',
  ])('is the whole of "%s"', (text) => {
    expect(matter(text)).toBe(text);
  });
});

it('knows words that usually say where', () => {
  expect(['scuola', 'davanti', 'school'].every(isLandmark)).toBe(true);
  expect(['buca', 'tombino', 'cassonetto'].some(isLandmark)).toBe(false);
});
