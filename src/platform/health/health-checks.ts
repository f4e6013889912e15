import { Injectable } from '@nestjs/common';

export interface HealthReport {
  /** `remark`: works, and somebody should know; only `failing` makes the server not ready. */
  status: 'ok' | 'remark' | 'failing';
  /** For people: what is wrong and what to set. */
  message?: string;
  details?: Record<string, unknown>;
}

export interface Readiness {
  status: 'ready' | 'notReady';
  checks: Record<string, HealthReport>;
}

const PATIENCE_MS = 5_000;

/** What /health/ready looks at. Other parts register their own checks at start. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<HealthReport>>();

  /** A check that rejects, or takes longer than five seconds, is failing. */
  register(name: string, check: () => Promise<HealthReport>): void {
    if (this.checks.has(name)) throw new Error(`Two health checks are called ${name}.`);
    this.checks.set(name, check);
  }

  async readiness(): Promise<Readiness> {
    const reports = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await reportOf(check)] as const),
    );
    const failing = reports.some(([, { status }]) => status === 'failing');
    return { status: failing ? 'notReady' : 'ready', checks: Object.fromEntries(reports) };
  }
}

async function reportOf(check: () => Promise<HealthReport>): Promise<HealthReport> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<HealthReport>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'failing', message: 'No answer' }), PATIENCE_MS);
  });
  try {
    return await Promise.race([check(), timeout]);
  } catch {
    // The reason may name hosts and users: it stands in the log of whoever failed, not in a public answer.
    return { status: 'failing', message: 'The check failed' };
  } finally {
    clearTimeout(timer);
  }
}
