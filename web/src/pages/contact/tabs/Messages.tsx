import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { opening } from '../../../parts/opening';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import { messagesQuery } from '../../../api/case';
import { WriteMessage } from './WriteMessage';

interface MessagesProps {
  contact: Schemas['ContactViewDto'];
  /** Each to its end: on paper nothing is opened. */
  whole?: boolean;
}

/** What was written to the citizen and what came back, and whether it arrived. */
export function Messages({ contact, whole = false }: MessagesProps) {
  const { t } = useTranslation('casework');
  const messages = useQuery(messagesQuery(contact.id));
  if (messages.error)
    return <Problem error={asProblem(messages.error)} onRetry={() => void messages.refetch()} />;
  if (!messages.data) return <Waiting />;
  return (
    <div className="stack">
      {!whole && <WriteMessage contact={contact} />}
      {messages.data.items.length === 0 && <p className="empty">{t('messages.none')}</p>}
      <ol className="plain messages">
        {messages.data.items.map((message) => (
          <li key={message.id} className="panel" data-direction={message.direction}>
            <p className="assignment-head">
              <span className="badge-note">{t(`messages.${message.direction}`)}</span>
              <strong>{message.subject}</strong>
              <span>{t(`messages.channel.${message.channel}`)}</span>
              {message.direction === 'out' && (
                <span className={message.state === 'failed' ? 'term-late' : 'quiet'}>
                  {t(`messages.state.${message.state}`)}
                </span>
              )}
              <span className="quiet">
                <When at={message.sentAt ?? message.createdAt} />
                {message.recipient && ` · ${message.recipient}`}
              </span>
            </p>
            {message.lastError && <p className="field-error">{message.lastError}</p>}
            {message.body && whole ? (
              <p className="said">{message.body}</p>
            ) : message.body ? (
              <details>
                <summary>{opening(message.body, 90)}</summary>
                <p className="said">{message.body}</p>
              </details>
            ) : (
              <p className="quiet">{t('messages.withheld')}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
