import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { isLonger, canonicalJson } from '../../../platform/text/index.js';
import { CUT_ROW } from '../../../platform/csv/index.js';
import { firstShowing } from '../../../platform/clock/index.js';
import type { FieldError } from '../../../platform/errors/index.js';
import { registrationFaults, type RegisterContact } from '../registration/registration-input.js';
import { isStorable } from '../../../platform/http/index.js';
import { adviceFor } from './issue-advice.js';
import type { ImportReferences } from './import-references.js';
import {
  IMPORT_FIELDS,
  MAX_EXTERNAL_ID,
  type ImportField,
  type ImportMapping,
  type RowIssue,
  type SourceRow,
} from './import-values.js';
import { type Channel, type ContactKind } from '../../contacts/index.js';

const ISO_DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const MAX_STATUS = 100;

/** A row put into the product's terms. */
export interface ImportRow {
  number: number;
  externalId: string | null;
  /** SHA-256 of all that the mapping takes over: two rows with the same are the same. */
  fingerprint: string;
  issues: RowIssue[];
  /** null when an issue is an error. */
  command: RegisterContact | null;
  externalStatus: string | null;
  externalClosedAt: Date | null;
}

/** Reads the rows of one import. */
export class RowReader {
  private readonly columnOf = new Map<ImportField, string>();

  constructor(
    private readonly mapping: ImportMapping,
    private readonly given: {
      source: string;
      point: string;
      references: ImportReferences;
    },
  ) {
    for (const [column, fields] of Object.entries(mapping.columns ?? {})) {
      for (const field of fields) this.columnOf.set(field, column);
    }
  }

  /** Never throws: whatever is wrong with the row stands in its issues. `now` bounds its dates. */
  read(row: SourceRow, now: Date): ImportRow {
    const issues = [...row.issues];
    const texts = this.fieldsOf(row, issues);
    const externalId = texts.get('externalId')?.trim() || null;
    const noting =
      (severity: RowIssue['severity']) => (field: ImportField, code: string, message: string) =>
        void issues.push(this.issue(severity, field, code, message));
    const reading = new Cells(texts, this.mapping, noting('error'), noting('warning'));
    this.requireIdentity(externalId, issues);
    this.requireMappedDate(row, issues);
    this.requireReached(row, issues);
    const command = this.command(reading, externalId, issues);
    this.requireWords(row, command, issues);
    const externalClosedAt = reading.date('closedAt');
    this.checkClosing(externalClosedAt, command.receivedAt ?? null, now, issues);
    const externalStatus = reading.text('status')?.trim() || null;
    if (externalStatus && (isLonger(externalStatus, MAX_STATUS) || !isStorable(externalStatus))) {
      issues.push(
        this.issue(
          'error',
          'status',
          'too-long',
          `status must have at most ${MAX_STATUS} characters.`,
        ),
      );
    }
    for (const fault of registrationFaults(command, now)) this.addFault(fault, issues);
    this.checkReferences(command, issues);
    if (row.leftOut.size > 0) addCut(issues);
    return {
      number: row.number,
      externalId: externalId && isUsableId(externalId) ? externalId : null,
      fingerprint: createHash('sha256')
        .update(canonicalJson(Object.fromEntries(texts)))
        .digest('hex'),
      issues,
      command: issues.some(({ severity }) => severity === 'error') ? null : command,
      externalStatus,
      externalClosedAt,
    };
  }

  /** What the registration itself refuses, put on the row. */
  faultsAsIssues(
    faults: readonly FieldError[],
    severity: RowIssue['severity'] = 'error',
  ): RowIssue[] {
    const issues: RowIssue[] = [];
    for (const fault of faults) this.addFault(fault, issues, severity);
    return issues;
  }

  private fieldsOf({ values }: SourceRow, issues: RowIssue[]): Map<ImportField, string> {
    const texts = new Map<ImportField, string>();
    for (const [column, cell] of values) {
      const fields = this.fieldsFor(column);
      if (!fields) {
        const message = `The mapping knows no "${column.slice(0, 60)}".`;
        issues.push(issueAt('error', column.slice(0, 100), 'unknown-column', message));
      } else for (const field of fields) texts.set(field, cell);
    }
    return texts;
  }

  private fieldsFor(column: string): readonly ImportField[] | undefined {
    const { columns } = this.mapping;
    if (columns) return Object.hasOwn(columns, column) ? columns[column] : undefined;
    const field = IMPORT_FIELDS.find((name) => name === column);
    return field && [field];
  }

