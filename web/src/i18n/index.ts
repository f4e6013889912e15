import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from './characters';

/** Code of a language: the name of its folder. */
export type Language = string;

const FIRST: Language = 'it';
const KEPT = 'ascolto.language';
/** What the server alone says stays there. */
const texts = import.meta.glob<Record<string, unknown>>(
  ['./*/*.json', '!./*/{documents,explanations,facts,legal,mails}.json'],
  {
    import: 'default',
  },
);

/** Every folder of texts is a language that is spoken; Italian first. */
export const LANGUAGES: readonly Language[] = [
  FIRST,
  ...new Set(Object.keys(texts).map((file) => file.split('/')[1])),
].filter((language, at, all) => all.indexOf(language) === at);

/** A language as it calls itself: `Italiano`, `English`. */
export function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Each page's texts are a file, fetched with the page in the language that is spoken. */
const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = texts[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts ${language}/${namespace}`), null);
    load().then(
      (content) => done(null, content as never),
      (error: unknown) => done(error as Error, null),
    );
  },
};

function initialLanguage(): Language {
  const preferred = navigator.language.toLowerCase().split('-')[0];
  const wishes = [localStorage.getItem(KEPT), preferred];
  return wishes.find((wish) => wish !== null && LANGUAGES.includes(wish)) ?? FIRST;
}

/** Ready when the texts of the frame (or of `first`, elsewhere than on the desk) are there, in the language spoken. */
export async function startTranslations(
  first: readonly string[] = ['frame', 'parts', 'words'],
  language: Language = initialLanguage(),
): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      ns: [...first],
      defaultNS: 'frame',
      // React escapes; here only what is written from right to left is kept apart.
      interpolation: { escapeValue: true, escape: isolated },
      returnNull: false,
      // A text that is missing is a defect, which the browser tests see.
      saveMissing: true,
      missingKeyHandler: (_, namespace, key) => console.error(`Missing text ${namespace}:${key}`),
    });
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language ?? FIRST;
}

/** What the municipality wrote comes in these two; any other language reads the Italian. */
export function writtenLanguage(): 'it' | 'en' {
  return currentLanguage() === 'en' ? 'en' : 'it';
}
