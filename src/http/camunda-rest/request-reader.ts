import { InvalidInput } from '../../platform/errors/index.js';

const LONGEST_KEY = 500;

/**
 * Reads the fields of a request one by one. Unlike our own API, fields that are not known are passed over: every
 * client of Camunda sends some of its own. Null counts as absent, as Camunda's clients mean it; a body that is null is
 * none, one that is not there has no fields.
 */
export class RequestReader {
  private readonly fields: Record<string, unknown>;
  private readonly read = new Set<string>();

  /** The fields of a query or a form: of texts alone, which are read as the flags, numbers and lists that they stand for. */
  static ofTexts(fields: unknown): RequestReader {
    return new RequestReader(fields, '', true);
  }

  constructor(
    body: unknown = {},
    private readonly path = '',
    readonly hasTextsOnly = false,
  ) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw invalid(path, 'must be a JSON object.');
    }
    this.fields = body as Record<string, unknown>;
  }

  raw(name: string): unknown {
    this.read.add(name);
    return this.fields[name] ?? undefined;
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value;
    throw this.wrong(name, 'must be a text.');
  }

  /** A business key; undefined where it is empty. Longer ones the database cannot look for. */
  businessKey(): string | undefined {
    const key = this.text('businessKey') || undefined;
    if (key !== undefined && key.length > LONGEST_KEY)
      throw this.wrong('businessKey', `must be at most ${LONGEST_KEY} characters long.`);
    return key;
  }

  requiredText(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === '') throw this.wrong(name, 'is required.');
    return value;
  }

  /** A list of texts; in a query also one text, joined by commas. */
  texts(name: string): string[] | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (this.hasTextsOnly && typeof value === 'string') return value.split(',');
    if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return value;
    throw this.wrong(name, 'must be a list of texts.');
  }

  /** `true` and `false`; in a query as texts. */
  flag(name: string): boolean | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'boolean') return value;
    if (this.hasTextsOnly && (value === 'true' || value === 'false')) return value === 'true';
    throw this.wrong(name, 'must be true or false.');
  }

  /** A whole number from `least` to `most`, in a query as a text. */
  wholeNumber(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const isNumeral = this.hasTextsOnly && typeof value === 'string' && /^-?\d+$/.test(value);
    const read = isNumeral ? Number(value) : value;
    if (typeof read === 'number' && Number.isSafeInteger(read) && read >= least) {
      if (read <= most) return read;
      throw this.wrong(name, `must be at most ${most}.`);
    }
    throw this.wrong(name, `must be a whole number, ${least} or more.`);
  }

  requiredNumber(name: string, least: number, most?: number): number {
    const value = this.wholeNumber(name, least, most);
    if (value === undefined) throw this.wrong(name, 'is required.');
    return value;
  }

  objects(name: string): RequestReader[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.wrong(name, 'must be a list.');
    return value.map((item, index) => new RequestReader(item, this.pathOf(`${name}[${index}]`)));
  }

  /** Throws InvalidInput where an object has something in it: Camunda's clients send it empty. */
  refuseContent(name: string, message: string): void {
    const value = this.raw(name);
    if (value === undefined) return;
    const isObject = typeof value === 'object' && !Array.isArray(value);
    if (!isObject || Object.keys(value!).length > 0) throw this.wrong(name, message);
  }

  /** One that must be there. */
  requiredFlag(name: string): boolean {
    const value = this.flag(name);
    if (value === undefined) throw this.wrong(name, 'is required.');
    return value;
  }

  /**
   * Throws InvalidInput naming the first field that was sent and never asked for: where passing it over would do something else than
   * the sender means.
   */
  refuseOthers(): void {
    const other = Object.keys(this.fields).find(
      (name) => !this.read.has(name) && this.fields[name] != null,
    );
    if (other !== undefined)
      throw this.wrong(other, 'is not supported by this engine: leave it out.');
  }

  wrong(name: string, message: string): InvalidInput {
    return invalid(this.pathOf(name), message);
  }

  private pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }
}

function invalid(field: string, message: string): InvalidInput {
  return new InvalidInput(`${field || 'The request body'} ${message}`, [
    { field, code: message === 'is required.' ? 'required' : 'invalid', message },
  ]);
}