  private requireIdentity(externalId: string | null, issues: RowIssue[]): void {
    if (externalId === null) {
      const message = 'The row has no id: without it the import could not be repeated safely.';
      issues.push(this.issue('error', 'externalId', 'required', message));
    } else if (!isUsableId(externalId)) {
      const message = `The id must have at most ${MAX_EXTERNAL_ID} characters, all of them readable.`;
      issues.push(this.issue('error', 'externalId', 'too-long', message));
    }
  }

  /** A row of which it is not known when it came in would otherwise count as received today. */
  private requireMappedDate({ blank }: SourceRow, issues: RowIssue[]): void {
    const column = this.columnOf.get('receivedAt') ?? 'receivedAt';
    if (!blank.has(column)) return;
    issues.push(this.issue('error', 'receivedAt', 'required', 'The row has no date of receipt.'));
  }

  /** An empty cell says that there are no words; without the cell they may stand in another row. */
  private requireReached({ leftOut }: SourceRow, issues: RowIssue[]): void {
    const column = this.column('description');
    if (column === null || !leftOut.has(column)) return;
    const message = 'The row ends before its description.';
    issues.push(this.issue('error', 'description', 'required', message));
  }

  /** A number of the register is not given back: nothing is registered of which nobody knows what it is about. */
  private requireWords(
    { leftOut, values }: SourceRow,
    { subject, description }: Pick<RegisterContact, 'subject' | 'description'>,
    issues: RowIssue[],
  ): void {
    if (values.size === 0 || leftOut.size > 0 || subject?.trim() || description.trim()) return;
    const message = 'The row has neither a subject nor a description.';
    issues.push(this.issue('error', 'description', 'required', message));
  }

  private command(
    cells: Cells,
    externalId: string | null,
    issues: RowIssue[],
  ): RegisterContact & { receivedAt: Date | null } {
    return {
      // registrationFaults names those that are none of ours.
      kind: cells.text('kind')?.trim() as ContactKind,
      channel: cells.text('channel')?.trim() as Channel,
      subject: cells.text('subject'),
      description: cells.text('description') ?? '',
      classification: this.classification(cells, issues),
      receivedAt: cells.date('receivedAt'),
      location: {
        lat: cells.number('location.lat'),
        lon: cells.number('location.lon'),
        address: cells.text('location.address'),
        district: cells.text('location.district')?.trim(),
      },
      citizen: cells.citizen(),
      point: this.given.point,
      external: { source: this.given.source, id: externalId ?? '' },
    };
  }

  private classification(cells: Cells, issues: RowIssue[]): string | null {
    const code = cells.text('classification')?.trim();
    if (code) return code;
    const category = cells.text('category')?.trim();
    const { references } = this.given;
    const found = category
      ? (this.mapping.categories[category] ?? references.byName(category))
      : null;
    if (found) return found;
    if (category) {
      const message = `There is no classification called "${category.slice(0, 100)}": the contact is taken without one.`;
      issues.push(this.issue('warning', 'category', 'category-unknown', message));
    } else if (this.columnOf.has('category')) {
      const message = 'The row has no category: the contact is taken without a classification.';
      issues.push(this.issue('warning', 'category', 'category-missing', message));
    }
    return null;
  }

  private checkClosing(
    closedAt: Date | null,
    receivedAt: Date | null,
    now: Date,
    issues: RowIssue[],
  ): void {
    if (!closedAt) return;
    if (closedAt > now) {
      const message = 'The date of closing lies in the future.';
      issues.push(this.issue('error', 'closedAt', 'in-the-future', message));
    } else if (receivedAt && this.dayOf(closedAt) < this.dayOf(receivedAt)) {
      const message = 'The row was closed before it was received.';
      issues.push(this.issue('error', 'closedAt', 'before-receipt', message));
    }
  }

  private dayOf(instant: Date): string {
    return DateTime.fromJSDate(instant, { zone: this.mapping.timeZone }).toISODate()!;
  }

  private checkReferences(command: RegisterContact, issues: RowIssue[]): void {
    const { references } = this.given;
    const { classification } = command;
    if (classification && !references.hasClassification(classification)) {
      const [successor] = references.successorsOf(classification);
      const message = successor
        ? `The classification "${classification}" was retired: use "${successor}".`
        : `There is no classification "${classification.slice(0, 50)}".`;
      const code = successor ? 'retired-code' : 'unknown-code';
      issues.push(this.issue('error', 'classification', code, message));
    }
    const district = command.location?.district;
    if (district && !references.hasDistrict(district)) {
      const message = `There is no district "${district.slice(0, 50)}".`;
      issues.push(this.issue('error', 'location.district', 'unknown-code', message));
    }
  }

