import { isLonger } from '../../../platform/text/index.js';
import type { FieldError } from '../../../platform/errors/index.js';
import {
  DATATYPES,
  type AttributeDefinition,
  type AttributeValue,
} from '../attribute-definition.js';
import { CLASSIFICATION_LEVELS, type ClassificationLevel } from '../classification-node.entity.js';
import {
  CODE,
  MAX_NAME,
  MAX_SYNONYMS,
  parentOf,
  PRIORITIES,
  SENSITIVITIES,
  UNSTORABLE,
  type Priority,
  type Sensitivity,
} from '../node-values.js';

/** A node of a version, with what it says itself: null takes priority or sensitivity from the node above. */
export interface DraftNode {
  code: string;
  parentCode: string | null;
  level: ClassificationLevel;
  name: string;
  nameEn: string;
  synonyms: string[];
  attributes: AttributeDefinition[];
  defaultPriority: Priority | null;
  sensitivity: Sensitivity | null;
}

const MAX_ATTRIBUTES = 50;
const MAX_VALUES = 200;
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,49}$/;

/** Reads a node as a file or a form brings it; `node` is null when anything is wrong. */
export function readNode(raw: Record<string, unknown>): {
  node: DraftNode | null;
  faults: FieldError[];
} {
  const faults: FieldError[] = [];
  const reader = new Reader(faults);
  const code = reader.code(raw.code);
  const parentCode = raw.parent === undefined ? parentOf(code) : blankToNull(raw.parent);
  const level = CLASSIFICATION_LEVELS[code.split('.').length - 1];
  if (raw.level !== undefined && raw.level !== level) {
    reader.add('level', 'invalid', `level must be ${level}: the code ${code} has that many parts.`);
  }
  const node: DraftNode = {
    code,
    parentCode: typeof parentCode === 'string' ? parentCode.trim() : null,
    level,
    name: reader.text('name', raw.name, MAX_NAME),
    nameEn: reader.text('nameEn', raw.nameEn, MAX_NAME),
    synonyms: reader.synonyms(raw.synonyms),
    attributes: reader.attributes(raw.attributes),
    defaultPriority: reader.choice('defaultPriority', raw.defaultPriority, PRIORITIES),
    sensitivity: reader.choice('sensitivity', raw.sensitivity, SENSITIVITIES),
  };
  return { node: faults.length > 0 ? null : node, faults };
}

class Reader {
  constructor(private readonly faults: FieldError[]) {}

  add(field: string, code: string, message: string): void {
    this.faults.push({ field, code, message });
  }

  code(value: unknown): string {
    if (typeof value === 'string' && CODE.test(value.trim())) return value.trim();
    this.add(
      'code',
      'invalid',
      'code must have one to three parts of letters and digits: 01, 01.02, 01.02.03.',
    );
    return '';
  }

  text(field: string, value: unknown, max: number): string {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '') this.add(field, 'required', `${field} is required.`);
    if (isLonger(text, max)) {
      this.add(field, 'too-long', `${field} must have at most ${max} characters.`);
    }
    if (UNSTORABLE.test(text)) {
      this.add(field, 'invalid', `${field} must not contain NUL or broken characters.`);
    }
    return text;
  }

  choice<T extends string>(field: string, value: unknown, allowed: readonly T[]): T | null {
    if (value === undefined || value === null || value === '') return null;
    if (allowed.includes(value as T)) return value as T;
    const message = `${field} must be one of ${allowed.join(', ')}, or empty: as the node above.`;
    this.add(field, 'not-allowed', message);
    return null;
  }

  synonyms(value: unknown): string[] {
    if (value === undefined || value === null) return [];
    const given: unknown[] | null = Array.isArray(value) ? value : null;
    if (!given || given.length > MAX_SYNONYMS || !given.every(isShortText)) {
      const message = `synonyms must be a list of at most ${MAX_SYNONYMS} texts of at most ${MAX_NAME} characters.`;
      this.add('synonyms', 'invalid', message);
      return [];
    }
    return [...new Set((given as string[]).map((one) => one.trim()).filter(Boolean))];
  }

  attributes(value: unknown): AttributeDefinition[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value) || value.length > MAX_ATTRIBUTES) {
      const message = `attributes must be a list of at most ${MAX_ATTRIBUTES}.`;
      this.add('attributes', 'invalid', message);
      return [];
    }
    const read = value.map((one, index) => this.attribute(one, index));
    const codes = read.map(({ code }) => code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice) {
      this.add('attributes', 'duplicate', `attributes has the code "${twice}" more than once.`);
    }
    return read.sort((a, b) => a.order - b.order);
  }

  private attribute(value: unknown, index: number): AttributeDefinition {
    const at = `attributes[${index}]`;
    const raw = (typeof value === 'object' && value !== null ? value : {}) as Record<
      string,
      unknown
    >;
    const code = typeof raw.code === 'string' ? raw.code : '';
    if (!KEY.test(code)) {
      const message = `${at}.code must begin with a letter and have letters, digits, - and _.`;
      this.add(`${at}.code`, 'invalid', message);
    }
    const datatype = DATATYPES.find((one) => one === raw.datatype);
    if (!datatype) {
      const message = `${at}.datatype must be one of ${DATATYPES.join(', ')}.`;
      this.add(`${at}.datatype`, 'not-allowed', message);
    }
    return {
      code,
      datatype: datatype ?? 'string',
      required: raw.required === true,
      variable: raw.variable !== false,
      order: typeof raw.order === 'number' && Number.isInteger(raw.order) ? raw.order : index + 1,
      description: this.text(`${at}.description`, raw.description, 500),
      descriptionEn: this.text(`${at}.descriptionEn`, raw.descriptionEn ?? raw.description, 500),
      datatypeDescription: optionalText(raw.datatypeDescription),
      datatypeDescriptionEn: optionalText(raw.datatypeDescriptionEn),
      values: this.values(`${at}.values`, raw.values, datatype?.endsWith('list') ?? false),
    };
  }

  private values(field: string, value: unknown, isList: boolean): AttributeValue[] {
    const given: unknown[] = Array.isArray(value) ? value.slice(0, MAX_VALUES + 1) : [];
    if (isList !== given.length > 0 || given.length > MAX_VALUES) {
      const message = isList
        ? `${field} must list what may be chosen, at most ${MAX_VALUES}: [{key, name, nameEn}].`
        : `${field} belongs to singlevaluelist and multivaluelist only.`;
      this.add(field, 'invalid', message);
      return [];
    }
    const read = given.map((one, index) => {
      const raw = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
      return {
        key: this.text(`${field}[${index}].key`, raw.key, 100),
        name: this.text(`${field}[${index}].name`, raw.name, MAX_NAME),
        nameEn: this.text(`${field}[${index}].nameEn`, raw.nameEn ?? raw.name, MAX_NAME),
      };
    });
    if (new Set(read.map(({ key }) => key)).size !== read.length) {
      this.add(field, 'duplicate', `${field} has a key more than once.`);
    }
    return read;
  }
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_NAME && !UNSTORABLE.test(value);
}

function optionalText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null;
}

function blankToNull(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
