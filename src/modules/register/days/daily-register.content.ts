import { stringify } from 'csv-stringify/sync';
import type { TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';
import { inWords, startOf } from './register-day.js';
import type { RegisterEntry } from '../entries/register-view.js';

/** Numbers of one year's sequence that a day used. */
export interface DaySequence {
  year: number;
  first: number;
  last: number;
  entries: number;
  /** Hash of the entry `last`. */
  lastHash: string;
  /** No number is missing between the entry before `first` and `last`. */
  gapFree: boolean;
}

/** A cancellation that was recorded on the day, of whatever day the entry is. */
export interface DayCancellation {
  protocolNumber: string;
  at: string;
  by: string;
  authorisedBy: string;
  reason: string;
}

/** One part of the registro giornaliero: what its three files say. */
export interface DailyRegisterPart {
  /** `YYYY-MM-DD` in Bologna. */
  day: string;
  closedAt: string;
  /** From 1; a day that is not extraordinary has one part. */
  part: number;
  parts: number;
  /** Of the whole day. */
  entryCount: number;
  cancellationCount: number;
  sequences: DaySequence[];
  /** SHA-256 of the JSON file of the part, or of the day, before; null for the very first. */
  previousFileHash: string | null;
  entries: RegisterEntry[];
  /** In the first part. */
  cancellations: DayCancellation[];
}

export function asJson(part: DailyRegisterPart): Buffer {
  return Buffer.from(`${JSON.stringify(part, null, 2)}\n`, 'utf8');
}

const COLUMNS: [string, (entry: RegisterEntry) => string | number][] = [
  ['numero', (entry) => entry.protocolNumber],
  ['registrato', (entry) => entry.registeredAt],
  ['ricevuto', (entry) => entry.receivedAt],
  ['mittente', (entry) => entry.sender],
  ['oggetto', (entry) => entry.subject],
  ['impronta', (entry) => entry.contentHash],
  ['improntaRegistrazione', (entry) => entry.entryHash],
  ['annullato', (entry) => entry.cancellation?.at ?? ''],
  ['motivoAnnullamento', (entry) => entry.cancellation?.reason ?? ''],
  ['autorizzatoDa', (entry) => entry.cancellation?.authorisedBy ?? ''],
];

/** For a spreadsheet: nothing in it is taken for a formula. */
export function asCsv(part: DailyRegisterPart): Buffer {
  const rows = part.entries.map((entry) => COLUMNS.map(([, value]) => value(entry)));
  const header = COLUMNS.map(([name]) => name);
  const text = stringify([header, ...rows], { escape_formulas: true, record_delimiter: '\r\n' });
  return Buffer.from(`\uFEFF${text}`, 'utf8');
}

/** For people, and for the archive. */
export function asDocument(part: DailyRegisterPart): TDocumentDefinitions {
  const title = titleOf(part);
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [30, 36, 30, 36],
    defaultStyle: { font: 'Roboto', fontSize: 8 },
    footer: (page, pages) => ({
      text: `${title} - pagina ${page} di ${pages}`,
      alignment: 'center',
      fontSize: 7,
      margin: [0, 10, 0, 0],
    }),
    content: [
      { text: title, fontSize: 14, bold: true, margin: [0, 0, 0, 6] },
      { text: summary(part), margin: [0, 0, 0, 8] },
      part.entries.length > 0
        ? entryTable(part.entries)
        : 'Nessuna registrazione in questo giorno.',
      ...(part.cancellations.length > 0
        ? [
            {
              text: 'Annullamenti del giorno',
              fontSize: 11,
              bold: true,
              margin: [0, 12, 0, 4] as never,
            },
            cancellationTable(part.cancellations),
          ]
        : []),
    ],
  };
}

export function titleOf({ day, part, parts }: DailyRegisterPart): string {
  const name = `Registro giornaliero di protocollo del ${inWords(startOf(day))}`;
  return parts > 1 ? `${name}, parte ${part} di ${parts}` : name;
}

function summary(part: DailyRegisterPart): string {
  const sequences = part.sequences.map(
    ({ year, first, last, gapFree }) =>
      `${year}: dal numero ${first} al numero ${last}, ${gapFree ? 'senza lacune' : 'CON LACUNE'}`,
  );
  return [
    `Registrazioni: ${part.entryCount}. Annullamenti: ${part.cancellationCount}.`,
    ...sequences,
    `Chiuso il ${inWords(new Date(part.closedAt), true)}. Impronte: SHA-256.`,
    `Impronta del registro precedente: ${part.previousFileHash ?? 'nessuna, è il primo'}.`,
  ].join('\n');
}

function entryTable(entries: RegisterEntry[]) {
  return table(
    ['Numero', 'Registrato', 'Ricevuto', 'Mittente', 'Oggetto', 'Impronta', 'Annullato'],
    [58, 70, 70, 110, '*', 130, 110],
    entries.map((entry) => [
      entry.protocolNumber,
      inWords(new Date(entry.registeredAt), true),
      inWords(new Date(entry.receivedAt), true),
      entry.sender,
      entry.subject,
      { text: entry.contentHash, fontSize: 6 },
      entry.cancellation
        ? `${inWords(new Date(entry.cancellation.at), true)}: ${entry.cancellation.reason}`
        : '',
    ]),
  );
}

function cancellationTable(cancellations: DayCancellation[]) {
  return table(
    ['Numero', 'Annullato', 'Da', 'Autorizzato da', 'Motivo'],
    [58, 70, 110, 150, '*'],
    cancellations.map(({ protocolNumber, at, by, authorisedBy, reason }) => [
      protocolNumber,
      inWords(new Date(at), true),
      by,
      authorisedBy,
      reason,
    ]),
  );
}

function table(header: string[], widths: (number | '*')[], rows: TableCell[][]) {
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths,
      body: [header.map((text) => ({ text, bold: true })), ...rows],
    },
  };
}
