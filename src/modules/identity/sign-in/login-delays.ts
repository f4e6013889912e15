import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { networkOf } from '../../../platform/http/limits/network.js';
import { LoginDelayed } from '../identity.errors.js';
import { type Client, deviceName, isDevice, KnownClients } from './known-clients.js';

interface Limit {
  /** Failures that cost nothing. */
  free: number;
  /** Longest delay, in seconds. */
  longest: number;
}

/** One client that guesses the password of one account. */
const PAIR: Limit = { free: 8, longest: 300 };
/** Many people may share an address (a town hall behind one router). */
const ADDRESS: Limit = { free: 60, longest: 900 };
/** Many clients that guess the password of one account, and that the account does not know. */
const ACCOUNT: Limit = { free: 100, longest: 300 };
/** Failures older than this are forgotten. */
const MEMORY_SECONDS = 3600;

/** What was counted of one attempt. */
export interface Attempt {
  subjects: string[];
}

/**
 * Slows down whoever guesses passwords: after some free failures, an exponentially growing pause per client and account,
 * per address, and per account for clients that it does not know. A browser that the owner has signed in from counts
 * for itself alone, so that nobody else can lock the owner out of it. The counts are rows, so replicas share them.
 */
@Injectable()
export class LoginDelays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly knownClients: KnownClients,
  ) {}

  /**
   * Counts the attempt as failed beforehand: attempts that run at the same time cannot all slip through.
   * @throws LoginDelayed while the client, its address or the account must wait
   */
  async reserve(username: string, client: Client): Promise<Attempt> {
    return this.unitOfWork.run(async () => {
      const known = await this.knownClients.recognise(username, client);
      const subjects = subjectsOf(username, client, known);
      for (const [subject, limit] of subjects) await this.count(subject, limit);
      return { subjects: subjects.map(([subject]) => subject) };
    });
  }

  /** Takes back what `reserve` counted, once the password was right. */
  async forgive({ subjects }: Attempt): Promise<void> {
    await this.unitOfWork.run(async () => {
      this.unitOfWork.defer({
        text: `DELETE FROM login_delay WHERE subject = ANY ($1) AND subject LIKE 'client:%'`,
        values: [subjects],
      });
      this.unitOfWork.defer({
        text: `UPDATE login_delay SET failures = greatest(failures - 1, 0), blocked_until = '-infinity'
               WHERE subject = ANY ($1)`,
        values: [subjects],
      });
    });
  }

  private async count(subject: string, { free, longest }: Limit): Promise<void> {
    const now = this.clock.now();
    const counted = await this.unitOfWork.query({
      name: 'login-delay-count',
      text: `INSERT INTO login_delay AS d (subject, failures, last_failure_at, blocked_until)
             VALUES ($1, 1, $2, '-infinity')
             ON CONFLICT (subject) DO UPDATE SET
               failures = CASE WHEN d.last_failure_at < $2::timestamptz - make_interval(secs => $5)
                               THEN 1 ELSE d.failures + 1 END,
               last_failure_at = $2,
               blocked_until = CASE
                 WHEN d.last_failure_at >= $2::timestamptz - make_interval(secs => $5) AND d.failures + 1 > $3
                 THEN $2::timestamptz + make_interval(secs => least($4, 2 ^ least(d.failures - $3, 20)))
                 ELSE '-infinity' END
             WHERE d.blocked_until <= $2
             RETURNING 1`,
      values: [subject, now, free, longest, MEMORY_SECONDS],
    });
    if (counted.length > 0) return;
    const [row] = await this.unitOfWork.query<{ blocked_until: Date }>({
      text: 'SELECT blocked_until FROM login_delay WHERE subject = $1',
      values: [subject],
    });
    const wait = row ? (row.blocked_until.getTime() - now.getTime()) / 1000 : 1;
    throw new LoginDelayed(Math.max(1, Math.ceil(wait)));
  }
}

function subjectsOf(
  username: string,
  { address, device }: Client,
  known: 'device' | 'address' | null,
): [subject: string, limit: Limit][] {
  if (known === 'device' && isDevice(device)) {
    return [[`client:${username}@${deviceName(device)}`, PAIR]];
  }
  const network = networkOf(address);
  const own: [string, Limit][] = [
    [`address:${network}`, ADDRESS],
    [`client:${username}@${network}`, PAIR],
  ];
  return known ? own : [...own, [`account:${username}`, ACCOUNT]];
}
