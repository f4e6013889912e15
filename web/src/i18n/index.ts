import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from './characters';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'ascolto.language';
const texts = import.meta.glob<Record<string, unknown>>('./{it,en}/*.json', { import: 'default' });

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
  const kept = localStorage.getItem(KEPT);
  if (kept === 'it' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('it')
    ? 'it'
    : navigator.language.toLowerCase().startsWith('en')
      ? 'en'
      : 'it';
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
      supportedLngs: LANGUAGES,
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
  return i18next.language === 'en' ? 'en' : 'it';
}
