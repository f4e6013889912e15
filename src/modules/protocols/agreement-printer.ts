import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../platform/i18n/index.js';
import { archivalPdf } from '../../platform/pdf/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { agreementDocument } from './agreement-document.js';
import { AgreementReadModel } from './agreements.read-model.js';

/** Prints protocols as PDF/A. The same protocol in the same state makes the same bytes. */
@Injectable()
export class AgreementPrinter {
  constructor(
    private readonly agreements: AgreementReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly classifications: ClassificationReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws InvalidInput (400) naming `language`, NotFound (404 `protocol.not-found`). */
  async print(id: string, language: string): Promise<{ name: string; content: Buffer }> {
    this.catalogue.requireSpoken(language, 'language');
    const agreement = await this.agreements.get(id);
    const { code, version, title, firstParty, secondParty, createdAt } = agreement;
    const parties = new Map<string, string>();
    for (const party of [firstParty, secondParty]) {
      const found =
        (await this.organisation.findPoint(party)) ?? (await this.organisation.findScope(party));
      if (found) parties.set(party, found.name);
    }
    const classifications = new Map<string, string>();
    for (const matter of agreement.classifications) {
      const node = await this.classifications.find(matter);
      if (!node) continue;
      const names = { it: node.name, en: node.nameEn };
      classifications.set(matter, this.catalogue.value({ names }, language));
    }
    const names = { parties, classifications };
    const definition = agreementDocument(agreement, names, this.catalogue, language);
    const at = new Date(
      agreement.inForceFrom ?? agreement.secondSignedAt ?? agreement.firstSignedAt ?? createdAt,
    );
    return {
      name: `protocollo-${code}-${version}-${language}.pdf`,
      content: await archivalPdf(definition, { title, at, language }),
    };
  }
}
