import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { noteOpened, useNeighbours } from '../../app/case-list';
import { isKeyOfDesk } from '../../app/is-writing';
import { Icon } from '../../parts/Icon';

interface CaseNeighboursProps {
  id: string;
  /** Opens another case where this one is shown. */
  open: (id: string) => void;
}

/** The case before and the one after it in the list it was opened from; `p` and `n` go there as well. */
export function CaseNeighbours({ id, open }: CaseNeighboursProps) {
  const { t } = useTranslation('contact');
  const around = useNeighbours(id);
  const latest = useRef({ around, open });
  latest.current = { around, open };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.key !== 'n' && event.key !== 'p') || !isKeyOfDesk(event)) return;
      const to = latest.current.around?.[event.key === 'n' ? 'next' : 'previous'];
      if (!to) return;
      event.preventDefault();
      go(to);
    };
    const go = (to: string) => {
      noteOpened(to);
      latest.current.open(to);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!around || around.count < 2) return null;
  const { previous, next, place, count } = around;
  const step = (to: string | undefined, label: string, icon: string) =>
    to ? (
      <Link
        to="/contatti/$id"
        params={{ id: to }}
        className="icon-button"
        title={label}
        aria-label={label}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          noteOpened(to);
          open(to);
        }}
      >
        <Icon name={icon} />
      </Link>
    ) : (
      <span className="icon-button" aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  return (
    <nav className="case-neighbours" aria-label={t('neighbours.label')}>
      {step(previous, t('neighbours.previous'), 'it-chevron-left')}
      <span>{t('neighbours.place', { place, count })}</span>
      {step(next, t('neighbours.next'), 'it-chevron-right')}
    </nav>
  );
}
