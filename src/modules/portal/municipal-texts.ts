import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/index.js';
import { MODEL_TEXTS } from './model-texts.js';

export const TEXT_NAMES = ['accessibility', 'privacy'] as const;
export type TextName = (typeof TEXT_NAMES)[number];

export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'list';
  /** One text, or the items of a list. */
  texts: string[];
}

export interface MunicipalText {
  /** True: the municipality has not completed the model yet. */
  isModel: boolean;
  it: TextBlock[];
  en: TextBlock[];
}

/**
 * Texts that the law asks of the municipality. Its own stand in `TEXTS_DIR` as `privacy.it.md`, `privacy.en.md`,
 * `accessibility.it.md`, `accessibility.en.md`; where one is missing, a model to complete, which says so.
 */
@Injectable()
export class MunicipalTexts {
  constructor(private readonly config: AppConfig) {}

  async text(name: TextName): Promise<MunicipalText> {
    const [it, en] = await Promise.all([this.own(name, 'it'), this.own(name, 'en')]);
    const model = (language: 'it' | 'en') =>
      MODEL_TEXTS[name][language].replaceAll('{{municipality}}', this.config.municipality);
    return {
      isModel: it === null,
      it: blocksOf(it ?? model('it')),
      // A text in Italian alone is better than a model in English beside it.
      en: blocksOf(en ?? it ?? model('en')),
    };
  }

  private async own(name: TextName, language: string): Promise<string | null> {
    if (!this.config.textsDir) return null;
    try {
      return await fs.readFile(path.join(this.config.textsDir, `${name}.${language}.md`), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}

/** Headings (`## …`), lists (`- …`) and paragraphs, each set apart by an empty line; other marks stay as they are. */
export function blocksOf(text: string): TextBlock[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): TextBlock => {
      if (part.startsWith('#')) return { kind: 'heading', texts: [part.replace(/^#+\s*/, '')] };
      if (part.startsWith('- ')) {
        const items = part.split(/\n(?=- )/).map((item) => oneLine(item.slice(2)));
        return { kind: 'list', texts: items };
      }
      return { kind: 'paragraph', texts: [oneLine(part)] };
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
