import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { entriesFor } from '../../app/pages';
import { Icon } from '../../parts/Icon';
import { Page } from '../../parts/Page';

/** A card for each page of the administration that one's roles may open. */
export default function AdministrationPage() {
  const { t } = useTranslation('administration');
  const { roles } = useMe();
  return (
    <Page title={t('title')}>
      <ul className="plain page-cards">
        {entriesFor(roles).map(
          ({ route, card }) =>
            card && (
              <li key={route.id} className="panel">
                <h2>
                  <Icon name={card.icon} />
                  <Link to={route.to}>{t(`card.${card.text}.title`)}</Link>
                </h2>
                <p>{t(`card.${card.text}.what`)}</p>
              </li>
            ),
        )}
      </ul>
    </Page>
  );
}
