import { Injectable } from '@nestjs/common';
import { Hooks, question } from '../hooks/index.js';

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

/** How a part of the product does, under its name. One that rejects, or takes longer than five seconds, is failing. */
export const healthCheck = question<void, HealthReport>('health.check').byName();

/** What /health/ready looks at. */
@Injectable()
export class HealthChecks {
  constructor(private readonly hooks: Hooks) {}

  async readiness(): Promise<Readiness> {
    const reports = await Promise.all(
      this.hooks
        .hearers(healthCheck)
        .map(async ({ as, call }) => [as!, await reportOf(call)] as const),
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
