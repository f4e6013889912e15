import { useTranslation } from 'react-i18next';
import { formatLongDay } from '../../parts/dates';
import { CitizenPage } from '../CitizenPage';
import { KeepCode } from '../KeepCode';
import { useAlive } from '../context';
import { useReceipt } from './receipt';

/** The number, large; what happens now, by when, who answers; how to follow it. */
export function DonePage() {
  const { t } = useTranslation('report');
  const receipt = useReceipt();
  const alive = useAlive();
  const another = (
    <a className="big-button second" href="/cittadini/segnala?nuova=1">
      {t('done.start')}
    </a>
  );
  if (!receipt) {
    return (
      <CitizenPage title={t('done.nothing')} screen="fatto">
        <p>{another}</p>
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
      <KeepCode {...{ protocolNumber, code: followCode, followPath }} />
      <h2>{t('done.now')}</h2>
      <ul>
        <li>{t('done.responsible', { responsible })}</li>
        {answerDueAt && (
          <li suppressHydrationWarning>{t('done.due', { day: formatLongDay(answerDueAt) })}</li>
        )}
        {receipt.byEmail && <li>{t('done.email')}</li>}
        {receipt.anonymous && <li>{t('done.anonymous')}</li>}
        {receipt.sameAsLinked && <li>{t('done.same')}</li>}
      </ul>
      <div className="step-buttons no-print">
        <a className="big-button" href={followPath}>
          {t('done.follow')}
        </a>
        {alive && (
          <button type="button" className="big-button second" onClick={() => window.print()}>
            {t('done.print')}
          </button>
        )}
        {another}
      </div>
      {alive && <p className="only-print">{`${window.location.origin}${followPath}`}</p>}
    </CitizenPage>
  );
}
