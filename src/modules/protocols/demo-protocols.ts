import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountReadModel } from '../identity/index.js';
import { DemonstrationSettings } from '../municipality/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ProtocolAgreement } from './protocol-agreement.entity.js';

/** Two districts that agreed with the maintenance service, on the terms that the processes have anyway. */
export const DEMO_PROTOCOLS = [
  {
    code: 'savena-manutenzione',
    title: 'Protocollo tra il Quartiere Savena e il Settore Manutenzione',
    firstParty: 'savena',
    firstSigner: 'infodesk',
  },
  {
    code: 'navile-manutenzione',
    title: 'Protocollo tra il Quartiere Navile e il Settore Manutenzione',
    firstParty: 'navile',
    firstSigner: 'infodesk-navile',
  },
] as const;
const SECOND_PARTY = 'manutenzione';
const SECOND_SIGNER = 'centrale';
/** Classes of the classification that the maintenance service answers for. */
const MATTER = ['01', '02', '08'];

const DRAFTED = new Date('2025-12-01T09:00:00Z');
const SIGNED = [new Date('2025-12-09T10:30:00Z'), new Date('2025-12-11T08:45:00Z')];
/** Midnight in Bologna. */
const IN_FORCE = new Date('2025-12-31T23:00:00Z');

/** The protocols of the demonstration organisation. One whose code is there, in whatever state, is left as it is. */
@Injectable()
export class DemoProtocols implements OnApplicationBootstrap {
  private readonly logger = new Logger(DemoProtocols.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountReadModel,
    private readonly settings: DemonstrationSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    await runAsSystem('demo-protocols', () => this.load());
  }

  /** Adds the protocols that are missing, signed by people of both parties and in force. */
  async load(): Promise<void> {
    const added = await this.uow.run(() => this.add());
    if (added > 0) this.logger.log(`Demonstration protocols loaded: ${added}`);
  }

  private async add(): Promise<number> {
    const present = await this.uow.query<{ code: string }>({
      text: 'SELECT DISTINCT code FROM protocol_agreement WHERE code = ANY ($1)',
      values: [DEMO_PROTOCOLS.map(({ code }) => code)],
    });
    const missing = DEMO_PROTOCOLS.filter(
      ({ code }) => !present.some((agreement) => agreement.code === code),
    );
    for (const given of missing) {
      await this.uow
        .repository(ProtocolAgreement)
        .createQueryBuilder()
        .insert()
        .values(await this.signed(given))
        // Another replica that starts at the same time adds the same.
        .orIgnore()
        .execute();
    }
    return missing.length;
  }

  private async signed(given: (typeof DEMO_PROTOCOLS)[number]): Promise<ProtocolAgreement> {
    const { code, title, firstParty, firstSigner } = given;
    const agreement = Object.assign(new ProtocolAgreement(), {
      id: randomUUID(),
      code,
      version: 1,
      title,
      firstParty,
      secondParty: SECOND_PARTY,
      responsibilities: RESPONSIBILITIES,
      classifications: MATTER,
      kinds: [],
      terms: {
        stepTerm: 'P3D',
        worksNoticeTerm: 'P2D',
        termCalendar: 'workingDays' as const,
        warningPercent: 80,
        thresholds: [50, 80],
      },
      createdAt: DRAFTED,
      createdBy: 'Regia del Network',
      firstSignedAt: null,
      firstSignedAccount: null,
      secondSignedAt: null,
      secondSignedAccount: null,
      inForceFrom: null,
      inForceUntil: null,
    });
    const signers = [
      [firstParty, firstSigner],
      [SECOND_PARTY, SECOND_SIGNER],
    ];
    for (const [index, [party, username]] of signers.entries()) {
      const account = await this.accounts.byUsername(username);
      if (!account) throw new Error(`The demonstration account ${username} is missing.`);
      agreement.sign(party, {
        account: account.id,
        by: account.displayName,
        at: SIGNED[index],
        textHash: agreement.textHash,
      });
    }
    agreement.enforce(IN_FORCE);
    return agreement;
  }
}

const RESPONSIBILITIES = [
  'Il Quartiere ascolta il cittadino, registra e classifica il contatto, risponde e verifica; resta titolare della relazione.',
  'Il Settore Manutenzione valuta entro il termine del passo, dice se l’intervento è di sua competenza, lo programma con una data, lo esegue e ne dà notizia.',
  'Il Quartiere avvisa il cittadino delle date e dell’esecuzione entro il termine dell’avviso lavori.',
  'Le parti rivedono tempi e responsabilità ogni tre mesi sulla base della pagina «chi rispetta che cosa».',
].join('\n');
