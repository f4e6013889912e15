import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { ContactKind } from '../contacts/index.js';
import { ProtocolAgreement, type AgreementState } from './protocol-agreement.entity.js';
import type { AgreedTerms } from './terms.js';

/** The version of a protocol that holds for something, with its terms. */
export interface HoldingAgreement {
  id: string;
  code: string;
  version: number;
  terms: AgreedTerms;
  /** Of the closing days in force, read in the same transaction. */
  calendarRevision: number;
}

/** What a protocol is looked for: the contact's classification, where it is known, and its kind. */
export interface Matter {
  classification: string | null;
  kind: ContactKind;
}

/** A protocol as screens see it. */
export interface AgreementView {
  id: string;
  code: string;
  version: number;
  title: string;
  firstParty: string;
  secondParty: string;
  responsibilities: string;
  classifications: string[];
  kinds: ContactKind[];
  terms: AgreedTerms;
  state: AgreementState;
  /** SHA-256 of all that the parties agree on. */
  textHash: string;
  firstSignedAt: string | null;
  firstSignedBy: string | null;
  firstSignedHash: string | null;
  secondSignedAt: string | null;
  secondSignedBy: string | null;
  secondSignedHash: string | null;
  inForceFrom: string | null;
  inForceUntil: string | null;
  createdAt: string;
  /** Counts every change; to be given back by whoever changes it. */
  rowVersion: number;
}

interface AgreementRow {
  id: string;
  code: string;
  version: number;
  title: string;
  first_party: string;
  second_party: string;
  responsibilities: string;
  classifications: string[];
  kinds: ContactKind[];
  terms: AgreedTerms;
  created_at: Date;
  created_by: string;
  first_signed_at: Date | null;
  first_signed_by: string | null;
  first_signed_account: string | null;
  first_signed_hash: string | null;
  second_signed_at: Date | null;
  second_signed_by: string | null;
  second_signed_account: string | null;
  second_signed_hash: string | null;
  in_force_from: Date | null;
  in_force_until: Date | null;
  row_version: number;
}

/** Which protocols there are, and which one holds between two actors. */
@Injectable()
export class AgreementReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The protocol in force at `at` between two points (`*`: the whole network) that covers the matter, the closest
   * first: one between the points goes before one between their scopes, and that before the network's own, which
   * always holds; between the same parties the deepest classification goes first, then one for this kind of contact.
   */
  async between(
    first: string,
    second: string,
    at: Date,
    matter: Matter,
  ): Promise<HoldingAgreement> {
    const [found] = await this.uow.readPrepared<HoldingAgreement>({
      name: 'agreement-between',
      text: `WITH matter_codes AS (
               -- What a retired code has become; a protocol that names the code of then covers it as well.
               SELECT ARRAY[$4::text, coalesce((SELECT current_code FROM class_summary WHERE code = $4), $4::text)] AS codes),
             party AS (
               SELECT side, code, closeness
                 FROM (VALUES (1, $1::text), (2, $2::text)) AS given(side, point),
                      LATERAL (SELECT given.point AS code, 2 AS closeness
                               UNION ALL SELECT scope_code, 1 FROM point_summary WHERE code = given.point
                               UNION ALL SELECT '*', 0) AS covering)
             SELECT a.id, a.code, a.version, a.terms,
                    (SELECT coalesce(max(revision), 0)::int FROM closing_day_change) AS "calendarRevision"
               FROM protocol_agreement a
               JOIN party f ON f.code = a.first_party
               JOIN party s ON s.code = a.second_party AND s.side <> f.side
               CROSS JOIN LATERAL (
                 SELECT max(length(covered.code)) AS depth, max(asked.place) AS place
                   FROM matter_codes, unnest(codes) WITH ORDINALITY AS asked(code, place),
                        unnest(a.classifications) AS covered(code)
                  WHERE asked.code = covered.code OR starts_with(asked.code, covered.code || '.')) AS matter
              WHERE a.in_force_from <= $3 AND (a.in_force_until IS NULL OR a.in_force_until > $3)
                AND (a.classifications = '{}' OR matter.depth IS NOT NULL)
                AND (a.kinds = '{}' OR $5::text = ANY (a.kinds))
              ORDER BY f.closeness + s.closeness DESC, coalesce(matter.place, 0) DESC, coalesce(matter.depth, 0) DESC, a.kinds <> '{}' DESC,
                       a.in_force_from DESC, a.version DESC
              LIMIT 1`,
      values: [first, second, at, matter.classification, matter.kind],
    });
    if (!found)
      throw new Error('No protocol of the whole network is in force: the migration sets one.');
    return found;
  }

  /** Protocols by code and version, newest version first; `state` as of now. */
  async list(filter: { state?: AgreementState; party?: string } = {}): Promise<AgreementView[]> {
    const rows = await this.uow.read<AgreementRow>(
      `SELECT * FROM protocol_agreement
        WHERE $1::text IS NULL OR first_party = $1 OR second_party = $1
        ORDER BY code, version DESC`,
      [filter.party ?? null],
    );
    const now = this.clock.now();
    return rows
      .map((row) => toView(toAgreement(row), now))
      .filter(({ state }) => filter.state === undefined || state === filter.state);
  }

  /** Throws NotFound (404 `protocol.not-found`). */
  async get(id: string): Promise<AgreementView> {
    const [row] = await this.uow.read<AgreementRow>(
      'SELECT * FROM protocol_agreement WHERE id = $1',
      [id],
    );
    if (!row) throw new NotFound('protocol', id);
    return toView(toAgreement(row), this.clock.now());
  }
}

