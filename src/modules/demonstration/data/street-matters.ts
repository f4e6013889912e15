import { ENVIRONMENT, MAINTENANCE, MOBILITY, POLICE, report, type Matter } from './matter.js';

/** Reports on streets, light, traffic, green and waste. */
export const STREET_MATTERS: readonly Matter[] = [
  report({
    code: '01.01.01',
    weight: 10,
    service: MAINTENANCE,
    article: 'buche-carreggiata',
    subjects: ['Buca in {via}', 'Buca profonda davanti al civico', 'Asfalto che cede in {via}'],
    descriptions: [
      'In {via} si è aperta una buca larga mezzo metro, proprio in mezzo alla corsia. Di notte non si vede e i motorini la prendono in pieno.',
      'Segnalo una buca davanti a {via}: con la pioggia si riempie d’acqua e ieri una signora in bicicletta è caduta. Per fortuna non si è fatta niente.',
      'La buca di {via} è stata tappata un mese fa ma si è già riaperta, più grande di prima. Quando passa l’autobus trema tutta la casa.',
      'Ho bucato una gomma in {via}. La buca è vicino alle strisce, dove passano i bambini della scuola.',
    ],
    answers: [
      'Gentile cittadina, gentile cittadino, la buca di {via} è stata chiusa con asfalto a freddo. Il ripristino definitivo del tratto è nel programma dei prossimi mesi.',
      'Grazie per la segnalazione. La squadra è passata in {via} e ha messo in sicurezza la buca; il tappeto d’usura sarà rifatto insieme al resto della strada.',
    ],
    work: {
      ask: 'Chiudere la buca in {via} e controllare il sottofondo.',
      done: 'Buca chiusa con conglomerato a caldo, circa un metro quadrato. Sottofondo asciutto.',
    },
  }),
  report({
    code: '01.02.01',
    weight: 6,
    service: MAINTENANCE,
    article: 'marciapiedi-sconnessi',
    subjects: ['Marciapiede sconnesso in {via}', 'Mattonelle rotte sul marciapiede'],
    descriptions: [
      'Il marciapiede di {via} ha diverse mattonelle rotte e sollevate. Mia madre, che ha 82 anni, è inciampata due volte.',
      'In {via} le radici hanno alzato il marciapiede: con la carrozzina non si passa e bisogna scendere in strada.',
      'Mancano tre cubetti di porfido all’altezza di {via}. Qualcuno prima o poi si fa male.',
    ],
    answers: [
      'Il tratto di marciapiede in {via} è stato sistemato: le mattonelle rotte sono state sostituite.',
      'Abbiamo eseguito un sopralluogo in {via}: il marciapiede sarà rifatto entro la primavera. Nel frattempo il punto più pericoloso è stato livellato.',
    ],
    work: {
      ask: 'Sostituire le mattonelle rotte del marciapiede in {via}.',
      done: 'Sostituite undici mattonelle e livellato il bordo.',
    },
  }),
  report({
    code: '01.03.02',
    weight: 5,
    service: MAINTENANCE,
    article: 'tombini-caditoie',
    subjects: ['Caditoia intasata in {via}', 'Tombino che non scarica'],
    descriptions: [
      'Ogni volta che piove in {via} si forma un lago: la caditoia è piena di foglie e l’acqua arriva fino ai portoni.',
      'Il tombino davanti a {via} è otturato da settimane e c’è un odore molto forte.',
    ],
    answers: [
      'La caditoia di {via} è stata spurgata e l’acqua scorre di nuovo. La zona è stata aggiunta al giro di pulizia autunnale.',
    ],
    work: {
      ask: 'Spurgare la caditoia in {via}.',
      done: 'Caditoia spurgata, tolti circa venti chili di foglie e fango.',
    },
  }),
  report({
    code: '02.01.01',
    weight: 9,
    service: MAINTENANCE,
    article: 'lampione-spento',
    subjects: ['Lampione spento in {via}', 'Luce che non si accende più', 'Strada al buio'],
    descriptions: [
      'Il lampione davanti a {via} è spento da una decina di giorni. La sera il tratto è completamente al buio.',
      'In {via} ci sono due lampioni di fila che non si accendono. Chi torna dal lavoro ha paura a passare.',
      'La luce sopra la fermata di {via} si accende e si spegne di continuo, e da ieri non funziona più.',
    ],
    answers: [
      'Il lampione di {via} è stato riparato: era guasto l’alimentatore. Se dovesse spegnersi di nuovo ce lo faccia sapere, con il numero scritto sul palo.',
      'Il gestore ha sostituito la lampada in {via}. Grazie per averci avvisato.',
    ],
    work: {
      ask: 'Verificare e riparare il punto luce in {via}.',
      done: 'Sostituito l’alimentatore, provata l’accensione.',
    },
  }),
  report({
    code: '03.01.01',
    weight: 3,
    service: MOBILITY,
    article: 'semafori-segnaletica',
    subjects: ['Semaforo lampeggiante in {via}'],
    descriptions: [
      'Il semaforo all’incrocio di {via} lampeggia giallo da stamattina. Con il traffico delle scuole è un pericolo.',
      'Semaforo completamente spento in {via}: gli automobilisti non si fermano.',
    ],
    answers: [
      'Il semaforo di {via} è di nuovo in funzione: era saltata la centralina, che è stata sostituita.',
    ],
  }),
  report({
    code: '03.03.01',
    weight: 4,
    service: MOBILITY,
    article: 'semafori-segnaletica',
    subjects: ['Strisce pedonali sbiadite in {via}'],
    descriptions: [
      'Le strisce davanti a {via} non si vedono quasi più. Lì attraversano i ragazzi delle medie.',
      'Dopo i lavori per la fibra in {via} nessuno ha più ridisegnato le strisce.',
    ],
    answers: [
      'Le strisce di {via} saranno ridipinte con il prossimo giro di segnaletica, appena il tempo è asciutto per due giorni.',
    ],
  }),
  report({
    code: '04.03.01',
    weight: 6,
    service: POLICE,
    article: 'sosta-irregolare',
    subjects: ['Auto sul marciapiede in {via}', 'Sosta selvaggia davanti alla scuola'],
    descriptions: [
      'In {via} ogni mattina ci sono auto parcheggiate sul marciapiede: con il passeggino non si riesce a passare.',
      'Davanti a {via} parcheggiano sulle strisce dalle 8 alle 9. Servirebbe qualche controllo.',
    ],
    answers: [
      'La Polizia Locale ha controllato {via} in tre giorni diversi e ha emesso alcune sanzioni. I controlli proseguono.',
    ],
  }),
  report({
    code: '04.02.01',
    weight: 3,
    service: MOBILITY,
    article: 'piste-ciclabili',
    subjects: ['Ciclabile rovinata in {via}'],
    descriptions: [
      'La pista ciclabile di {via} è piena di crepe e radici: in due punti bisogna scendere dalla bici.',
    ],
    answers: [
      'Il tratto di ciclabile in {via} è nel piano di manutenzione: i due punti segnalati saranno livellati entro un mese.',
    ],
  }),
  report({
    code: '05.01.01',
    weight: 4,
    service: ENVIRONMENT,
    article: 'alberi-rami',
    subjects: ['Ramo pericolante in {via}', 'Albero inclinato'],
    descriptions: [
      'Dopo il temporale un grosso ramo è rimasto appeso sopra il marciapiede in {via}.',
      'L’albero davanti a {via} è inclinato verso la casa e le radici si muovono quando c’è vento.',
    ],
    answers: [
      'I tecnici del verde hanno tolto il ramo in {via} e controllato la pianta, che è sana.',
      'L’albero di {via} è stato controllato con prova di trazione: è stabile. Sarà potato in inverno.',
    ],
  }),
  report({
    code: '05.02.01',
    weight: 4,
    service: ENVIRONMENT,
    article: 'erba-sfalci',
    subjects: ['Erba alta nel giardino di {via}'],
    descriptions: [
      'Nel giardino di {via} l’erba è alta un metro e i bambini non possono giocare.',
      'L’aiuola in {via} non viene tagliata da luglio, ed è piena di zecche.',
    ],
    answers: ['Lo sfalcio in {via} è stato eseguito. Il prossimo passaggio è previsto fra un mese.'],
  }),
  report({
    code: '05.03.01',
    weight: 3,
    service: ENVIRONMENT,
    article: 'giochi-aree-cani',
    subjects: ['Altalena rotta nel parco di {via}'],
    descriptions: [
      'Nel parco giochi di {via} la catena dell’altalena si è spezzata, e lo scivolo ha un bordo tagliente.',
    ],
    answers: [
      'L’altalena di {via} è stata smontata e sarà sostituita: il pezzo è ordinato. Lo scivolo è stato riparato.',
    ],
    work: {
      ask: 'Mettere in sicurezza l’altalena e lo scivolo del parco di {via}.',
      done: 'Altalena smontata, bordo dello scivolo limato e coperto.',
    },
  }),
  report({
    code: '06.01.02',
    weight: 6,
    service: ENVIRONMENT,
    article: 'raccolta-rifiuti',
    subjects: ['Cassonetti pieni in {via}', 'Rifiuti fuori dai cassonetti'],
    descriptions: [
      'I cassonetti della carta in {via} sono pieni da una settimana e la gente lascia tutto per terra.',
      'In {via} l’indifferenziata trabocca ogni lunedì. Serve un giro in più.',
    ],
    answers: [
      'Il gestore ha svuotato i cassonetti di {via} e per un mese passerà una volta in più alla settimana.',
    ],
  }),
  report({
    code: '06.03.01',
    weight: 6,
    service: ENVIRONMENT,
    article: 'rifiuti-abbandonati',
    subjects: ['Ingombranti abbandonati in {via}', 'Divano lasciato in strada'],
    descriptions: [
      'In {via} hanno lasciato un divano e due materassi vicino ai cassonetti.',
      'Segnalo un frigorifero e dei sacchi di macerie abbandonati in {via}, dietro la fermata.',
    ],
    answers: ['Gli ingombranti di {via} sono stati ritirati. Grazie per averci avvisato.'],
  }),
  report({
    code: '06.04.01',
    weight: 3,
    service: ENVIRONMENT,
    article: 'disinfestazione-zanzare-topi',
    subjects: ['Topi vicino alla scuola di {via}'],
    descriptions: [
      'Da qualche sera si vedono topi uscire dalla griglia davanti a {via}, a due passi dall’asilo.',
    ],
    answers: [
      'La ditta ha posato le esche in {via} e tornerà fra due settimane a controllare. Le chiediamo di non lasciare cibo vicino alle griglie.',
    ],
  }),
  report({
    code: '08.05.01',
    weight: 3,
    service: MAINTENANCE,
    article: 'graffiti-vandalismo',
    subjects: ['Scritte sul muro di {via}'],
    descriptions: ['Hanno imbrattato il portico di {via} con la vernice nera, per tutta la lunghezza.'],
    answers: [
      'La ripulitura del portico di {via} è stata affidata alla squadra anti-graffiti: passerà entro venti giorni.',
    ],
  }),
  report({
    code: '08.01.01',
    weight: 3,
    service: MAINTENANCE,
    subjects: ['Panchina rotta in {via}'],
    descriptions: ['La panchina di {via} ha due doghe spezzate: gli anziani non sanno più dove sedersi.'],
    answers: ['La panchina di {via} è stata riparata con doghe nuove.'],
    work: { ask: 'Riparare la panchina in {via}.', done: 'Sostituite due doghe e una vite.' },
  }),
  report({
    code: '09.01.01',
    weight: 3,
    service: ENVIRONMENT,
    subjects: ['Perdita d’acqua in {via}'],
    descriptions: ['In {via} esce acqua dall’asfalto da ieri sera, e la strada comincia a cedere.'],
    answers: ['Il gestore dell’acquedotto ha riparato la tubatura in {via} e richiuso lo scavo.'],
  }),
];
