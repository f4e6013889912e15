/** The categories of the open data on reports to an Italian municipality, which every shipped tree must know. */
export const OPEN_DATA_CATEGORIES = [
  'Buche',
  'Verde pubblico',
  'Semafori e segnaletica stradale',
  'Altro',
  'Arredo urbano',
  'Tombini',
  'Parchi gioco e aree cani',
  'Disinfestazione (topi, blatte, vespe, piccioni)',
  'Idee e proposte',
  'Cimiteri',
  'Accessibilità ed inclusione delle persone con disabilità',
  'Illuminazione pubblica',
  'Tutela animali',
  'Acquedotto e fognature',
];
