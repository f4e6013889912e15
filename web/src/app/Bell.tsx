import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../api/client';
import { useCommand } from '../api/use-command';
import { formatInstant } from '../parts/dates';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';
import { Problem } from '../parts/Problem';
import { useList } from '../parts/use-list';
import { Waiting } from '../parts/Waiting';
import { When } from '../parts/When';
import { pollEvery, useLive } from './live';

type Notification = Schemas['NotificationDto'];

const KEY = ['notifications'] as const;
const PAGE = 15;
/** More is told as "99+". */
const MOST_SHOWN = 99;

const ICONS: Record<Notification['kind'], string> = {
  assigned: 'it-inbox',
  termNear: 'it-warning-circle',
  termMissed: 'it-error',
  inquiryAnswered: 'it-comment',
  answerBack: 'it-comment',
  avocation: 'it-exchange-circle',
  citizenReply: 'it-mail',
  citizenUnsatisfied: 'it-refresh',
  mention: 'it-user',
  taskAssigned: 'it-user',
  released: 'it-unlocked',
  processHeld: 'it-error',
};

/** Where the cases of one notification of many are. */
const LISTS: Partial<Record<Notification['kind'], { tab: 'ricevere' | 'mie' }>> = {
  assigned: { tab: 'ricevere' },
  taskAssigned: { tab: 'mie' },
};

/** What happened to cases of one's own: how many are not read, and the list of them. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const notifications = useNotifications();
  const { unread } = notifications;
  return (
    <Menu
      className="bell"
      label={unread === 0 ? t('label') : t('labelUnread', { count: unread })}
      button={
        <>
          <BellIcon />
          {unread > 0 && (
            <span className="bell-count" aria-hidden="true">
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
            </span>
          )}
        </>
      }
    >
      {(close) => <Notifications {...notifications} onLeave={close} />}
    </Menu>
  );
}

function useNotifications() {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: KEY });
  useLive(['notifications'], refresh);
  const list = useList<Notification>(
    KEY,
    (cursor) =>
      bodyOf(api.GET('/api/v1/me/notifications', { params: { query: { limit: PAGE, cursor } } })),
    { refetchInterval: pollEvery },
  );
  const reading = useCommand({
    send: (ids: string[] | undefined, header) =>
      bodyOf(api.POST('/api/v1/me/notifications/read', { params: { header }, body: { ids } })),
    onDone: refresh,
  });
  return { list, unread: list.first?.unread ?? 0, reading };
}

interface NotificationsProps extends ReturnType<typeof useNotifications> {
  onLeave: () => void;
}

function Notifications({ list, unread, reading, onLeave }: NotificationsProps) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <div className="bell-head">
        <h2>{t('label')}</h2>
        {unread > 0 && (
          <button
            type="button"
            className="link-button"
            disabled={reading.isPending}
            onClick={() => reading.mutate(undefined)}
          >
            {t('readAll')}
          </button>
        )}
      </div>
      {list.error && <Problem error={list.error} onRetry={list.retry} />}
      {list.loading && <Waiting />}
      {!list.loading && !list.error && list.items.length === 0 && (
        <p className="quiet">{t('none')}</p>
      )}
      <ul className="plain bell-list">
        {list.items.map((one) => (
          <li key={one.id} data-unread={one.readAt === null}>
            <Entry
              notification={one}
              onOpen={() => {
                if (one.readAt === null) reading.mutate([one.id]);
                onLeave();
              }}
            />
          </li>
        ))}
      </ul>
      {list.more && (
        <button
          type="button"
          className="link-button"
          disabled={list.loadingMore}
          onClick={list.more}
        >
          {t('more')}
        </button>
      )}
    </>
  );
}

/** Bootstrap Italia's sprite has none. */
function BellIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2.5a1.5 1.5 0 0 0-1.5 1.6A6 6 0 0 0 6 10v4.6L4.3 17v1h15.4v-1L18 14.6V10a6 6 0 0 0-4.5-5.9A1.5 1.5 0 0 0 12 2.5Zm0 2.6A4.9 4.9 0 0 1 16.9 10v4.9l1.3 2H5.800l1.300-2V10A4.900 4.900 0 0 1 12 5.100ZM9.800 19.200a2.200 2.200 0 0 0 4.400 0Z" />
    </svg>
  );
}

function Entry({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const { t } = useTranslation('notifications');
  // Each kind has words of its own.
  const sentence = t as unknown as (key: string, words: object) => string;
  const { kind, contactId, protocolNumber, subject, facts, createdAt, readAt } = notification;
  const words = {
    ...facts,
    day: typeof facts.dueAt === 'string' ? formatInstant(facts.dueAt) : '',
  };
  const content = (
    <>
      <Icon name={ICONS[kind]} />
      <span className="bell-text">
        <span>{sentence(Number(facts.count) > 1 ? `many.${kind}` : `kind.${kind}`, words)}</span>
        {protocolNumber && (
          <span className="quiet">
            {protocolNumber} {subject}
          </span>
        )}
        <span className="quiet">
          <When at={createdAt} asRelative />
          {readAt === null && <span className="visually-hidden"> {t('unread')}</span>}
        </span>
      </span>
    </>
  );
  const list = contactId === null ? LISTS[kind] : undefined;
  if (list) {
    return (
      <Link to="/" search={list} className="bell-entry" onClick={onOpen}>
        {content}
      </Link>
    );
  }
  if (contactId === null) {
    return (
      <button type="button" className="bell-entry" onClick={onOpen}>
        {content}
      </button>
    );
  }
  return (
    <Link to="/contatti/$id" params={{ id: contactId }} className="bell-entry" onClick={onOpen}>
      {content}
    </Link>
  );
}
