import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import type { FormPart } from './form-part';
import { LinkOffer } from './LinkOffer';
import { useSimilar } from './queries';

/** Others that may be about the same; linked once this one has its number. */
export function Similar({ draft, change }: FormPart) {
  const { t } = useTranslation('register');
  const items = useSimilar(draft).data?.items ?? [];
  if (items.length === 0 && draft.links.length === 0) return null;
  return (
    <section className="panel" aria-label={t('similar.title')}>
      <h2>{t('similar.title')}</h2>
      <ul className="plain">
        {items.map((item) => (
          <LinkOffer key={item.id} contact={item} draft={draft} change={change}>
            {item.distanceMetres !== null && (
              <span>{t('similar.metres', { count: Math.round(item.distanceMetres) })}</span>
            )}
            <span className="quiet">
              {currentLanguage() === 'en' ? item.reasonEn : item.reason}
            </span>
          </LinkOffer>
        ))}
      </ul>
      {draft.links.length > 0 && (
        <p className="quiet">
          {t('similar.will', {
            numbers: draft.links.map(({ protocolNumber }) => protocolNumber).join(', '),
          })}
        </p>
      )}
    </section>
  );
}
