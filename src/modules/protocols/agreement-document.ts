import { Duration } from 'luxon';
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Catalogue, Say } from '../../platform/i18n/index.js';
import type { AgreementView } from './agreements.read-model.js';
import type { TermCalendar } from './term.js';
import { suspensionCauses, TERM_NAMES } from './terms.js';

/** Names that a code alone does not say, by code. */
export interface DocumentNames {
  parties: ReadonlyMap<string, string>;
  classifications: ReadonlyMap<string, string>;
}

/** What is printed, and in which words. */
interface Printed {
  agreement: AgreementView;
  names: DocumentNames;
  /** A text of the printed agreement. */
  say: Say;
  /** What the causes for which its clocks may be suspended are called. */
  causes: string[];
}

/** Dark blue, as the pages' headings; readable when printed in grey. */
const INK = '#17324d';
const RULE = '#8a99a8';

/**
 * The agreement on paper: what the parties agreed on, their signatures with the hash of the text, numbered pages.
 * @param language one that the catalogue speaks
 */
export function agreementDocument(
  agreement: AgreementView,
  names: DocumentNames,
  catalogue: Catalogue,
  language: string,
): TDocumentDefinitions {
  const texts = catalogue.sayIn('documents', language);
  const say: Say = (key, facts) => texts(`agreement.${key}`, facts);
  const causes = suspensionCauses(agreement.terms);
  const printed = {
    ...{ agreement, names, say },
    causes: causes.map(({ called }) => catalogue.value(called, language)),
  };
  return {
    pageSize: 'A4',
    pageMargins: [56, 72, 56, 72],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25 },
    ...margins(printed),
    // A heading at the foot of a page belongs to what follows it.
    pageBreakBefore: (node, following) =>
      // The library hands a list of nodes over; its types describe another of its versions.
      node.headlineLevel === 1 && (following as unknown as unknown[]).length === 0,
    content: [
      { text: say('title'), fontSize: 9, color: INK, characterSpacing: 1 },
      { text: agreement.title, fontSize: 20, bold: true, color: INK, lineHeight: 1.1 },
      { text: stateOf(printed), margin: [0, 4, 0, 14] },
      ...section(say('parties'), [partiesTable(printed)]),
      ...section(say('matter'), matter(printed)),
      ...section(say('responsibilities'), [agreement.responsibilities || say('none')]),
      ...section(say('terms'), [termsTable(printed), notes(printed)]),
      ...section(say('suspension'), suspension(printed)),
      signatures(printed),
    ],
  };
}

/** On every page. */
function margins({ agreement, say }: Printed): Pick<TDocumentDefinitions, 'header' | 'footer'> {
  const reference = `${agreement.code}/${agreement.version}`;
  return {
    header: {
      columns: [say('municipality'), { text: reference, alignment: 'right' }],
      margin: [56, 34, 56, 0],
      fontSize: 8,
      color: INK,
    },
    footer: (page, pages) => ({
      columns: [
        { text: `SHA-256 ${agreement.textHash}`, width: '*' },
        { text: say('page', { page, pages }), width: 90, alignment: 'right' },
      ],
      margin: [56, 24, 56, 0],
      fontSize: 7,
      color: INK,
    }),
  };
}

function stateOf({ agreement, say }: Printed): string {
  const { state, version, inForceFrom, inForceUntil } = agreement;
  const parts = [say('version', { state: say(`state.${state}`), version })];
  const since = state === 'inForce' ? 'since' : 'inForceSince';
  if (inForceFrom) parts.push(say(since, { at: { at: inForceFrom } }));
  if (inForceUntil) parts.push(say('until', { at: { at: inForceUntil } }));
  return parts.join(', ');
}

function section(title: string, content: Content[]): Content[] {
  return [
    { text: title, fontSize: 12, bold: true, color: INK, margin: [0, 10, 0, 4], headlineLevel: 1 },
    ...content,
  ];
}

function nameOf(code: string, { names, say }: Printed): string {
  return code === '*' ? say('wholeNetwork') : (names.parties.get(code) ?? code);
}

function partiesTable(printed: Printed): Content {
  const { agreement, say } = printed;
  const row = (label: string, code: string): TableCell[] => [
    { text: label, color: INK },
    { text: nameOf(code, printed), bold: true },
    { text: code === '*' ? '' : code, color: INK },
  ];
  return ruled(
    [90, '*', 140],
    [row(say('firstParty'), agreement.firstParty), row(say('secondParty'), agreement.secondParty)],
  );
}

