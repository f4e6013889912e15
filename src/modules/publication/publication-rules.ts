import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { NotYourScope, PublicationChanged } from './publication.errors.js';
import { changesAll, CONTACT_KINDS, type ContactKind } from '../contacts/index.js';

/** What a scope shows of a kind. `version` 0: nobody has decided yet, so nothing is shown. */
export interface PublicationRule {
  scope: string;
  scopeName: string;
  kind: ContactKind;
  version: number;
  published: boolean;
  note: string;
  decidedAt: string | null;
  decidedByName: string | null;
}

interface Row {
  scope_code: string;
  kind: ContactKind;
  version: number;
  published: boolean;
  note: string;
  created_at: Date;
  created_by_name: string;
}

const LATEST = `SELECT DISTINCT ON (scope_code, kind) scope_code, kind, version, published, note, created_at,
    created_by_name FROM publication_rule ORDER BY scope_code, kind, version DESC`;

/** Each scope decides which kinds of its contacts everybody may look at; until it has, none (docs/citizens.md). */
@Injectable()
export class PublicationRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly organisation: OrganisationReadModel,
  ) {}

  /** Every scope and kind. */
  async all(): Promise<PublicationRule[]> {
    const [scopes, rows] = await Promise.all([
      this.organisation.scopes(),
      this.uow.read<Row & Record<string, unknown>>(LATEST),
    ]);
    return scopes.flatMap((scope) =>
      CONTACT_KINDS.map((kind) =>
        toRule(
          scope,
          kind,
          rows.find((one) => one.scope_code === scope.code && one.kind === kind),
        ),
      ),
    );
  }

  /** The scopes and kinds that are shown, in pairs of the same place; `scope`: of this scope only. */
  async published(scope?: string): Promise<{ scopes: string[]; kinds: ContactKind[] }> {
    const rows = await this.uow.read<Pick<Row, 'scope_code' | 'kind'>>(
      `SELECT scope_code, kind FROM (${LATEST}) AS latest
        WHERE published AND ($1::text IS NULL OR scope_code = $1)`,
      [scope ?? null],
    );
    return {
      scopes: rows.map(({ scope_code }) => scope_code),
      kinds: rows.map(({ kind }) => kind),
    };
  }

  /**
   * Decides anew; `version` is the one the caller has read (0: nobody has decided yet). Throws NotFound (404),
   * NotYourScope (403), PublicationChanged (409).
   */
  async decide(
    code: string,
    kind: ContactKind,
    { published, note }: { published: boolean; note: string },
    version: number,
  ): Promise<PublicationRule> {
    const scope = await this.organisation.findScope(code);
    if (!scope) throw new NotFound('scope', code);
    await this.requireScope(code);
    const actor = currentActor();
    const [before] = await this.uow.query<{ version: number; published: boolean }>({
      text: `SELECT version, published FROM publication_rule WHERE scope_code = $1 AND kind = $2
             ORDER BY version DESC LIMIT 1`,
      values: [code, kind],
    });
    if ((before?.version ?? 0) !== version) {
      throw new PublicationChanged(version, before?.version ?? 0);
    }
    const [added] = await this.uow.query<Row>({
      text: `INSERT INTO publication_rule
                    (scope_code, kind, version, published, note, created_at, created_by, created_by_name)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING *`,
      values: [code, kind, version + 1, published, note, this.clock.now(), actor.id, actor.name],
    });
    if (!added) throw new PublicationChanged(version, version + 1);
    this.audit.record({
      action: 'publication.decided',
      subjectType: 'publicationRule',
      subjectId: `${code}/${kind}`,
      details: { before: before?.published ?? false, after: published },
    });
    return toRule(scope, kind, added);
  }

  /** Network direction and administrators decide for every scope, decision makers for that of their points. */
  private async requireScope(scope: string): Promise<void> {
    const actor = currentActor();
    if (changesAll(actor)) return;
    const points = await this.organisation.points({ codes: actor.groups });
    if (!points.some(({ scopeCode }) => scopeCode === scope)) throw new NotYourScope(scope);
  }
}

/** `row`: the latest decision, absent where nobody has decided. */
function toRule(
  scope: { code: string; name: string },
  kind: ContactKind,
  row?: Row,
): PublicationRule {
  return {
    scope: scope.code,
    scopeName: scope.name,
    kind,
    version: row?.version ?? 0,
    published: row?.published ?? false,
    note: row?.note ?? '',
    decidedAt: row?.created_at.toISOString() ?? null,
    decidedByName: row?.created_by_name ?? null,
  };
}
