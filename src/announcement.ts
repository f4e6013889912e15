import { DEMONSTRATION_ACCOUNTS } from './http/pages/index.js';
import { type AppConfig, DOCS_PATH, DOCUMENT_PATH } from './platform/index.js';

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
      ...DEMONSTRATION_ACCOUNTS.map(
        ({ username, it, en }) => `  ${username.padEnd(16)} ${it} / ${en}`,
      ),
      `Password: ${config.demoPassword}`,
    );
  }
  console.log([...lines, ''].join('\n'));
}
