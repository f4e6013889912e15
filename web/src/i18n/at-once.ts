import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from './index';

/** What the citizens' pages say, in every language, in the bundle. */
const texts = import.meta.glob<Record<string, unknown>>(
  './*/{citizen,follow,frame,join,parts,publicMap,report,survey}.json',
  { import: 'default', eager: true },
);

/** For the server, which draws without waiting. */
export function startTranslationsAtOnce(): void {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [file, content] of Object.entries(texts)) {
    const [, language, namespace] = /^\.\/(\w+)\/(\w+)\.json$/.exec(file)!;
    (resources[language] ??= {})[namespace] = content;
  }
  void i18next.use(initReactI18next).init({
    lng: 'it',
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    resources: resources as never,
    ns: Object.keys(resources.it),
    defaultNS: 'frame',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Throws when the language does not stand at once: two pages drawn at the same time would mix theirs. */
export function speakAtOnce(language: Language): void {
  void i18next.changeLanguage(language);
  if (i18next.language !== language) throw new Error(`The language ${language} is not at hand.`);
}
