import { Injectable } from '@nestjs/common';
import { archivalPdf } from '../../platform/pdf/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { agreementDocument } from './agreement-document.js';
import type { DocumentLanguage } from './agreement-words.js';
import { AgreementReadModel } from './agreements.read-model.js';

/** Prints protocols as PDF/A. The same protocol in the same state makes the same bytes. */
@Injectable()
export class AgreementPrinter {
  constructor(
    private readonly agreements: AgreementReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly classifications: ClassificationReadModel,
  ) {}

  /** Throws NotFound (404 `protocol.not-found`). */
  async print(id: string, language: DocumentLanguage): Promise<{ name: string; content: Buffer }> {
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
      if (node) classifications.set(matter, language === 'it' ? node.name : node.nameEn);
    }
    const definition = agreementDocument(agreement, { parties, classifications }, language);
    const at = new Date(
      agreement.inForceFrom ?? agreement.secondSignedAt ?? agreement.firstSignedAt ?? createdAt,
    );
    return {
      name: `protocollo-${code}-${version}-${language}.pdf`,
      content: await archivalPdf(definition, { title, at, language }),
    };
  }
}
