import { useTranslation } from 'react-i18next';
import { formatLongDay } from '../../parts/dates';
import { CitizenPage } from '../CitizenPage';
import { keptReceipt } from './receipt';
import { useGoTo } from './StepPage';

/** The number, large; what happens now, by when, who answers; how to follow it. */
export function DonePage() {
  const { t } = useTranslation('report');
  const goTo = useGoTo();
  const receipt = keptReceipt();
  if (!receipt) {
    return (
      <CitizenPage title={t('done.nothing')} screen="fatto">
        <button type="button" className="big-button" onClick={() => goTo('cosa')}>
          {t('done.start')}
        </button>
      </CitizenPage>
    );
  }
  const { protocolNumber, followCode, followPath, answerDueAt, responsible } = receipt;
  return (
    <CitizenPage title={t('done.title')} screen="fatto">
      <dl className="receipt">
        <div>
          <dt>{t('done.number')}</dt>
          <dd>{protocolNumber}</dd>
        </div>
        <div>
          <dt>{t('done.code')}</dt>
          <dd>{followCode}</dd>
        </div>
      </dl>
      <p>{t('done.keep')}</p>
      <h2>{t('done.now')}</h2>
      <ul>
        <li>{t('done.responsible', { responsible })}</li>
        {answerDueAt && <li>{t('done.due', { day: formatLongDay(answerDueAt) })}</li>}
        {receipt.byEmail && <li>{t('done.email')}</li>}
        {receipt.anonymous && <li>{t('done.anonymous')}</li>}
        {receipt.sameAsLinked && <li>{t('done.same')}</li>}
      </ul>
      <div className="step-buttons no-print">
        <a className="big-button" href={followPath}>
          {t('done.follow')}
        </a>
        <button type="button" className="big-button second" onClick={() => window.print()}>
          {t('done.print')}
        </button>
      </div>
      <p className="only-print">{`${window.location.origin}${followPath}`}</p>
    </CitizenPage>
  );
}
