import { DEMONSTRATION_ACCOUNTS, pagesAreBuilt } from './http/pages/index.js';
import { DemonstrationSettings } from './modules/municipality/index.js';
import { type Configuration, DOCS_PATH, DOCUMENT_PATH } from './platform/index.js';

/** The oldest Node.js that still gets security fixes. Older ones run the product, and are told of at the start. */
const SUPPORTED_NODE = 22;

/**
 * Tells whoever started the server where it is and how to get in. `invitation`: the secret of the link that makes the
 * first account, where nobody administers yet.
 */
export function announce(
  configuration: Configuration,
  address: string,
  invitation: string | null,
): void {
  const config = configuration.platform;
  const { demo, demoPassword } = configuration.get(DemonstrationSettings);
  const url = config.publicUrl ?? address;
  const lines = [
    '',
    `Punto d'Ascolto: ${url}`,
    `API:             ${url}/${DOCS_PATH}   (${url}/${DOCUMENT_PATH})`,
  ];
  if (!pagesAreBuilt(config)) {
    lines.push(
      '',
      `Le pagine mancano in ${config.pagesDir}: eseguire "npm run build".`,
      `The pages are missing in ${config.pagesDir}: run "npm run build".`,
    );
  }
  if (demo) {
    lines.push(
      '',
      'Account dimostrativi / demonstration accounts:',
      ...DEMONSTRATION_ACCOUNTS.map(
        ({ username, it, en }) => `  ${username.padEnd(16)} ${it} / ${en}`,
      ),
      `Password: ${demoPassword}`,
    );
  }
  if (invitation) {
    lines.push(
      '',
      'Nessuno amministra ancora: il primo che apre questo indirizzo crea la sua utenza (vale 24 ore, una volta sola).',
      'Nobody administers yet: whoever opens this address first makes their account (for 24 hours, once).',
      // Behind #, which no server and no proxy writes into its log.
      `  ${url}/primo-accesso#${invitation}`,
    );
  }
  if (Number(process.versions.node.split('.')[0]) < SUPPORTED_NODE) {
    lines.push(
      '',
      `Node.js ${process.versions.node} gets no security fixes any more: install Node.js 24.`,
    );
  }
  console.log([...lines, ''].join('\n'));
}
