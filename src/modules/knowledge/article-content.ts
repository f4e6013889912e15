import type { FieldError } from '../../platform/errors/index.js';
import { isDay } from './municipal-day.js';
import { PLACEHOLDERS, unknownPlaceholders, type Language } from './placeholders.js';

/** An answer to copy, with placeholders in double braces. */
export interface ModelAnswer {
  title: string;
  language: Language;
  text: string;
}

export interface ArticleLink {
  title: string;
  url: string;
}

/** Who is competent: a point, or that level of the district concerned; `note` says when and how. */
export interface ArticleRouting {
  point: string | null;
  districtLevel: number | null;
  note: string | null;
}

/** What an article says; its history is the history of this. */
export interface ArticleContent {
  title: string;
  titleEn: string;
  /** Markdown without HTML. */
  body: string;
  /** What to ask the citizen. */
  questions: string[];
  routing: ArticleRouting | null;
  modelAnswers: ModelAnswer[];
  links: ArticleLink[];
  /** Codes of the classification; each covers those below it. */
  classifications: string[];
  /** `YYYY-MM-DD`; null: from its approval. */
  validFrom: string | null;
  /** Last day; null: until it is withdrawn. */
  validTo: string | null;
  /** Months after which it has to be looked at again. */
  reviewMonths: number;
}

export const CONTENT_FIELDS = [
  'title',
  'titleEn',
  'body',
  'questions',
  'routing',
  'modelAnswers',
  'links',
  'classifications',
  'validFrom',
  'validTo',
  'reviewMonths',
] as const satisfies readonly (keyof ArticleContent)[];

export const DEFAULT_REVIEW_MONTHS = 12;

export const EMPTY_CONTENT: ArticleContent = {
  title: '',
  titleEn: '',
  body: '',
  questions: [],
  routing: null,
  modelAnswers: [],
  links: [],
  classifications: [],
  validFrom: null,
  validTo: null,
  reviewMonths: DEFAULT_REVIEW_MONTHS,
};

/** A tag, a comment or a declaration; `a < b` is none. */
const HTML = /<[a-z/!?]/i;
/** Where a link or an image of Markdown leads, or a reference is defined. */
const MARKDOWN_TARGET = /\]\(\s*<?([^)\s>]*)|^[ \t]*\[[^\]\r\n]+\]:[ \t]*<?(\S+)/gm;

/** What of the content is against the rules by itself, each by field; whether points and codes exist is asked elsewhere. */
export function contentFaults(content: ArticleContent): FieldError[] {
  const { title, body, questions, modelAnswers, links, routing } = content;
  const faults: FieldError[] = [];
  const fault = (field: string, code: string, message: string) =>
    faults.push({ field, code, message });
  if (title.trim() === '') fault('title', 'required', 'title is required.');
  for (const [field, text] of texts(content)) {
    if (!HTML.test(text)) continue;
    const message = `${field} must not contain HTML: write Markdown, and addresses as [text](https://...).`;
    fault(field, 'html-not-allowed', message);
  }
  for (const target of foreignTargets(body)) {
    fault('body', 'link-not-https', `The link to "${target}" must begin with https://.`);
  }
  questions.forEach((question, index) => {
    if (question.trim() === '') fault(`questions.${index}`, 'required', 'A question is empty.');
  });
  modelAnswers.forEach(({ text }, index) => {
    for (const name of unknownPlaceholders(text)) {
      const message = `There is no placeholder {{${name}}}; known are ${Object.keys(PLACEHOLDERS).join(', ')}.`;
      fault(`modelAnswers.${index}.text`, 'unknown-placeholder', message);
    }
  });
  links.forEach(({ url }, index) => {
    if (isHttps(url)) return;
    const message = 'A link must be an address that begins with https://.';
    fault(`links.${index}.url`, 'link-not-https', message);
  });
  if (routing && (routing.point === null) === (routing.districtLevel === null)) {
    const message = 'routing names either a point or a level of the district (districtLevel).';
    fault('routing', 'one-of', message);
  }
  return [...faults, ...validityFaults(content)];
}

/** What an article must have before it is proposed. */
export function completenessFaults(content: ArticleContent): FieldError[] {
  const lacks = (field: string, message: string) => ({ field, code: 'required', message });
  return [
    ...(content.body.trim() === '' ? [lacks('body', 'Say what the operator has to know.')] : []),
    ...(content.titleEn.trim() === '' ? [lacks('titleEn', 'Give the title in English too.')] : []),
    ...(content.classifications.length === 0
      ? [lacks('classifications', 'Tie it to a code of the classification at least.')]
      : []),
  ];
}

export function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

/** All words of the content but for the title: what a search looks through. */
export function searchText({ body, questions, modelAnswers, routing }: ArticleContent): string {
  const answers = modelAnswers.map(({ title, text }) => `${title}. ${text}`);
  return [body, ...questions, ...answers, routing?.note ?? ''].filter(Boolean).join('\n');
}

function texts(content: ArticleContent): [field: string, text: string][] {
  const { title, titleEn, body, questions, modelAnswers, links, routing } = content;
  return [
    ['title', title],
    ['titleEn', titleEn],
    ['body', body],
    ['routing.note', routing?.note ?? ''],
    ...questions.map((text, index): [string, string] => [`questions.${index}`, text]),
    ...modelAnswers.map(({ text }, index): [string, string] => [
      `modelAnswers.${index}.text`,
      text,
    ]),
    ...modelAnswers.map(({ title }, index): [string, string] => [
      `modelAnswers.${index}.title`,
      title,
    ]),
    ...links.map(({ title }, index): [string, string] => [`links.${index}.title`, title]),
  ];
}

function foreignTargets(markdown: string): string[] {
  const targets = [...markdown.matchAll(MARKDOWN_TARGET)].map(([, link, reference]) =>
    (link ?? reference ?? '').trim(),
  );
  return [...new Set(targets)].filter((target) => !target.startsWith('#') && !isHttps(target));
}

function validityFaults({ validFrom, validTo }: ArticleContent): FieldError[] {
  const faults = Object.entries({ validFrom, validTo })
    .filter(([, day]) => day !== null && !isDay(day))
    .map(([field]) => ({
      field,
      code: 'invalid',
      message: `${field} must be a day of the calendar, written YYYY-MM-DD.`,
    }));
  if (faults.length === 0 && validFrom && validTo && validTo < validFrom) {
    const message = 'validTo must not lie before validFrom.';
    faults.push({ field: 'validTo', code: 'before-start', message });
  }
  return faults;
}
