import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Accounts } from '../identity/index.js';
import { DemonstrationSettings } from '../municipality/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { DEMO_ACCOUNTS, DEMO_POINTS, DEMO_SCOPES } from './demo-organisation.data.js';
import { ORGANISATION } from './organisation.read-model.js';

/**
 * The demonstration organisation: the districts of Bologna, some departments and one account for each kind of
 * person. Loading it again adds what is missing; points that somebody edited since stay as they are.
 */
@Injectable()
export class DemoOrganisation implements OnApplicationBootstrap {
  private readonly logger = new Logger(DemoOrganisation.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly accounts: Accounts,
    private readonly settings: DemonstrationSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    await runAsSystem('demo-organisation', () => this.load());
  }

  /** Adds the scopes and points that are missing; brings the accounts to their state. */
  async load(): Promise<void> {
    const { demoPassword } = this.settings;
    if (!demoPassword)
      throw new Error('The demonstration accounts have no password: set DEMO_PASSWORD.');
    const added = await this.uow.run(async () => {
      this.references.changes(ORGANISATION);
      await this.addScopes();
      return this.addPoints();
    });
    // Outside that transaction: hashing takes its time.
    for (const account of DEMO_ACCOUNTS) {
      await this.accounts.ensure({ ...account, password: demoPassword });
    }
    if (added > 0) this.logger.log(`Demonstration organisation loaded: ${added} points`);
  }

  private async addScopes(): Promise<void> {
    await this.uow.query({
      text: `INSERT INTO scope (code, name, kind)
             SELECT code, name, kind
               FROM jsonb_to_recordset($1::jsonb) AS given(code text, name text, kind text)
             ON CONFLICT (code) DO NOTHING`,
      values: [JSON.stringify(DEMO_SCOPES)],
    });
  }

  private async addPoints(): Promise<number> {
    const added = await this.uow.query({
      text: `INSERT INTO point (code, name, kind, scope_code, level, system, competences)
             SELECT code, name, kind, "scopeCode", level, system, competences
               FROM jsonb_to_recordset($1::jsonb) AS given(
                 code text, name text, kind text, "scopeCode" text, level smallint, system text,
                 competences text[])
             ON CONFLICT (code) DO NOTHING
             RETURNING code`,
      values: [JSON.stringify(DEMO_POINTS)],
    });
    return added.length;
  }
}
