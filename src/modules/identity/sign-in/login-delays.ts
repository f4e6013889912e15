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

const ACCOUNT_OF = 'account:';

/** The account must wait, for clients that it does not know. */
class AccountDelayed extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super();
  }
}

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
    try {
      return await this.counted(username, client);
    } catch (error) {
      if (!(error instanceof AccountDelayed)) throw error;
      return await this.counted(username, client, error.retryAfterSeconds);
    }
  }

  /** `waitSeconds`: the account must wait so long; who has waited for a turn of their own need not wait again. */
  private async counted(username: string, client: Client, waitSeconds?: number): Promise<Attempt> {
    const left = await this.unitOfWork.run(async () => {
      const known = await this.knownClients.recognise(username, client);
      const subjects = subjectsOf(username, client, known);
      if (waitSeconds === undefined) {
        for (const [subject, limit] of subjects) await this.count(subject, limit);
        return { subjects: subjects.map(([subject]) => subject) };
      }
      const wait = await this.takeTurn(
        `turn:${username}@${networkOf(client.address)}`,
        waitSeconds,
      );
      if (wait > 0) return wait;
      const own = subjects.filter(([subject]) => !subject.startsWith(ACCOUNT_OF));
      for (const [subject, limit] of own) await this.count(subject, limit);
      return { subjects: own.map(([subject]) => subject) };
    });
    if (typeof left === 'number') throw new LoginDelayed(left);
    return left;
  }

  /**
   * While many guess at an account, each network gets a turn at it when it has waited as it was told, whatever the others do:
   * else they would keep the owner out. Answers how long it still has to wait, in seconds.
   */
  private async takeTurn(turn: string, waitSeconds: number): Promise<number> {
    const now = this.clock.now();
    const taken = await this.unitOfWork.query({
      text: `DELETE FROM login_delay WHERE subject = $1 AND blocked_until <= $2
               AND last_failure_at >= $2::timestamptz - make_interval(secs => $3) RETURNING 1`,
      values: [turn, now, MEMORY_SECONDS],
    });
    if (taken.length > 0) return 0;
    const [row] = await this.unitOfWork.query<{ blocked_until: Date }>({
      text: `INSERT INTO login_delay AS d (subject, failures, last_failure_at, blocked_until)
             VALUES ($1, 0, $2, $2::timestamptz + make_interval(secs => $4))
             ON CONFLICT (subject) DO UPDATE SET last_failure_at = $2,
               blocked_until = CASE WHEN d.last_failure_at >= $2::timestamptz - make_interval(secs => $3)
                                    THEN d.blocked_until ELSE EXCLUDED.blocked_until END
             RETURNING blocked_until`,
      values: [turn, now, MEMORY_SECONDS, waitSeconds],
    });
    return Math.max(1, Math.ceil((row.blocked_until.getTime() - now.getTime()) / 1000));
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
    const seconds = Math.max(1, Math.ceil(wait));
    throw subject.startsWith(ACCOUNT_OF) ? new AccountDelayed(seconds) : new LoginDelayed(seconds);
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
  return known ? own : [...own, [`${ACCOUNT_OF}${username}`, ACCOUNT]];
}
