import { isLonger } from '../../platform/text/index.js';
import type { ContactView } from '../contacts/index.js';
import type { ArticleContent } from './article-content.js';

const MAX_TITLE = 200;
const MAX_BODY = 20_000;
const MAX_MODEL_ANSWER = 10_000;

/** What the citizen asked. */
export function questionOf({ subject, description }: ContactView): string {
  return [subject, description].filter(Boolean).join('\n\n');
}

/**
 * A first draft made of a resolution: the answer as it was given, to be freed of what belongs to that citizen alone.
 * It always passes the rules for articles, whatever people wrote. Of a contact whose words are not for everybody it holds
 * none: whoever may read the contact finds them beside the draft, and writes what can be told.
 */
export function proposalContent(
  contact: ContactView,
  answeredBy: string | null,
): Partial<ArticleContent> {
  const { classification, classificationName, classificationNameEn, subject } = contact;
  const wordless = contact.sensitivity !== 'normal';
  const answer = wordless ? '' : asMarkdown(contact.answer ?? '');
  const named = classificationName ?? contact.protocolNumber;
  const title = wordless ? named : (subject ?? named);
  return {
    title: asMarkdown(title).slice(0, MAX_TITLE),
    titleEn: (classificationNameEn ?? '').slice(0, MAX_TITLE),
    body: answer.slice(0, MAX_BODY),
    modelAnswers:
      wordless || isLonger(answer, MAX_MODEL_ANSWER)
        ? []
        : [{ title: 'Risposta data', language: 'it', text: answer.replaceAll('{{', '{ {') }],
    classifications: classification === null ? [] : [classification],
    routing: answeredBy === null ? null : { point: answeredBy, districtLevel: null, note: null },
  };
}

/** Free text as Markdown without HTML and without links of its own: `<b>` and `[a](b)` are said, not meant. */
export function asMarkdown(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '< ')
    .replace(/\](?=[(:])/g, '] ')
    .trim();
}
