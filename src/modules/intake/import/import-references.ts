import { Injectable } from '@nestjs/common';
import { ClassificationReadModel } from '../../classification/index.js';
import { OrganisationReadModel } from '../../organisation/index.js';

/** Codes and names that rows refer to. */
export interface ImportReferences {
  /** Code of the active classification of that name or synonym, or null. */
  byName(text: string): string | null;
  hasClassification(code: string): boolean;
  /** Active codes that took the place of a retired one, the default first; empty for others. */
  successorsOf(code: string): readonly string[];
  hasDistrict(code: string): boolean;
}

/** Looks the reference data up once an import, not once a row. */
@Injectable()
export class ImportReferenceLoader {
  constructor(
    private readonly classifications: ClassificationReadModel,
    private readonly organisation: OrganisationReadModel,
  ) {}

  async load(): Promise<ImportReferences> {
    const all = await this.classifications.nodes();
    const nodes = all.filter(({ active }) => active);
    const successors = new Map(all.map((node) => [node.code, node.successors]));
    // The most special node of a name wins, as in findByNameOrSynonym.
    nodes.sort((a, b) => b.code.length - a.code.length || (a.code < b.code ? -1 : 1));
    const codes = new Set(nodes.map(({ code }) => code));
    const districts = await this.organisation.scopes({ kind: 'district' });
    const districtCodes = new Set(districts.map(({ code }) => code));
    const found = new Map<string, string | null>();
    return {
      byName(text) {
        let code = found.get(text);
        if (code === undefined) {
          code = nodes.find((node) => node.isCalled(text))?.code ?? null;
          // Categories are few; a file with a new one in each row must not fill the memory.
          if (found.size < 1000) found.set(text, code);
        }
        return code;
      },
      hasClassification: (code) => codes.has(code),
      successorsOf: (code) => successors.get(code) ?? [],
      hasDistrict: (code) => districtCodes.has(code),
    };
  }
}
