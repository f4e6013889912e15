import { type AppConfig, DOCS_PATH, DOCUMENT_PATH } from './platform/index.js';

/** Accounts of the demonstration organisation, and what each is for. */
const DEMONSTRATION_ACCOUNTS: [name: string, purpose: string][] = [
  ['infodesk', 'Infodesk, punto di raccolta del quartiere Savena / collection point of a district'],
  ['sportello', 'Sportello specialistico / entry point of the district'],
  ['interni', 'Servizi interni / back office of the district'],
  ['centrale', 'Servizio centrale Manutenzione / a central service'],
  ['regia', 'Regia del Network / Network direction'],
  ['decisore', 'Decisore politico / decision maker'],
  ['manager', 'Responsabile che osserva / manager who monitors'],
  ['designer', 'Progettista di processi / process designer'],
  ['admin', 'Amministratore / administrator'],
];

/** Tells whoever started the server where it is and how to get in. */
export function announce(config: AppConfig, address: string): void {
  const url = config.publicUrl ?? address;
  const lines = [
    '',
    `Punto d'Ascolto: ${url}`,
    `API:             ${url}/${DOCS_PATH}   (${url}/${DOCUMENT_PATH})`,
  ];
  if (config.demo) {
    lines.push(
      '',
      'Account dimostrativi / demonstration accounts:',
      ...DEMONSTRATION_ACCOUNTS.map(([name, purpose]) => `  ${name.padEnd(10)} ${purpose}`),
      `Password: ${config.demoPassword}`,
    );
  }
  console.log([...lines, ''].join('\n'));
}
