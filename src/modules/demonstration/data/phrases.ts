export const REFUSALS = [
  'La strada è privata: deve provvedere il condominio.',
  'La segnalazione riguarda un altro Comune, al quale è già stata inoltrata.',
  'Si tratta di una lite tra privati, sulla quale il Comune non può intervenire.',
  'È di competenza dell’azienda di trasporto, che riceve i reclami dal proprio sito.',
] as const;

export const NOTES = [
  'Sentito il tecnico di zona: conosce il caso e passa in settimana.',
  'Il cittadino ha richiamato per sapere a che punto siamo. Tranquillizzato.',
  'Stesso problema già segnalato in primavera, vedi i contatti vicini.',
  'In attesa della conferma del gestore, richiamare se non scrive entro domani.',
] as const;

export const SURVEY_PRAISE = [
  null,
  null,
  'Velocissimi, grazie!',
  'Risposta chiara e gentile.',
  'Finalmente risolto dopo mesi.',
] as const;

export const SURVEY_COMPLAINTS = [
  'Non è cambiato niente: è tutto come prima.',
  'La risposta non c’entra con quello che avevo chiesto.',
  'Hanno sistemato solo una parte, il resto è ancora rotto.',
] as const;

export const DUPLICATES = [
  'Anch’io segnalo il problema di {via}: è lì da giorni.',
  'Stessa cosa che ha segnalato la mia vicina, in {via}. Quando intervenite?',
] as const;

export const CITIZEN_WRITES = [
  'Ci sono novità? È passata più di una settimana.',
  'Aggiungo che da ieri la situazione è peggiorata.',
  'Oggi sono passati i tecnici, grazie. Resta da pulire.',
] as const;

/** Channels, how often each is used, and whether the citizen writes at home rather than to somebody at work. */
export const CHANNELS = [
  { channel: 'phone', weight: 30, atHome: false },
  { channel: 'desk', weight: 22, atHome: false },
  { channel: 'web', weight: 22, atHome: true },
  { channel: 'email', weight: 14, atHome: false },
  { channel: 'open311', weight: 5, atHome: true },
  { channel: 'post', weight: 5, atHome: false },
  { channel: 'fax', weight: 2, atHome: false },
] as const;
