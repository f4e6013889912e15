import fs from 'node:fs';
import path from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../clock/index.js';
import { acceptedLanguages } from '../context/index.js';
import { InvalidInput } from '../errors/index.js';
import { isolated } from '../text/index.js';
import type { Fact, FactValue, KeptReason, Reason } from './fact.js';

/** Says the texts of one area in one language: a key, and what its text has blanks for as in a `Fact`. */
export type Say = (key: string, facts?: Fact['facts'], words?: Fact['words']) => string;

/** A language by its code, of two or three letters. */
export const LANGUAGE = /^[a-z]{2,3}$/;
/** Of the API document. */
export const SPOKEN = 'Code of a language that the catalogue has texts in.';

/** What is spoken where nothing else is asked for, and where a text is missing. */
const FIRST_LANGUAGE = 'it';
/** Where a fact names no other. */
const AREA = 'facts';
const BLANK = /\{\{(\w+)\}\}/g;
/** How much a language is wished for, as Accept-Language says it. */
const WEIGHT = /^q=[\d.]+$/;

/** All that the product says, by language and area: the JSON files that pages and server share (`CATALOGUE_DIR`). */
export class Catalogue {
  private static readonly read = new Map<string, Catalogue>();
  private chosenLast?: { accepted: string | null; language: string };

  private constructor(
    /** Codes of the languages, each a folder; Italian first. */
    readonly languages: readonly string[],
    private readonly texts: i18n,
  ) {}

  /** The catalogue of a folder, read once a process. Throws where it holds no Italian. */
  static of(folder: string): Catalogue {
    const at = path.resolve(folder);
    let catalogue = Catalogue.read.get(at);
    if (!catalogue) Catalogue.read.set(at, (catalogue = Catalogue.load(at)));
    return catalogue;
  }

  private static load(folder: string): Catalogue {
    const found = fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    if (!found.includes(FIRST_LANGUAGE)) {
      throw new Error(
        `${folder} holds no texts in Italian: set CATALOGUE_DIR to the folder that does.`,
      );
    }
    const languages = [FIRST_LANGUAGE, ...found.filter((name) => name !== FIRST_LANGUAGE).sort()];
    const texts = createInstance();
    void texts.init({
      lng: FIRST_LANGUAGE,
      fallbackLng: FIRST_LANGUAGE,
      resources: Object.fromEntries(
        languages.map((language) => [language, areasIn(path.join(folder, language))]),
      ),
      defaultNS: AREA,
      initAsync: false,
      showSupportNotice: false,
    });
    return new Catalogue(languages, texts);
  }

  /** The language spoken of those that an Accept-Language header asks for; Italian where it asks for none of them. */
  choose(accepted: string | null): string {
    // The rows of a page ask one after the other for the same header, which may be long.
    if (this.chosenLast?.accepted !== accepted) {
      this.chosenLast = { accepted, language: this.spokenOf(accepted) };
    }
    return this.chosenLast.language;
  }

