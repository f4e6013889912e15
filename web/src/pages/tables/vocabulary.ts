import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classificationQuery, pointsQuery, scopesQuery } from '../../api/reference';
import type { Choice } from '../../parts/fields';
import type { DecisionTable } from './draft';
import { type Literal, readCell, readList, writeLiteral } from './feel';

type Input = DecisionTable['inputs'][number];
type Output = DecisionTable['outputs'][number];

const CLASS_LEVELS: Record<string, readonly string[]> = {
  classCode: ['class'],
  subjectCode: ['subject'],
  classification: ['class', 'subject', 'event'],
};
const DURATION = /^P(?:(\d+)D|T(\d+)H)$/;

/** A column, by what it looks at or what it is called. */
export interface Column {
  label: string;
  /** The name of a fact or of an output: what its values mean. */
  name: string;
  type: Input['type'];
  /** Allowed values, as they are written. */
  values: string | null;
}

export const inputColumn = ({ label, expression, type, values = null }: Input): Column => ({
  label: label ?? expression,
  name: expression.trim(),
  type,
  values,
});

export const outputColumn = ({ label, name, type, values = null }: Output): Column => ({
  label: label ?? name,
  name,
  type,
  values,
});

export interface Vocabulary {
  /** A value in words; the value itself where it has none. */
  word: (column: Column, value: Literal) => string;
  /** A text of an input column in words; null: it says more than the page can tell, read it as it is. */
  test: (column: Column, text: string) => string | null;
  /** A text of an output column in words; null as above. */
  result: (column: Column, text: string) => string | null;
  /** What a column may hold, where that is known; `value` as it is written in a cell. */
  choices: (column: Column) => Choice[];
}

/** What the codes of the tables mean: classes, points, districts, kinds, levels, terms. */
export function useVocabulary(): Vocabulary {
  const { t } = useTranslation('tables');
  const known = useKnownCodes();
  const word = (column: Column, value: Literal): string => {
    if (value === null) return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const term = DURATION.exec(String(value));
    if (term?.[1]) return t('days', { count: Number(term[1]) });
    if (term?.[2]) return t('hours', { count: Number(term[2]) });
    return known[column.name]?.get(String(value)) ?? String(value);
  };
  const list = (column: Column, values: readonly Literal[]) =>
    values.map((value) => word(column, value)).join(', ');
  return {
    word,
    test: (column, text) => {
      const reading = readCell(text);
      if (reading === null) return null;
      if (reading.kind === 'anything') return '';
      if (reading.kind === 'compared') {
        return t(`compared.${reading.operator}`, { value: word(column, reading.value) });
      }
      const words = list(column, reading.values);
      return reading.not ? t('not', { values: words }) : words;
    },
    result: (column, text) => {
      if (text.trim() === '') return '';
      const values = readList(text);
      return values && list(column, values);
    },
    choices: (column) =>
      valuesOf(column, known).map((value) => ({
        value: writeLiteral(value),
        label: word(column, value),
      })),
  };
}

/** By the name of a column: its codes, and what they are called. */
type KnownCodes = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** What a column may hold: what it says itself, else what is known of its name. */
function valuesOf({ name, type, values }: Column, known: KnownCodes): readonly Literal[] {
  const allowed = values === null ? null : readList(values);
  if (allowed) return allowed;
  if (type === 'boolean') return [true, false];
  if (name === 'weekday') return [1, 2, 3, 4, 5, 6, 7];
  return [...(known[name]?.keys() ?? [])];
}

function useKnownCodes(): KnownCodes {
  const { t } = useTranslation(['tables', 'words']);
  const points = useQuery(pointsQuery).data ?? [];
  const scopes = useQuery(scopesQuery).data ?? [];
  const districts = scopes.filter(({ kind }) => kind === 'district');
  const classes = useClassCodes();
  const texts = (prefix: string, keys: readonly string[]): ReadonlyMap<string, string> =>
    new Map(keys.map((key) => [key, t(`${prefix}.${key}` as 'words:kind.report')]));
  const priorities = texts('words:priority', ['urgent', 'high', 'normal', 'low']);
  return {
    kind: texts('words:kind', ['report', 'complaint', 'informationRequest', 'serviceRequest']),
    channel: texts('words:channel', ['desk', 'phone', 'email', 'web', 'post', 'fax', 'open311']),
    priority: priorities,
    defaultPriority: priorities,
    level: texts('tables:level', ['1', '2', '3', 'central', 'political']),
    weekday: texts('tables:weekday', ['1', '2', '3', '4', '5', '6', '7']),
    district: new Map(districts.map(({ code, name }) => [code, name])),
    point: new Map(points.map(({ code, name }) => [code, name])),
    ...classes,
  };
}

function useClassCodes(): KnownCodes {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  const nodes = useQuery(classificationQuery).data ?? [];
  const named = (levels: readonly string[]) =>
    nodes
      .filter(({ level }) => levels.includes(level))
      .map((node) => [node.code, `${node.code} ${english ? node.nameEn : node.name}`] as const);
  return Object.fromEntries(
    Object.entries(CLASS_LEVELS).map(([name, levels]) => [name, new Map(named(levels))]),
  );
}
