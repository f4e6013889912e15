import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { When } from '../../parts/When';

/** What was said, by whom, about what and where. */
export function Details({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation(['contact', 'words', 'parts']);
  const { pointName, scopeName } = useNames();
  const { citizen, location, classification, currentClassification, textVisible } = contact;
  const place = [location?.address, location?.district && scopeName(location.district)]
    .filter(Boolean)
    .join(', ');
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('details.title')}</h2>
      {textVisible ? (
        <p className="said">{contact.description}</p>
      ) : (
        <p className="quiet">{t('details.withheld')}</p>
      )}
      {contact.answer && (
        <>
          <h3>{t('details.answer')}</h3>
          <p className="said">{contact.answer}</p>
        </>
      )}
      <dl className="pairs">
        <Pair label={t('details.class')}>
          {currentClassification
            ? `${currentClassification.code} ${currentLanguage() === 'en' ? currentClassification.nameEn : currentClassification.name}`
            : (classification ?? t('details.notYet'))}
        </Pair>
        <Pair label={t('details.where')}>
          {place || t('details.nowhere')}
          {contact.outsideMunicipality && <strong> {t('parts:place.outside')}</strong>}
        </Pair>
        <Pair label={t('details.who')}>
          {contact.anonymous
            ? t('details.anonymous')
            : (citizen?.name ?? citizen?.email ?? t('details.unnamed'))}
        </Pair>
        <Pair label={t('details.priority')}>{t(`words:priority.${contact.priority}`)}</Pair>
        <Pair label={t('details.received')}>
          <When at={contact.receivedAt} />
        </Pair>
        <Pair label={t('details.registeredBy')}>{pointName(contact.registeredPoint)}</Pair>
      </dl>
    </section>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
