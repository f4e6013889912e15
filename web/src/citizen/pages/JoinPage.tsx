import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import { formatLongDay } from '../../parts/dates';
import { CitizenPage } from '../CitizenPage';
import { useView } from '../context';

/** "Anche a me": whoever has the mail's link says yes, or that they no longer want to be told. */
export default function JoinPage() {
  const { t } = useTranslation('join');
  const view = useView();
  if (view.page !== 'join') return null;
  const { join, asked } = view;
  if (asked) {
    return (
      <CitizenPage title={t('asked')}>
        <p>{t('askedText')}</p>
        <Home />
      </CitizenPage>
    );
  }
  if (!join) {
    return (
      <CitizenPage title={t('unknown')}>
        <p>{t('unknownText')}</p>
        <Home />
      </CitizenPage>
    );
  }
  const { state, open } = join;
  const title = state === 'confirmed' && !open ? 'over' : state;
  return (
    <CitizenPage title={t(`title.${title}`)} screen={title}>
      <p suppressHydrationWarning>
        {t('about', {
          name: currentLanguage() === 'en' ? join.nameEn : join.name,
          day: formatLongDay(join.receivedAt),
        })}
      </p>
      <p>{t(`text.${title}`)}</p>
      {open && (
        <form className="step-form" method="post" noValidate>
          <div className="step-buttons">
            {state !== 'confirmed' && (
              <button type="submit" className="big-button" name="azione" value="conferma">
                {t('confirm')}
              </button>
            )}
            {state !== 'withdrawn' && (
              <button type="submit" className="big-button second" name="azione" value="rinuncia">
                {t('withdraw')}
              </button>
            )}
          </div>
        </form>
      )}
      <Home />
    </CitizenPage>
  );
}

function Home() {
  const { t } = useTranslation('join');
  return (
    <ul className="ways-on">
      <li>
        <a href="/cittadini">{t('home')}</a>
      </li>
    </ul>
  );
}
