import { createHash } from 'node:crypto';
import type { Json } from '../../engine/api/index.js';
import { type ContactKind } from '../contacts/index.js';
import type { AgreedTerms } from './terms.js';
import { canonicalJson } from '../../platform/text/index.js';

/** All that two parties agree on, and nothing else: who signed it and when it holds stand beside it. */
export interface AgreementText {
  code: string;
  version: number;
  title: string;
  firstParty: string;
  secondParty: string;
  responsibilities: string;
  classifications: string[];
  kinds: ContactKind[];
  terms: AgreedTerms;
}

/** SHA-256, in lower-case hex, of the text: the same content always has the same hash, and every term is in it. */
export function agreementHash(text: AgreementText): string {
  const { code, version, title, firstParty, secondParty, responsibilities } = text;
  const { classifications, kinds, terms } = text;
  const content = {
    code,
    version,
    title,
    firstParty,
    secondParty,
    responsibilities,
    classifications,
    kinds,
    terms: JSON.parse(JSON.stringify(terms)) as Json,
  };
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
