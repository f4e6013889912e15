import { useTranslation } from 'react-i18next';
import { LANGUAGES, nameOf, speak, type Language } from '../i18n';
import { useAlive, useView } from './context';
import { useAddress } from './address';
import { isSent, STEP_FORM } from './report/step-form';

const YEAR_S = 31_536_000;

/** The languages, each named in itself: a form without a script, at once with one. */
export function LanguageForm() {
  const { t, i18n } = useTranslation('frame');
  const form = useFormToKeep();
  const { path } = useView();
  const kept = Object.entries(useAddress()).filter(
    ([name, value]) => !['lingua', 'nuova'].includes(name) && value !== undefined,
  );
  const choose = (language: Language) => {
    // The server draws the next page in it as well.
    document.cookie = `lingua=${language}; path=/; max-age=${YEAR_S}; samesite=lax`;
    void speak(language);
  };
  return (
    <form
      className="segments"
      method="get"
      action={path}
      noValidate
      role="group"
      aria-label={t('language')}
    >
      {/* The first button of a form is the one that Enter in a field presses: to go on, not another language. */}
      {form && (
        <button form={form} type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      )}
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {LANGUAGES.map((language) => (
        <button
          key={language}
          form={form}
          type="submit"
          name="lingua"
          value={language}
          lang={language}
          aria-pressed={i18n.language === language}
          title={nameOf(language)}
          onClick={(event) => {
            event.preventDefault();
            choose(language);
          }}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="visually-hidden">{nameOf(language)}</span>
        </button>
      ))}
    </form>
  );
}

/** Without a script, the form whose words and choices are sent along, so that the page in another language has them. */
function useFormToKeep(): string | undefined {
  const view = useView();
  const alive = useAlive();
  const { passo = '', nuova } = useAddress();
  if (alive || view.page !== 'report' || isSent(view, nuova !== undefined)) return undefined;
  return ['riepilogo', 'fatto'].includes(passo) ? undefined : STEP_FORM;
}
