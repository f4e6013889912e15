import { useTranslation } from 'react-i18next';
import { MENTION, usernameOf } from './mentions';

interface NoteBodyProps {
  /** null: withheld from the reader. */
  body: string | null;
  mentions: readonly string[];
}

/** The words of a note, with those who are called standing out. */
export function NoteBody({ body, mentions }: NoteBodyProps) {
  const { t } = useTranslation('casework');
  if (body === null) return <p className="quiet">{t('notes.withheld')}</p>;
  const parts = body.split(MENTION);
  const called = (part: string) => part.startsWith('@') && mentions.includes(usernameOf(part));
  return (
    <p className="said">
      {parts.map((part, index) =>
        called(part) ? <strong key={index}>{part}</strong> : <span key={index}>{part}</span>,
      )}
    </p>
  );
}