  private spokenOf(accepted: string | null): string {
    const wishes = (accepted ?? '')
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([name, weight]) => /^[a-z][\w-]*$/i.test(name) && WEIGHT.test(weight ?? 'q=1'))
      .map(([name, weight]) => ({
        code: /^[a-z]+/i.exec(name)![0].toLowerCase(),
        weight: Number(weight?.slice('q='.length) ?? 1),
      }))
      .sort((one, other) => other.weight - one.weight);
    const spoken = wishes.find(({ code, weight }) => weight > 0 && this.languages.includes(code));
    return spoken?.code ?? FIRST_LANGUAGE;
  }

  /** Throws InvalidInput (400) naming `field` where there are no texts in the language. */
  requireSpoken(language: string, field: string): void {
    if (this.languages.includes(language)) return;
    const message = `${field} must be one of ${this.languages.join(', ')}.`;
    throw new InvalidInput(message, [{ field, code: 'unknown-code', message }]);
  }

  /** Throws when there is no sentence for the fact, so that none is stored that nobody can read. */
  require({ says, words }: Fact): void {
    const key = words ? `${says}_words` : says;
    const known = [key, `${key}_other`].some((one) => this.texts.exists(one));
    if (known) return;
    throw new Error(`The catalogue has no text ${key.includes(':') ? key : `${AREA}:${key}`}.`);
  }

  /** The fact as a sentence; `bare`: without anybody's own words, however deep. */
  say(fact: Fact, language: string, { bare = false } = {}): string {
    const words = bare ? undefined : fact.words;
    const values: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(fact.facts ?? {})) {
      values[name] = this.valueOf(value, language, bare);
    }
    for (const [name, value] of Object.entries(words ?? {})) {
      values[name] = isolatedText(this.valueOf(value, language, bare));
    }
    const text = this.texts.t(fact.says, {
      lng: language,
      skipInterpolation: true,
      ...(words ? { context: 'words' } : {}),
      ...(typeof values.count === 'number' ? { count: values.count } : {}),
    });
    // All at once, unlike i18next: what people wrote is never read as a text's own syntax.
    return text.replace(BLANK, (_, name: string) => String(values[name] ?? ''));
  }

  /** What says the texts of an area, such as `mails`, in a language. */
  sayIn(area: string, language: string): Say {
    return (key, facts, words) => this.say({ says: `${area}:${key}`, facts, words }, language);
  }

  /** A value as a text has it: a name or a fact in the language, an instant by the local clock. */
  value(value: FactValue, language: string): string {
    return String(this.valueOf(value, language, false));
  }

  /** The fact as the API tells it: in the language that the request asks for, and in English. */
  told(fact: FactValue, { bare = false } = {}): { text: string; textEn: string } {
    const [text, textEn] = [this.choose(acceptedLanguages()), 'en'].map((language) =>
      String(this.valueOf(fact, language, bare)),
    );
    return { text, textEn };
  }

  /** The same for what was stored as sentences, in two languages. */
  chosen({ it, en }: { it: string; en: string }): { text: string; textEn: string } {
    return { text: this.choose(acceptedLanguages()) === FIRST_LANGUAGE ? it : en, textEn: en };
  }

  /** A reason as it is stored. Throws when there is no sentence for what the product knows. */
  kept(reason: Reason | null): KeptReason {
    if (reason === null || typeof reason === 'string') return { text: reason, fact: null };
    this.require(reason);
    return { text: null, fact: reason };
  }

  /** A stored reason in the language that the request asks for; a person's own words as they stand. */
  reason({ text, fact }: KeptReason): string | null {
    return fact ? this.say(fact, this.choose(acceptedLanguages())) : text;
  }

  /** A reason as the protocol register keeps it, verbatim: in Italian, or in the person's own words. */
  inItalian(reason: Reason): string {
    return typeof reason === 'string' ? reason : this.say(reason, FIRST_LANGUAGE);
  }

  private valueOf(value: FactValue, language: string, bare: boolean): string | number {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (Array.isArray(value)) {
      return value.map((one) => this.valueOf(one, language, bare)).join(', ');
    }
    if ('says' in value) return this.say(value, language, { bare });
    if ('names' in value) return value.names[language] ?? value.names[FIRST_LANGUAGE] ?? '';
    if ('at' in value) return this.dated(value.at, 'form.instant', language);
    return 'day' in value
      ? this.dated(value.day, 'form.day', language)
      : this.dated(value.dayInWords, 'form.dayInWords', language);
  }

  private dated(iso: string, form: string, language: string): string {
    const at = DateTime.fromISO(iso, { zone: LOCAL_ZONE });
    return at.setLocale(language).toFormat(this.texts.t(form, { lng: language }));
  }
}

/** Words written from right to left would draw the sentence's own around themselves. */
function isolatedText(value: string | number): string | number {
  return typeof value === 'string' ? isolated(value) : value;
}

function areasIn(folder: string): Record<string, Record<string, unknown>> {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      path.basename(file, '.json'),
      JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>,
    ]),
  );
}
