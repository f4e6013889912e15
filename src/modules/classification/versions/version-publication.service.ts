import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock, LOCAL_ZONE } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { ClassificationVersion } from './classification-version.entity.js';
import { VersionActivation } from './version-activation.js';
import { disappearing, mappingIssues, treeIssues, type VersionIssue } from './version-check.js';
import { VersionStore } from './version-store.js';
import {
  AnotherVersionScheduled,
  InvalidVersionTransition,
  VersionNotSound,
} from './versions.errors.js';

const ZONE = LOCAL_ZONE;

/** Publishes versions from a day on, and makes them current when that day has come. */
@Injectable()
export class VersionPublication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: VersionStore,
    private readonly activation: VersionActivation,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** What keeps the version from being published, and which codes disappear with it. */
  async check(id: string): Promise<{ issues: VersionIssue[]; disappearing: string[] }> {
    const nodes = await this.store.nodes(id);
    const gone = disappearing(await this.store.currentCodes(), nodes);
    const mappings = await this.store.mappings(id);
    return {
      issues: [...treeIssues(nodes), ...mappingIssues(nodes, mappings, gone)],
      disappearing: gone,
    };
  }

  /**
   * Publishes a draft from the beginning of `day` (`2026-12-31`, in Italy); today, or null, makes it current at once.
   * Throws VersionNotSound (422) naming every issue, AnotherVersionScheduled (409), InvalidInput (400) for a day past.
   */
  async publish(id: string, rowVersion: number, day: string | null): Promise<void> {
    const now = this.clock.now();
    const from = day === null ? now : beginningOf(day, now);
    await this.lockCurrent();
    const version = await this.store.holdDraft(id, rowVersion);
    await this.requireNoneScheduled();
    const { issues } = await this.check(id);
    if (issues.length > 0) throw new VersionNotSound(issues);
    version.schedule(from, currentActor().name, now);
    await this.store.save(version);
    this.tell('classification.version-published', version, { from: from.toISOString() });
    if (from <= now) await this.makeCurrent(version, now);
  }

  /** Takes a version that waits for its day back to draft. Throws InvalidVersionTransition (409) for any other. */
  async withdraw(id: string, rowVersion: number): Promise<void> {
    const version = await this.store.hold(id);
    version.requireVersion(rowVersion);
    if (version.state !== 'scheduled') {
      throw new InvalidVersionTransition(
        `Version ${version.number} is ${version.state}: only one that waits for its day is withdrawn.`,
      );
    }
    version.withdraw();
    await this.store.save(version);
    this.tell('classification.version-withdrawn', version);
  }

  /** Makes the version whose day has come current; answers whether there was one. */
  async activateDue(): Promise<boolean> {
    const now = this.clock.now();
    await this.lockCurrent();
    const [due] = await this.uow.query<{ id: string }>({
      text: `SELECT id FROM classification_version
              WHERE state = 'scheduled' AND valid_from <= $1 ORDER BY valid_from FOR UPDATE`,
      values: [now],
    });
    if (!due) return false;
    await this.makeCurrent(await this.store.hold(due.id), now);
    return true;
  }

  private async makeCurrent(version: ClassificationVersion, now: Date): Promise<void> {
    const repository = this.uow.repository(ClassificationVersion);
    const former = await repository.findOneByOrFail({ state: 'current' });
    former.become('superseded');
    former.validUntil = version.validFrom ?? now;
    await this.store.save(former);
    version.become('current');
    await this.store.save(version);
    await this.activation.activate(version);
    this.tell('classification.version-activated', version, { former: former.number });
  }

  /** Publications and activations go one after the other: the current version must not change under a check. */
  private async lockCurrent(): Promise<void> {
    await this.uow.query({
      text: `SELECT id FROM classification_version WHERE state = 'current' FOR UPDATE`,
    });
  }

  private async requireNoneScheduled(): Promise<void> {
    const waiting = await this.uow
      .repository(ClassificationVersion)
      .findOneBy({ state: 'scheduled' });
    if (!waiting?.validFrom) return;
    const day = DateTime.fromJSDate(waiting.validFrom, { zone: ZONE }).toISODate()!;
    throw new AnotherVersionScheduled(waiting.number, day);
  }

  private tell(type: string, { id, number }: ClassificationVersion, facts: object = {}): void {
    const details = { number, ...facts };
    this.audit.record({
      action: type,
      subjectType: 'classificationVersion',
      subjectId: id,
      details,
    });
    this.outbox.append({ type, aggregateId: id, payload: details });
  }
}

function beginningOf(day: string, now: Date): Date {
  const start = DateTime.fromISO(day, { zone: ZONE }).startOf('day');
  const today = DateTime.fromJSDate(now, { zone: ZONE }).startOf('day');
  if (!start.isValid || start < today) {
    const message = 'from must be a day, today or later, such as 2026-12-31.';
    throw new InvalidInput(message, [{ field: 'from', code: 'in-the-past', message }]);
  }
  return start.equals(today) ? now : start.toJSDate();
}
