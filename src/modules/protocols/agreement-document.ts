import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { AgreementView } from './agreements.read-model.js';
import { WORDS, type DocumentLanguage } from './agreement-words.js';
import { localTime } from './local-days.js';
import { suspensionCauses, TERM_NAMES } from './terms.js';

/** Names that a code alone does not say, by code. */
export interface DocumentNames {
  parties: ReadonlyMap<string, string>;
  classifications: ReadonlyMap<string, string>;
}

/** Dark blue, as the pages' headings; readable when printed in grey. */
const INK = '#17324d';
const RULE = '#8a99a8';

/** The agreement on paper: what the parties agreed on, their signatures with the hash of the text, numbered pages. */
export function agreementDocument(
  agreement: AgreementView,
  names: DocumentNames,
  language: DocumentLanguage,
): TDocumentDefinitions {
  const words = WORDS[language];
  const reference = `${agreement.code}/${agreement.version}`;
  return {
    pageSize: 'A4',
    pageMargins: [56, 72, 56, 72],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25 },
    header: {
      columns: [words.municipality, { text: reference, alignment: 'right' }],
      margin: [56, 34, 56, 0],
      fontSize: 8,
      color: INK,
    },
    footer: (page, pages) => ({
      columns: [
        { text: `SHA-256 ${agreement.textHash}`, width: '*' },
        { text: words.page(page, pages), width: 90, alignment: 'right' },
      ],
      margin: [56, 24, 56, 0],
      fontSize: 7,
      color: INK,
    }),
    // A heading at the foot of a page belongs to what follows it.
    pageBreakBefore: (node, following) =>
      // The library hands a list of nodes over; its types describe another of its versions.
      node.headlineLevel === 1 && (following as unknown as unknown[]).length === 0,
    content: [
      { text: words.title, fontSize: 9, color: INK, characterSpacing: 1 },
      { text: agreement.title, fontSize: 20, bold: true, color: INK, lineHeight: 1.1 },
      { text: words.state(agreement), margin: [0, 4, 0, 14] },
      ...section(words.parties, [partiesTable(agreement, names, language)]),
      ...section(words.matter, matter(agreement, names, language)),
      ...section(words.responsibilities, [agreement.responsibilities || words.none]),
      ...section(words.terms, [termsTable(agreement, language), notes(agreement, language)]),
      ...section(words.suspension, suspension(agreement, language)),
      signatures(agreement, names, language),
    ],
  };
}

function section(title: string, content: Content[]): Content[] {
  return [
    { text: title, fontSize: 12, bold: true, color: INK, margin: [0, 10, 0, 4], headlineLevel: 1 },
    ...content,
  ];
}

function nameOf(code: string, names: DocumentNames, language: DocumentLanguage): string {
  return code === '*' ? WORDS[language].wholeNetwork : (names.parties.get(code) ?? code);
}

function partiesTable(
  { firstParty, secondParty }: AgreementView,
  names: DocumentNames,
  language: DocumentLanguage,
): Content {
  const words = WORDS[language];
  const row = (label: string, code: string): TableCell[] => [
    { text: label, color: INK },
    { text: nameOf(code, names, language), bold: true },
    { text: code === '*' ? '' : code, color: INK },
  ];
  return ruled(
    [90, '*', 140],
    [row(words.firstParty, firstParty), row(words.secondParty, secondParty)],
  );
}

function matter(
  { classifications, kinds }: AgreementView,
  names: DocumentNames,
  language: DocumentLanguage,
): Content[] {
  const words = WORDS[language];
  const codes = classifications.map((code) => `${code}  ${names.classifications.get(code) ?? ''}`);
  return [
    codes.length > 0 ? { ul: codes } : words.everyMatter,
    {
      text: kinds.length > 0 ? kinds.map((kind) => words.kinds[kind]).join(', ') : words.everyKind,
      margin: [0, 4, 0, 0],
    },
  ];
}

function termsTable({ terms }: AgreementView, language: DocumentLanguage): Content {
  const words = WORDS[language];
  const calendar = terms.termCalendar ?? 'workingDays';
  const rows = TERM_NAMES.map((name): TableCell[] => {
    const term = terms[name];
    return [words.termNames[name], term ? words.duration(term, calendar) : words.byProcess];
  });
  const header = [words.what, words.within].map((text) => ({ text, bold: true, color: INK }));
  return ruled(['*', 200], [header, ...rows], 1);
}

function notes({ terms }: AgreementView, language: DocumentLanguage): Content {
  const words = WORDS[language];
  return {
    ul: [
      words.calendars[terms.termCalendar ?? 'workingDays'],
      words.warnings(terms.thresholds ?? [terms.warningPercent ?? 80], terms.warningPercent ?? 80),
    ],
    margin: [0, 6, 0, 0],
    fontSize: 9,
  };
}

function suspension({ terms }: AgreementView, language: DocumentLanguage): Content[] {
  const words = WORDS[language];
  const causes = suspensionCauses(terms);
  if (causes.length === 0) return [words.noSuspension];
  const listed = causes.map(({ name, nameEn }) => (language === 'it' ? name : nameEn));
  return [words.maySuspend, { ul: listed, margin: [0, 2, 0, 0] }];
}

/** On one page together: a signature without the text it stands under is worth nothing. */
function signatures(
  agreement: AgreementView,
  names: DocumentNames,
  language: DocumentLanguage,
): Content {
  const words = WORDS[language];
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
      { text: nameOf(party, names, language), bold: true },
      { text: by ?? words.unsigned, margin: [0, 8, 0, 0] },
      { text: at ? words.signedAt(localTime(new Date(at))) : ' ' },
      { text: hash ? `SHA-256 ${halves(hash)}` : ' ', fontSize: 7, margin: [0, 2, 0, 0] },
      { canvas: [{ type: 'line', x1: 0, y1: 6, x2: 225, y2: 6, lineWidth: 0.5, lineColor: RULE }] },
    ],
  });
  return {
    unbreakable: true,
    stack: [
      {
        text: words.signatures,
        fontSize: 12,
        bold: true,
        color: INK,
        margin: [0, 16, 0, 8],
      },
      {
        columnGap: 32,
        columns: [
          block(words.firstParty, firstParty, firstSignedBy, firstSignedAt, firstSignedHash),
          block(words.secondParty, secondParty, secondSignedBy, secondSignedAt, secondSignedHash),
        ],
      },
      { text: words.hashNote, fontSize: 8, margin: [0, 10, 0, 0] },
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
