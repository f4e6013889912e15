import { useTranslation } from 'react-i18next';
import { calendarDaysBetween, formatInstant, relative } from './dates';
import { Icon } from './Icon';

export type Urgency = 'late' | 'soon' | 'calm' | 'paused' | 'met';

interface TermProps {
  /** When it ends; null without a term, or while it is suspended. */
  dueAt: string | null;
  suspended?: boolean;
  metAt?: string | null;
  /** From when it counts as near; absent: a day before the end. */
  warningAt?: string | null;
  /** Of what it is the term, said on hover and to screen readers. */
  name?: string;
  /** In the place of the words that follow from the instants. */
  words?: string;
}

const ICONS: Record<Urgency, string> = {
  late: 'it-error',
  soon: 'it-warning-circle',
  calm: 'it-clock',
  paused: 'it-minus-circle',
  met: 'it-check-circle',
};

/** What has passed and is owed still is late, also while it is suspended or another end is near. */
export function urgencyOf(
  { dueAt, suspended, metAt, warningAt }: TermProps,
  now = Date.now(),
): Urgency | null {
  if (metAt) return 'met';
  if (dueAt !== null && new Date(dueAt).getTime() <= now) return 'late';
  if (suspended) return 'paused';
  if (dueAt === null) return null;
  if (warningAt) return new Date(warningAt).getTime() <= now ? 'soon' : 'calm';
  return calendarDaysBetween(new Date(now), dueAt) <= 1 ? 'soon' : 'calm';
}

/**
 * A term in words, with an icon and a colour that say the same; the date and hour on hover and to screen readers. Every
 * term of the desk is drawn by this, and its bar by `TermBar`.
 */
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
  };
  const date = urgency === 'met' ? metAt : dueAt;
  const instant = date ? formatInstant(date) : undefined;
  const absolute = [name, instant].filter(Boolean).join(': ') || undefined;
  return (
    <span className={`term term-${urgency}`} title={absolute}>
      <Icon name={ICONS[urgency]} />
      <span>{props.words ?? words[urgency]()}</span>
      {absolute && <span className="visually-hidden"> ({absolute})</span>}
    </span>
  );
}

/** How much of it has passed, in percent from 0 to 100; null while nobody knows its end. */
export function passedOf(
  { startedAt, dueAt }: { startedAt: string; dueAt: string | null },
  now = Date.now(),
): number | null {
  if (dueAt === null) return null;
  const start = new Date(startedAt).getTime();
  const length = new Date(dueAt).getTime() - start;
  if (length <= 0) return now < start ? 0 : 100;
  return Math.min(100, Math.max(0, Math.round(((now - start) / length) * 100)));
}

/** A bar that fills as the term passes: empty at its beginning, full and red once it has ended. */
export function TermBar({ percent, label }: { percent: number; label: string }) {
  return <progress className="clock-bar" max={100} value={percent} aria-label={label} />;
}
