import type { Say } from '../../platform/i18n/index.js';
import { isolated } from '../../platform/text/index.js';

/** The area of the catalogue that holds what mails say. */
export const MAILS = 'mails';

export interface RenderedMessage {
  subject: string;
  body: string;
}

/** The body of a mail: greeting, paragraphs and end, each apart. `name` null: nobody's is known, or may be said. */
export function inFrame(say: Say, paragraphs: string[], name: string | null = null): string {
  const greeting = name
    ? say('frame.dear', { name: isolated(oneLine(name)) })
    : say('frame.greeting');
  return `${[greeting, ...paragraphs, say('frame.end')].join('\n\n')}\n`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
