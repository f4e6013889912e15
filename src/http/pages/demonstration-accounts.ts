/** What the people of an account have to do with contacts: take them in, answer them, steer the work, run the product. */
export const ACCOUNT_GROUPS = ['listening', 'answering', 'steering', 'running'] as const;
export type AccountGroup = (typeof ACCOUNT_GROUPS)[number];

/** An account of the demonstration organisation, and what it is for. */
export interface DemonstrationAccount {
  username: string;
  group: AccountGroup;
  it: string;
  en: string;
}

const account = (
  group: AccountGroup,
  username: string,
  it: string,
  en: string,
): DemonstrationAccount => ({ username, group, it, en });

/** In the order in which they are offered to whoever tries the product; all of them (test/platform/pages). */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  account('listening', 'infodesk', 'Infodesk del quartiere Savena', 'Infodesk of a district'),
  account('listening', 'raccolta', 'Punto di raccolta Savena', 'collection point of the district'),
  account('listening', 'infodesk-navile', 'Infodesk di un altro quartiere', 'of another district'),
  account(
    'listening',
    'urp',
    'Ufficio relazioni con il pubblico: ciò che arriva dal web senza quartiere',
    'public relations: what comes by the web without a district',
  ),
  account('answering', 'sportello', 'Sportello specialistico', 'entry point of the district'),
  account('answering', 'interni', 'Servizi interni', 'back office of the district'),
  account('answering', 'centrale', 'Servizio centrale Manutenzione', 'a central service'),
  account('steering', 'regia', 'Regia del Network', 'Network direction'),
  account('steering', 'decisore', 'Decisore politico', 'decision maker'),
  account('steering', 'manager', 'Responsabile che osserva', 'manager who monitors'),
  account('running', 'designer', 'Progettista di processi', 'process designer'),
  account('running', 'admin', 'Amministratore', 'administrator'),
  account('running', 'worker', 'Un programma che esegue attività', 'a program that does tasks'),
];
