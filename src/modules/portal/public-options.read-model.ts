import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/index.js';
import {
  ClassificationReadModel,
  SuggestionReadModel,
  type ClassificationNode,
} from '../classification/index.js';
import { CONTACT_KINDS, type ContactKind } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';

export interface PublicClass {
  code: string;
  parent: string | null;
  name: string;
  nameEn: string;
}

const MOST_FILES = 5;
const MOST_SUGGESTIONS = 4;

/** What a citizen can choose: names and codes, no figures, nothing of how the network works. */
@Injectable()
export class PublicOptions {
  constructor(
    private readonly classifications: ClassificationReadModel,
    private readonly suggestions: SuggestionReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly config: AppConfig,
  ) {}

  async all(): Promise<{
    kinds: ContactKind[];
    classifications: PublicClass[];
    districts: { code: string; name: string }[];
    fileBytes: number;
    files: number;
  }> {
    const [nodes, scopes] = await Promise.all([
      this.classifications.nodes({ active: true }),
      this.organisation.scopes({ kind: 'district', open: true }),
    ]);
    return {
      kinds: [...CONTACT_KINDS],
      classifications: nodes.map(toPublic),
      districts: scopes.map(({ code, name }) => ({ code, name })),
      fileBytes: this.config.uploadLimitBytes,
      files: MOST_FILES,
    };
  }

  /** The likeliest classes of a text, best first; none for a text of a few letters. */
  async suggest(text: string): Promise<PublicClass[]> {
    if (text.trim().length < 4) return [];
    const found = await this.suggestions.suggest({ text, limit: MOST_SUGGESTIONS });
    return found.map(({ node }) => toPublic(node));
  }
}

function toPublic({ code, parentCode, name, nameEn }: ClassificationNode): PublicClass {
  return { code, parent: parentCode, name, nameEn };
}
