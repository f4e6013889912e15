import { useTranslation } from 'react-i18next';
import { LANGUAGES, nameOf, speak } from '../i18n';

/** The languages, each named in itself. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <div className="segments" role="group" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          title={nameOf(language)}
          onClick={() => void speak(language)}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="visually-hidden">{nameOf(language)}</span>
        </button>
      ))}
    </div>
  );
}
