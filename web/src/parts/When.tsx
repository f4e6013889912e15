import { formatInstant, relative } from './dates';

interface WhenProps {
  at: string;
  /** Words such as `tra 3 ore` where the date as it stands is not better. */
  asRelative?: boolean;
}

/** An instant: the absolute date on hover and focus where words stand for it. */
export function When({ at, asRelative = false }: WhenProps) {
  const absolute = formatInstant(at);
  if (!asRelative) return <time dateTime={at}>{absolute}</time>;
  return (
    <time dateTime={at} title={absolute} className="has-title">
      {relative(at)}
    </time>
  );
}
