import { Injectable } from '@nestjs/common';
import { Clock, livesInThePast, localDay } from '../../../platform/clock/index.js';
import { currentActor, currentBatchId } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { LiveChanges, type Reach } from '../../../platform/live/index.js';

/** What somebody is told of; the pages have a sentence for each (`notifications:kind.<kind>`). */
export const NOTIFICATION_KINDS = [
  /** An assignment to a point of theirs. Facts: `type`, `from` (name of the point). */
  'assigned',
  /** A term comes near. Facts: `dueAt`, `clock` (its kind). */
  'termNear',
  /** A term has passed. Facts as above. */
  'termMissed',
  /** An inquiry was answered. Facts: `from`. */
  'inquiryAnswered',
  /** The question of a case they own was answered where it had gone. Facts: `from`. */
  'answerBack',
  /** The relationship was avocated: taken from their point. Facts: `by`, `from`, `to`. */
  'avocation',
  /** The citizen wrote; kept before the next kind was: or was not satisfied. */
  'citizenReply',
  /** The citizen said that the answer does not satisfy. */
  'citizenUnsatisfied',
  /** Somebody named them, or their point, in a note. Facts: `by`. */
  'mention',
  /** Somebody gave them a task. Facts: `by`; of a batch `count`, and no contact where there are several. */
  'taskAssigned',
  /** Tasks that somebody had taken are free again, since they may not do them any more. Facts: `by`, `count`. */
  'released',
  /** A version of a process keeps cases from beginning; told without a case. Facts: `process`, `version`. */
  'processHeld',
] as const;
/** For so long something of a replayed past is news, in milliseconds: three days. */
const NEWS_MS = 3 * 86_400_000;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export interface NewNotification {
  kind: NotificationKind;
  /** Accounts by name, and points, whose members of today are meant. */
  to: Reach;
  /** The case that it leads to. Whoever may not see the case is not shown the notification. */
  contactId?: string;
  /** Names and instants for the sentence; never words of a citizen or of a note. */
  facts?: Record<string, string | number | null>;
  /** What one person did to many at once is told once, with its `count`; default: the batch of the current request. */
  batch?: string | null;
  /** The same cause tells nobody twice: `mention:<note id>`. */
  cause: string;
  /** Username of who did it, where that is not the current actor: they are not told. */
  by?: string;
}

/** Tells people of what concerns them: in the top bar, and at once on pages that are open. */
@Injectable()
export class Notifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveChanges,
  ) {}

  /**
   * Tells them with the current unit of work; throws outside of one. Nobody is told of what they did themselves, and
   * unknown names and points are passed over.
   */
  tell({ kind, to, contactId, facts = {}, cause, by, ...rest }: NewNotification): void {
    const batch = rest.batch === undefined ? currentBatchId() : rest.batch;
    const { accounts = [], groups: points = [] } = to;
    if (accounts.length + points.length === 0) return;
    const now = this.clock.now();
    this.unitOfWork.defer({
      name: 'notification-tell',
      text: `INSERT INTO notification (id, account_id, kind, contact_id, facts, cause, created_at, read_at)
             SELECT gen_random_uuid(), a.id, $1, $2, $3, $4, $5, $10::timestamptz FROM account a
              WHERE a.active AND a.username <> $6 AND a.id IN (
                SELECT named.id FROM account named WHERE named.username = ANY ($7)
                UNION
                SELECT g.account_id FROM account_grant g
                 WHERE g.kind = 'membership'
                   AND g.subject IN (SELECT unnest($8::text[])
                                     UNION SELECT p.successor_code FROM closed_group p
                                            WHERE p.code = ANY ($8))
                   AND NOT EXISTS (SELECT 1 FROM closed_group p WHERE p.code = g.subject)
                   AND (g.valid_from IS NULL OR g.valid_from <= $9::date)
                   AND (g.valid_until IS NULL OR g.valid_until >= $9::date))
             ON CONFLICT (account_id, cause) DO UPDATE
               SET facts = notification.facts || jsonb_build_object(
                     'count', coalesce((notification.facts->>'count')::int, 1) + 1),
                   contact_id = CASE WHEN notification.contact_id = excluded.contact_id
                                     THEN notification.contact_id END,
                   created_at = excluded.created_at, read_at = excluded.read_at
             WHERE $11::boolean`,
      values: [
        kind,
        contactId ?? null,
        JSON.stringify(facts),
        batch === null ? cause : `${kind}:batch:${batch}`,
        now,
        by ?? currentActor().id,
        [...accounts],
        [...points],
        localDay(now),
        this.isOld(now) ? now : null,
        batch !== null,
      ],
    });
    this.live.changed('notifications', to);
  }

  /** What a replayed past tells of days ago is read by now: it would bury what is new. */
  private isOld(at: Date): boolean {
    return livesInThePast() && this.clock.present().getTime() - at.getTime() > NEWS_MS;
  }
}