  private addFault(
    fault: FieldError,
    issues: RowIssue[],
    severity: RowIssue['severity'] = 'error',
  ): void {
    const known = IMPORT_FIELDS.find((field) => field === fault.field);
    const column = known ? this.column(known) : null;
    // An unreadable date was told already, with what stands in the cell.
    if (issues.some((issue) => issue.severity === 'error' && issue.column === column)) return;
    issues.push(issueAt(severity, column, fault.code, fault.message));
  }

  private issue(
    severity: RowIssue['severity'],
    field: ImportField,
    code: string,
    message: string,
  ): RowIssue {
    return issueAt(severity, this.column(field), code, message);
  }

  private column(field: ImportField): string | null {
    return this.columnOf.get(field) ?? (this.mapping.columns ? null : field);
  }
}

/** The cells of one row by field, with the mapping's defaults. */
class Cells {
  constructor(
    private readonly texts: ReadonlyMap<ImportField, string>,
    private readonly mapping: ImportMapping,
    private readonly fail: (field: ImportField, code: string, message: string) => void,
    private readonly warn: (field: ImportField, code: string, message: string) => void,
  ) {}

  text(field: ImportField): string | undefined {
    return this.texts.get(field) ?? this.mapping.defaults[field];
  }

  number(field: ImportField): number | null {
    const text = this.text(field)?.trim();
    if (!text) return null;
    // An Italian spreadsheet writes 44,49.
    const value = /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
    if (!Number.isNaN(value)) return value;
    this.fail(field, 'invalid', `"${text.slice(0, 40)}" is no number of degrees.`);
    return null;
  }

  /** Instant of a date; a day alone means its beginning in the mapping's time zone. */
  date(field: ImportField): Date | null {
    const text = this.text(field)?.trim();
    if (!text) return null;
    const { dateFormat, timeZone: zone } = this.mapping;
    const read = dateFormat
      ? DateTime.fromFormat(text, dateFormat, { zone })
      : ISO_DATE.test(text)
        ? DateTime.fromISO(text.replace(' ', 'T'), { zone })
        : DateTime.invalid('not ISO 8601');
    if (read.isValid) return this.byTheClock(field, read, text).toJSDate();
    const format = dateFormat ?? 'ISO 8601, e.g. 2026-03-31 or 2026-03-31T09:30:00+02:00';
    this.fail(field, 'invalid-date', `"${text.slice(0, 40)}" is no date (${format}).`);
    return null;
  }

  /** A time that the clocks passed over, or showed twice, is taken, and which was taken is said. */
  private byTheClock(field: ImportField, read: DateTime, text: string): DateTime {
    const { dateFormat, timeZone: zone } = this.mapping;
    if (saysOffset(text, dateFormat)) return read;
    const written = dateFormat
      ? DateTime.fromFormat(text, dateFormat, { zone: 'utc' })
      : DateTime.fromISO(text.replace(' ', 'T'), { zone: 'utc' });
    const taken = firstShowing(read);
    const shown = `"${text.slice(0, 40)}"`;
    const as = `it is taken as ${taken.toISO({ suppressMilliseconds: true })}.`;
    if (written.hour !== read.hour || written.minute !== read.minute) {
      this.warn(field, 'time-skipped', `The clocks of ${zone} never showed ${shown}: ${as}`);
    } else if (read.getPossibleOffsets().length > 1) {
      this.warn(field, 'time-twice', `The clocks of ${zone} showed ${shown} twice: ${as}`);
    }
    return taken;
  }

  /** null when no cell says who it is: the contact is then anonymous. */
  citizen(): RegisterContact['citizen'] {
    const language = this.text('citizen.preferredLanguage')?.trim();
    const citizen = {
      name: this.text('citizen.name'),
      email: this.text('citizen.email')?.trim(),
      phone: this.text('citizen.phone'),
      taxCode: this.text('citizen.taxCode')?.trim(),
      address: this.text('citizen.address'),
    };
    if (Object.values(citizen).every((value) => value === undefined)) return null;
    return { ...citizen, preferredLanguage: language };
  }
}

/** Beside what the row lacks, what that may come from. */
function addCut(issues: RowIssue[]): void {
  const lacking = issues.find(({ code }) => code === 'required');
  if (lacking) issues.push(issueAt('error', lacking.column, CUT_ROW.code, CUT_ROW.message));
}

function issueAt(
  severity: RowIssue['severity'],
  column: string | null,
  code: string,
  message: string,
): RowIssue {
  return { severity, column, code, message, advice: adviceFor(code) };
}

/** Whether the text names its own offset, or its format reads one. */
function saysOffset(text: string, format: string | null | undefined): boolean {
  return format
    ? /[ZzXx]/.test(format.replace(/'[^']*'/g, ''))
    : /(Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
}

function isUsableId(id: string): boolean {
  return id.length <= MAX_EXTERNAL_ID && isStorable(id);
}
