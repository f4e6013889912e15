import type { ArticleLink, ModelAnswer } from '../article-content.js';

/** An article that ships with the demonstration organisation. */
export interface DemoArticle {
  code: string;
  title: string;
  titleEn: string;
  owner: string;
  classifications: string[];
  routing: { point: string; note: string } | { districtLevel: number; note: string } | null;
  questions: string[];
  body: string;
  modelAnswers: ModelAnswer[];
  links?: ArticleLink[];
  reviewMonths?: number;
}

/** A model answer in Italian, with the greeting and the signature that all have. */
export function inItalian(title: string, text: string): ModelAnswer {
  return {
    title,
    language: 'it',
    text: `Gentile {{citizen.name}},\n${text}\n\nIl contatto è registrato con il numero di protocollo {{protocolNumber}}.\nCordiali saluti\n{{owner.name}}`,
  };
}

/** The same in English. */
export function inEnglish(title: string, text: string): ModelAnswer {
  return {
    title,
    language: 'en',
    text: `Dear {{citizen.name}},\n${text}\n\nYour contact is registered under protocol number {{protocolNumber}}.\nKind regards\n{{owner.name}}`,
  };
}

export const COMUNE: ArticleLink = {
  title: 'Comune di Bologna',
  url: 'https://www.comune.bologna.it/',
};
