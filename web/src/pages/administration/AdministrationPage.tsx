import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { CARD_GROUPS, entriesFor } from '../../app/pages';
import { Icon } from '../../parts/Icon';
import { Page } from '../../parts/Page';

/** A card for each page of the administration that one's roles may open, by group. */
export default function AdministrationPage() {
  const { t } = useTranslation('administration');
  const { roles } = useMe();
  const entries = entriesFor(roles);
  const groups = CARD_GROUPS.map((group) => ({
    group,
    entries: entries.filter(({ card }) => card?.group === group),
  })).filter((one) => one.entries.length > 0);
  return (
    <Page title={t('title')}>
      <div className="stack">
        {groups.length === 0 && (
          <div className="empty">
            <p>{t('none')}</p>
          </div>
        )}
        {groups.map((one) => (
          <section key={one.group} aria-labelledby={`group-${one.group}`}>
            <h2 className="card-group" id={`group-${one.group}`}>
              {t(`group.${one.group}`)}
            </h2>
            <ul className="plain page-cards">
              {one.entries.map(
                ({ route, card }) =>
                  card && (
                    <li key={route.id} className="panel">
                      <h3>
                        <Icon name={card.icon} />
                        <Link to={route.to}>{t(`card.${card.text}.title`)}</Link>
                      </h3>
                      <p>{t(`card.${card.text}.what`)}</p>
                    </li>
                  ),
              )}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