function toAgreement(row: AgreementRow): ProtocolAgreement {
  return Object.assign(new ProtocolAgreement(), {
    id: row.id,
    code: row.code,
    version: row.version,
    title: row.title,
    firstParty: row.first_party,
    secondParty: row.second_party,
    responsibilities: row.responsibilities,
    classifications: row.classifications,
    kinds: row.kinds,
    terms: row.terms,
    createdAt: row.created_at,
    createdBy: row.created_by,
    firstSignedAt: row.first_signed_at,
    firstSignedBy: row.first_signed_by,
    firstSignedAccount: row.first_signed_account,
    firstSignedHash: row.first_signed_hash,
    secondSignedAt: row.second_signed_at,
    secondSignedBy: row.second_signed_by,
    secondSignedAccount: row.second_signed_account,
    secondSignedHash: row.second_signed_hash,
    inForceFrom: row.in_force_from,
    inForceUntil: row.in_force_until,
    rowVersion: row.row_version,
  });
}

/** The network's first protocol comes with the product: a migration makes it, nobody signs it. */
const DEFAULT_AGREEMENT = '00000000-0000-4000-8000-000000000001';
const BY_DEFAULT = 'predefinito / default';
/** When it was laid down: the timestamp of that migration. */
const DEFAULT_SINCE = new Date(1_764_000_000_004);

function toView(agreement: ProtocolAgreement, now: Date): AgreementView {
  const view = signedView(agreement, now);
  if (agreement.id !== DEFAULT_AGREEMENT) return view;
  // The row's own dates lie before every contact, so that it holds for old ones as well; they are nobody's signature.
  return {
    ...view,
    firstSignedAt: null,
    firstSignedBy: BY_DEFAULT,
    secondSignedAt: null,
    secondSignedBy: BY_DEFAULT,
    inForceFrom: null,
    createdAt: DEFAULT_SINCE.toISOString(),
  };
}

function signedView(agreement: ProtocolAgreement, now: Date): AgreementView {
  const { id, version, rowVersion, ...text } = agreement;
  return {
    id,
    code: text.code,
    version,
    title: text.title,
    firstParty: text.firstParty,
    secondParty: text.secondParty,
    responsibilities: text.responsibilities,
    classifications: text.classifications,
    kinds: text.kinds,
    terms: text.terms,
    textHash: agreement.textHash,
    rowVersion,
    state: agreement.stateAt(now),
    firstSignedAt: agreement.firstSignedAt?.toISOString() ?? null,
    firstSignedBy: agreement.firstSignedBy,
    firstSignedHash: agreement.firstSignedHash,
    secondSignedAt: agreement.secondSignedAt?.toISOString() ?? null,
    secondSignedBy: agreement.secondSignedBy,
    secondSignedHash: agreement.secondSignedHash,
    inForceFrom: agreement.inForceFrom?.toISOString() ?? null,
    inForceUntil: agreement.inForceUntil?.toISOString() ?? null,
    createdAt: agreement.createdAt.toISOString(),
  };
}
