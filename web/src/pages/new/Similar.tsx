import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import { Status } from '../../parts/Status';
import type { FormPart } from './form-part';
import { useSimilar } from './queries';

/** Others that may be about the same; linked once this one has its number. */
export function Similar({ draft, change }: FormPart) {
  const { t } = useTranslation('register');
  const items = useSimilar(draft).data?.items ?? [];
  if (items.length === 0 && draft.links.length === 0) return null;
  const linked = (id: string) => draft.links.some((link) => link.id === id);
  const toggle = (id: string, protocolNumber: string) =>
    change({
      links: linked(id)
        ? draft.links.filter((link) => link.id !== id)
        : [...draft.links, { id, protocolNumber }],
    });
  return (
    <section className="panel" aria-label={t('similar.title')}>
      <h2>{t('similar.title')}</h2>
      <ul className="plain">
        {items.map((item) => (
          <li key={item.id} className="new-similar">
            <Link to="/contatti/$id" params={{ id: item.id }} target="_blank">
              {item.protocolNumber} {item.subject ?? item.description.slice(0, 80)}
            </Link>
            <Status status={item.status} />
            {item.distanceMetres !== null && (
              <span>{t('similar.metres', { count: Math.round(item.distanceMetres) })}</span>
            )}
            <span className="quiet">
              {currentLanguage() === 'en' ? item.reasonEn : item.reason}
            </span>
            <button
              type="button"
              className="btn btn-outline-primary btn-xs"
              aria-pressed={linked(item.id)}
              onClick={() => toggle(item.id, item.protocolNumber)}
            >
              {t(linked(item.id) ? 'similar.linked' : 'similar.link')}
              <span className="visually-hidden"> {item.protocolNumber}</span>
            </button>
          </li>
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
