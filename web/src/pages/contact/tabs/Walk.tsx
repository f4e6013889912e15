import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useActorName } from '../../../parts/actor-name';
import { formatInstant } from '../../../parts/dates';

type Activity = Schemas['ActivityDto'];

/** The way of a process in words, step by step, in the order in which they were taken. */
export function Walk({ activities }: { activities: readonly Activity[] }) {
  const { t } = useTranslation('casework');
  const actorName = useActorName();
  return (
    <ol>
      {activities.filter(isTold).map((activity) => (
        <li key={activity.id}>
          {activity.endedAt === null ? (
            <strong>
              {nameOf(activity)}: {t('diagram.here')}
            </strong>
          ) : (
            nameOf(activity)
          )}
          {activity.outcome === 'cancelled' && ` (${t('diagram.cancelled')})`}
          <span className="quiet">
            {' '}
            {formatInstant(activity.endedAt ?? activity.startedAt)}
            {activity.actor && ` · ${actorName(activity.actor)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Gateways and events mostly have no name, and are no steps to a reader; where the case stands is told all the same. */
export function isTold({ elementName, endedAt }: Activity): boolean {
  return elementName !== null || endedAt === null;
}

function nameOf({ elementName, elementId }: Activity): string {
  return elementName ?? elementId;
}
