import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../platform/i18n/index.js';
import { MunicipalitySettings } from '../municipality/index.js';
import { modelText } from './model-texts.js';
import { PortalSettings } from './portal.settings.js';
import { blocksOf, type TextBlock, type TextName } from './text-blocks.js';

export interface MunicipalText {
  /** True: the municipality has not completed the model yet. */
  isModel: boolean;
  it: TextBlock[];
  en: TextBlock[];
  /** In every other language of the catalogue. */
  others: { language: string; blocks: TextBlock[] }[];
}

/**
 * Texts that the law asks of the municipality. Its own stand in `TEXTS_DIR` as `privacy.it.md`, `privacy.en.md`,
 * `accessibility.it.md`, `accessibility.en.md`, and so in any other language of the catalogue; where one is missing, a
 * model to complete, which says so.
 */
@Injectable()
export class MunicipalTexts {
  constructor(
    private readonly settings: PortalSettings,
    private readonly whose: MunicipalitySettings,
    private readonly catalogue: Catalogue,
  ) {}

  async text(name: TextName): Promise<MunicipalText> {
    const italian = await this.own(name, 'it');
    const said = async (language: string): Promise<TextBlock[]> => {
      // A text in Italian alone is better than a model in another language beside it.
      const own = (await this.own(name, language)) ?? italian;
      if (own !== null) return blocksOf(own);
      return modelText(name, this.whose.municipality, this.catalogue, language);
    };
    const others = this.catalogue.languages.filter((language) => !['it', 'en'].includes(language));
    return {
      isModel: italian === null,
      it: await said('it'),
      en: await said('en'),
      others: await Promise.all(
        others.map(async (language) => ({ language, blocks: await said(language) })),
      ),
    };
  }

  private async own(name: TextName, language: string): Promise<string | null> {
    if (!this.settings.textsDir) return null;
    try {
      return await fs.readFile(path.join(this.settings.textsDir, `${name}.${language}.md`), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
