import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { checkQuery, type Version } from './queries';

/** What keeps a draft from being published. */
export function Check({ version }: { version: Version }) {
  const { t, i18n } = useTranslation('classification');
  const check = useQuery(checkQuery(version.id));
  if (check.error) return <Problem error={check.error} onRetry={() => void check.refetch()} />;
  if (!check.data) return <Waiting />;
  if (check.data.sound) {
    return (
      <p className="status">
        <Icon name="it-check-circle" /> {t('check.sound')}
      </p>
    );
  }
  return (
    <div className="stack">
      <p>{t('check.issues', { count: check.data.issues.length })}</p>
      <ul className="plain plain-rows">
        {check.data.issues.map(({ code, issue, message }) => (
          <li key={`${code} ${issue}`}>
            <span>
              <strong>{code}</strong>{' '}
              {i18n.exists(`issue.${issue}`, { ns: 'classification' })
                ? t(`issue.${issue as 'empty'}`)
                : message}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