function matter({ agreement, names, say }: Printed): Content[] {
  const { classifications, kinds } = agreement;
  const codes = classifications.map((code) => `${code}  ${names.classifications.get(code) ?? ''}`);
  const named = kinds.map((kind) => say(`kind.${kind}`));
  return [
    codes.length > 0 ? { ul: codes } : say('everyMatter'),
    { text: named.length > 0 ? named.join(', ') : say('everyKind'), margin: [0, 4, 0, 0] },
  ];
}

function termsTable({ agreement: { terms }, say }: Printed): Content {
  const calendar = terms.termCalendar ?? 'workingDays';
  const rows = TERM_NAMES.map((name): TableCell[] => {
    const term = terms[name];
    return [say(`term.${name}`), term ? inWords(term, calendar, say) : say('byProcess')];
  });
  const header = [say('what'), say('within')].map((text) => ({ text, bold: true, color: INK }));
  return ruled(['*', 200], [header, ...rows], 1);
}

/** `15 giorni lavorativi`, `4 ore`: the terms that `parseTerm` takes. */
function inWords(term: string, calendar: TermCalendar, say: Say): string {
  const { weeks, days, hours, minutes } = Duration.fromISO(term);
  const amounts = { [calendar]: weeks * 7 + days, hours, minutes };
  const said = Object.entries(amounts).flatMap(([unit, count]) =>
    count > 0 ? say(`amount.${unit}`, { count }) : [],
  );
  return said.length > 0 ? said.join(' ') : term;
}

function notes({ agreement: { terms }, say }: Printed): Content {
  const reminder = terms.warningPercent ?? 80;
  const percent = (value: number) => say('percent', { percent: value });
  return {
    ul: [
      say(`calendar.${terms.termCalendar ?? 'workingDays'}`),
      say('warnings', {
        thresholds: (terms.thresholds ?? [reminder]).map(percent),
        reminder: percent(reminder),
      }),
    ],
    margin: [0, 6, 0, 0],
    fontSize: 9,
  };
}

function suspension({ causes, say }: Printed): Content[] {
  if (causes.length === 0) return [say('noSuspension')];
  return [say('maySuspend'), { ul: causes, margin: [0, 2, 0, 0] }];
}

/** On one page together: a signature without the text it stands under is worth nothing. */
function signatures(printed: Printed): Content {
  const { agreement, say } = printed;
  const { firstParty, firstSignedBy, firstSignedAt, firstSignedHash } = agreement;
  const { secondParty, secondSignedBy, secondSignedAt, secondSignedHash } = agreement;
  const block = (
    label: string,
    party: string,
    by: string | null,
    at: string | null,
    hash: string | null,
  ): Column => ({
    width: '*',
    stack: [
      { text: label, color: INK, fontSize: 9 },
      { text: nameOf(party, printed), bold: true },
      { text: by ?? say('unsigned'), margin: [0, 8, 0, 0] },
      { text: at ? say('signedAt', { at: { at } }) : ' ' },
      { text: hash ? `SHA-256 ${halves(hash)}` : ' ', fontSize: 7, margin: [0, 2, 0, 0] },
      { canvas: [{ type: 'line', x1: 0, y1: 6, x2: 225, y2: 6, lineWidth: 0.5, lineColor: RULE }] },
    ],
  });
  return {
    unbreakable: true,
    stack: [
      {
        text: say('signatures'),
        fontSize: 12,
        bold: true,
        color: INK,
        margin: [0, 16, 0, 8],
      },
      {
        columnGap: 32,
        columns: [
          block(say('firstParty'), firstParty, firstSignedBy, firstSignedAt, firstSignedHash),
          block(say('secondParty'), secondParty, secondSignedBy, secondSignedAt, secondSignedHash),
        ],
      },
      { text: say('hashNote'), fontSize: 8, margin: [0, 10, 0, 0] },
    ],
  };
}

/** 64 digits do not fit in half a page. */
function halves(hash: string): string {
  return `${hash.slice(0, 32)}\n${hash.slice(32)}`;
}

function ruled(widths: (number | '*')[], body: TableCell[][], headerRows = 0): Content {
  return {
    table: { widths, body, headerRows, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 3,
    },
  };
}
