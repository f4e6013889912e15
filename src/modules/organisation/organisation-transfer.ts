import { Injectable } from '@nestjs/common';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate } from 'class-validator';
import { Accounts, AccountGrants } from '../identity/index.js';
import { withCut } from '../../platform/csv/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError, InvalidInput, type FieldError } from '../../platform/errors/index.js';
import { fieldErrors } from '../../platform/http/index.js';
import { AccountCommands } from './account-commands.service.js';
import { AccountRow, GrantRow, PointRow, ScopeRow } from './organisation-rows.js';
import { PointIsFixed } from './organisation.errors.js';
import type { FileRow, FileTable, OrganisationFile } from './organisation-file.js';
import { OrganisationReadModel } from './organisation.read-model.js';
import { OrganisationService } from './organisation.service.js';

export const ROW_OUTCOMES = ['created', 'changed', 'unchanged', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export interface RowReport {
  table: FileTable;
  number: number;
  /** Code or username; empty when the row does not say. */
  key: string;
  outcome: RowOutcome;
  code: string | null;
  message: string | null;
  /** What is wrong with which column; empty where the row as a whole is refused. */
  errors: RowFault[];
}

export interface RowFault extends FieldError {
  /** What the row says there. */
  value: string | null;
}

export interface TransferReport {
  dryRun: boolean;
  /** False: nothing was written, since it was a trial or a row was refused. */
  applied: boolean;
  counts: Record<RowOutcome, number>;
  rows: RowReport[];
}

/** Undoes the transaction of an import that is not to be kept. */
class Undone extends Error {
  constructor(readonly report: TransferReport) {
    super('The import is undone.');
  }
}

/** Takes the organisation out to a file, and in from one: all rows or none, and safe to repeat. */
@Injectable()
export class OrganisationTransfer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly readModel: OrganisationReadModel,
    private readonly organisation: OrganisationService,
    private readonly commands: AccountCommands,
    private readonly accounts: Accounts,
    private readonly grants: AccountGrants,
  ) {}

  /** Everything, closed scopes and points and past grants included. */
  async export(): Promise<OrganisationFile> {
    const [scopes, points] = [await this.readModel.scopes(), await this.readModel.points()];
    const grants = await this.grants.list();
    return {
      scopes: scopes.map(({ code, name, kind }) => ({ code, name, kind })),
      points: points.map(({ code, name, kind, scopeCode: scope, level, system, ...point }) => ({
        ...{ code, name, kind, scope, level, system, competences: point.competences },
        ...{ closed: point.closedAt !== null, successor: point.successorCode },
      })),
      accounts: await this.commands.exported(),
      grants: grants.map(({ username, kind, subject, validFrom, validUntil }) => ({
        ...{ username, kind, subject, validFrom, validUntil },
      })),
    };
  }

  /** Every row goes through the rules of its single change; a refused one undoes all. */
  async import(rows: readonly FileRow[], dryRun: boolean): Promise<TransferReport> {
    try {
      return await this.uow.run(async () => {
        const reports: RowReport[] = [];
        for (const row of rows) reports.push(await this.take(row));
        const counts = Object.fromEntries(
          ROW_OUTCOMES.map((outcome) => [
            outcome,
            reports.filter((report) => report.outcome === outcome).length,
          ]),
        ) as Record<RowOutcome, number>;
        const applied = !dryRun && counts.refused === 0;
        const report = { dryRun, applied, counts, rows: reports };
        if (!applied) throw new Undone(report);
        return report;
      });
    } catch (error) {
      if (error instanceof Undone) return error.report;
      throw error;
    }
  }

  private async take({ table, number, values, isCut = false }: FileRow): Promise<RowReport> {
    const key = String(values.code ?? values.username ?? '').slice(0, 200);
    try {
      const outcome = await this.apply(table, values);
      return { table, number, key, outcome, code: null, message: null, errors: [] };
    } catch (error) {
      // Each change is refused before anything of it is written, so that the next rows can be looked at.
      if (!(error instanceof DomainError)) throw error;
      const fields = withCut(error.details.fields ?? [], isCut, (field) => values[field]);
      const message = fields.map((fault) => fault.message).join(' ') || error.message;
      const errors = fields.map((fault) => ({ ...fault, value: cellOf(values, fault.field) }));
      return { table, number, key, outcome: 'refused', code: error.code, message, errors };
    }
  }

  private async apply(table: FileTable, values: object): Promise<RowOutcome> {
    switch (table) {
      case 'scopes':
        return this.scope(await checked(ScopeRow, values));
      case 'points':
        return this.point(await checked(PointRow, values));
      case 'accounts':
        return this.account(await checked(AccountRow, values));
      case 'grants':
        return this.grant(await checked(GrantRow, values));
    }
  }

  private async scope(row: ScopeRow): Promise<RowOutcome> {
    const known = await this.readModel.findScope(row.code);
    if (!known) await this.organisation.createScope(row);
    else if (known.kind !== row.kind) throw new PointIsFixed('kind');
    else if (known.name === row.name) return 'unchanged';
    else await this.organisation.renameScope(row.code, row.name, known.version);
    return known ? 'changed' : 'created';
  }

  private async point({ scope, closed, successor, ...row }: PointRow): Promise<RowOutcome> {
    const { code, name, level = null, competences = [] } = row;
    const before = await this.readModel.findPoint(code);
    const given = { ...row, level, competences, scopeCode: scope };
    let point = before ?? (await this.organisation.createPoint(given));
    for (const field of ['kind', 'scopeCode', 'system'] as const) {
      if (point[field] !== given[field]) throw new PointIsFixed(field);
    }
    const same =
      point.name === name &&
      point.level === level &&
      point.competences.join() === competences.join();
    if (!same) {
      const changes = { name, level, competences };
      point = await this.organisation.changePoint(code, changes, point.version);
    }
    const rightState =
      closed === undefined ||
      (closed === (point.closedAt !== null) && (successor ?? null) === point.successorCode);
    if (!rightState) {
      if (closed) await this.organisation.closePoint(code, successor ?? null, point.version);
      else await this.organisation.reopenPoint(code, point.version);
    }
    if (!before) return 'created';
    return same && rightState ? 'unchanged' : 'changed';
  }

  /** A new account can sign in once its password is set. */
  private async account({ username, displayName, active = true }: AccountRow): Promise<RowOutcome> {
    const before = await this.commands.named(username);
    if (before && before.displayName === displayName && before.active === active)
      return 'unchanged';
    if (!before) {
      await this.accounts.create({ username, displayName, password: null }, { temporary: true });
      if (active) return 'created';
    }
    const version = before?.version ?? 1;
    await this.accounts.change(username, { displayName, active }, version);
    return before ? 'changed' : 'created';
  }

  /** The grant with the same first day is the same grant. */
  private async grant({ username, kind, subject, ...days }: GrantRow): Promise<RowOutcome> {
    const { id } = await this.accounts.require(username);
    const { validFrom = null, validUntil = null } = days;
    const known = (await this.grants.list({ accountId: id, kind, subject })).find(
      (grant) => grant.validFrom === validFrom,
    );
    if (!known) {
      await this.commands.give(id, { kind, subject, validFrom, validUntil });
      return 'created';
    }
    if (known.validUntil === validUntil) return 'unchanged';
    await this.grants.change(known.id, { validFrom, validUntil }, known.version);
    return 'changed';
  }
}

const MAX_VALUE = 100;

/** A cell as it is told in the report; null where there is none of that name. */
function cellOf(values: object, field: string): string | null {
  const value: unknown = (values as Record<string, unknown>)[field];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, MAX_VALUE)
    : null;
}

async function checked<T extends object>(type: ClassConstructor<T>, values: object): Promise<T> {
  const row = plainToInstance(type, values);
  const errors = await validate(row, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length === 0) return row;
  throw new InvalidInput(
    'The row is not valid.',
    errors.flatMap((error) => fieldErrors(error)),
  );
}
