import { useTranslation } from 'react-i18next';
import { calendarDaysBetween, formatInstant, relative } from './dates';
import { Icon } from './Icon';

type Urgency = 'late' | 'soon' | 'calm' | 'paused' | 'met';

interface TermProps {
  /** When it ends; null without a term, or while it is suspended. */
  dueAt: string | null;
  suspended?: boolean;
  metAt?: string | null;
  /** From when it counts as near; absent: a day before the end. */
  warningAt?: string | null;
  /** Of what it is the term, said on hover and to screen readers. */
  name?: string;
}

const ICONS: Record<Urgency, string> = {
  late: 'it-error',
  soon: 'it-warning-circle',
  calm: 'it-clock',
  paused: 'it-minus-circle',
  met: 'it-check-circle',
};

export function urgencyOf(
  { dueAt, suspended, metAt, warningAt }: TermProps,
  now = Date.now(),
): Urgency | null {
  if (metAt) return 'met';
  if (suspended) return 'paused';
  if (dueAt === null) return null;
  if (new Date(dueAt).getTime() <= now) return 'late';
  if (warningAt) return new Date(warningAt).getTime() <= now ? 'soon' : 'calm';
  return calendarDaysBetween(new Date(now), dueAt) <= 1 ? 'soon' : 'calm';
}

/** A term in words, with an icon and a colour that say the same; the date and hour on hover and to screen readers. */
export function Term(props: TermProps) {
  const { t } = useTranslation('parts');
  const { dueAt, metAt, name } = props;
  const urgency = urgencyOf(props);
  if (urgency === null) return <span className="quiet">{t('term.none')}</span>;
  const words = {
    late: () => t('term.late', { when: relative(dueAt!) }),
    soon: () => relative(dueAt!),
    calm: () => relative(dueAt!),
    paused: () => t('term.paused'),
    met: () => t('term.met'),
  }[urgency]();
  const date = urgency === 'met' ? metAt : dueAt;
  const instant = date ? formatInstant(date) : undefined;
  const absolute = [name, instant].filter(Boolean).join(': ') || undefined;
  return (
    <span className={`term term-${urgency}`} title={absolute}>
      <Icon name={ICONS[urgency]} />
      <span>{words}</span>
      {absolute && <span className="visually-hidden"> ({absolute})</span>}
    </span>
  );
}
