/** An account of the demonstration organisation, and what it is for. */
export interface DemonstrationAccount {
  username: string;
  it: string;
  en: string;
}

const account = (username: string, it: string, en: string): DemonstrationAccount => ({
  username,
  it,
  en,
});

/** In the order in which they are offered to whoever tries the product. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  account(
    'infodesk',
    'Infodesk, punto di raccolta del quartiere Savena',
    'collection point of a district',
  ),
  account('sportello', 'Sportello specialistico', 'entry point of the district'),
  account('interni', 'Servizi interni', 'back office of the district'),
  account('centrale', 'Servizio centrale Manutenzione', 'a central service'),
  account('regia', 'Regia del Network', 'Network direction'),
  account('decisore', 'Decisore politico', 'decision maker'),
  account('manager', 'Responsabile che osserva', 'manager who monitors'),
  account('designer', 'Progettista di processi', 'process designer'),
  account('admin', 'Amministratore', 'administrator'),
];
