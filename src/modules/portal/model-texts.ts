import type { Catalogue } from '../../platform/i18n/index.js';
import type { TextBlock, TextName } from './text-blocks.js';

/** Kind of a block, and the keys of its texts. */
type Part = [kind: TextBlock['kind'], ...keys: string[]];

/** Models to complete, part by part: square brackets mark what only the municipality knows. */
const MODELS: Record<TextName, readonly Part[]> = {
  privacy: [
    ['paragraph', 'model'],
    ['heading', 'who.title'],
    ['paragraph', 'who.text'],
    ['heading', 'what.title'],
    ['list', 'what.written', 'what.person', 'what.address'],
    ['paragraph', 'what.photos'],
    ['heading', 'basis.title'],
    ['paragraph', 'basis.text'],
    ['heading', 'readers.title'],
    ['paragraph', 'readers.text'],
    ['heading', 'rights.title'],
    ['paragraph', 'rights.text'],
    ['heading', 'cookies.title'],
    ['paragraph', 'cookies.text'],
  ],
  accessibility: [
    ['paragraph', 'model'],
    ['heading', 'statement.title'],
    ['paragraph', 'statement.text'],
    ['heading', 'conformity.title'],
    ['paragraph', 'conformity.text'],
    ['heading', 'limits.title'],
    ['list', 'limits.map', 'limits.files', 'limits.more'],
    ['heading', 'feedback.title'],
    ['paragraph', 'feedback.text'],
    ['paragraph', 'feedback.made'],
  ],
};

/** The model of a text in a language of the catalogue. */
export function modelText(
  name: TextName,
  municipality: string,
  catalogue: Catalogue,
  language: string,
): TextBlock[] {
  const say = catalogue.sayIn('legal', language);
  return MODELS[name].map(([kind, ...keys]) => ({
    kind,
    texts: keys.map((key) => say(`${name}.${key}`, { municipality })),
  }));
}
