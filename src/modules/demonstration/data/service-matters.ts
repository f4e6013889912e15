import { ENVIRONMENT, MAINTENANCE, MOBILITY, POLICE, report, type Matter } from './matter.js';

/** Complaints, questions and requests; some of them nobody but those who work on them may read. */
export const SERVICE_MATTERS: readonly Matter[] = [
  {
    code: '04.01.01',
    kind: 'complaint',
    weight: 4,
    service: MOBILITY,
    placed: true,
    article: 'trasporto-pubblico',
    subjects: ['Autobus sempre in ritardo', 'Corsa saltata alla fermata di {via}'],
    descriptions: [
      'Alla fermata di {via} l’autobus delle 7.40 non è passato tre volte in una settimana. Arrivo tardi al lavoro.',
      'Sono un mese che la linea in {via} salta corse la sera: ho aspettato quaranta minuti al freddo.',
    ],
    answers: [
      'Ci scusiamo per i disagi. L’azienda di trasporto ha confermato le corse saltate, dovute a guasti, e da lunedì ha aggiunto un mezzo di riserva sulla linea.',
    ],
  },
  {
    code: '11.06.01',
    kind: 'complaint',
    weight: 4,
    service: 'urp-callcenter',
    placed: false,
    subjects: ['Due ore di attesa allo sportello', 'Attesa troppo lunga per la carta d’identità'],
    descriptions: [
      'Martedì ho aspettato due ore allo sportello con il numero in mano, e poi mi hanno detto di tornare con un altro modulo.',
      'Allo sportello c’erano due postazioni aperte su sei, e la sala era piena. Così non si può.',
    ],
    answers: [
      'Ha ragione, e ce ne scusiamo. In quella settimana mancavano due colleghi; da ora è possibile prenotare l’orario dal sito o per telefono.',
    ],
  },
  {
    code: '09.03.01',
    kind: 'complaint',
    weight: 4,
    service: POLICE,
    placed: true,
    article: 'rumore-locali',
    subjects: ['Musica fino alle tre in {via}', 'Rumore dei locali'],
    descriptions: [
      'Il locale sotto casa, in {via}, tiene la musica alta fino alle tre anche durante la settimana. Non dormiamo più.',
      'Ogni venerdì in {via} gli avventori restano in strada a urlare dopo la chiusura.',
    ],
    answers: [
      'La Polizia Locale ha controllato il locale di {via} e lo ha diffidato. Se il rumore continua Le chiediamo di avvisare subito la centrale operativa.',
    ],
  },
  {
    code: '09.03.03',
    kind: 'complaint',
    weight: 2,
    service: POLICE,
    placed: true,
    subjects: ['Lite continua con i vicini'],
    descriptions: [
      'I miei vicini di {via} litigano e sbattono porte tutte le notti. Ho provato a parlarci, inutilmente. Preferirei che non sapessero chi ha scritto.',
    ],
    answers: [
      'Il servizio di mediazione sociale La contatterà entro una settimana. Il Suo nome non viene riferito ad altri.',
    ],
  },
  {
    code: '10.01.02',
    kind: 'report',
    weight: 2,
    service: POLICE,
    placed: true,
    subjects: ['Persone che dormono sotto il portico di {via}'],
    descriptions: [
      'Sotto il portico di {via} dormono da giorni tre persone, una delle quali mi sembra molto malata. Qualcuno può aiutarle?',
    ],
    answers: [
      'L’unità di strada ha incontrato le persone in {via} e ha offerto loro un posto per la notte. Grazie per averci scritto.',
    ],
  },
  {
    code: '11.04.02',
    kind: 'serviceRequest',
    weight: 2,
    service: 'urp-callcenter',
    placed: false,
    subjects: ['Aiuto per pagare le bollette'],
    descriptions: [
      'Ho perso il lavoro a settembre e non riesco più a pagare gas e affitto. Ho due figli piccoli. A chi posso chiedere un aiuto?',
    ],
    answers: [
      'L’assistente sociale del quartiere La aspetta giovedì alle 10. Porti l’ISEE e l’ultima bolletta; intanto la fornitura non verrà sospesa.',
    ],
  },
  {
    code: '11.01.01',
    kind: 'informationRequest',
    weight: 6,
    service: 'urp-callcenter',
    placed: false,
    article: 'carta-identita-residenza',
    subjects: ['Carta d’identità scaduta', 'Appuntamento per la carta d’identità'],
    descriptions: [
      'La mia carta d’identità scade il mese prossimo e il primo appuntamento è fra due mesi. Che cosa posso fare?',
      'Per la carta d’identità di un bambino di tre anni devono venire tutti e due i genitori?',
      'Mio padre non può muoversi da casa: come si rinnova la carta d’identità?',
    ],
    answers: [
      'Per chi ha un documento in scadenza ci sono posti ogni mattina alle 8.15, senza appuntamento. Servono una fototessera e il documento vecchio.',
      'Per chi non può muoversi un operatore viene a casa: basta telefonare allo sportello con un certificato del medico.',
    ],
  },
  {
    code: '11.02.02',
    kind: 'informationRequest',
    weight: 5,
    service: 'urp-callcenter',
    placed: false,
    article: 'tari-imu',
    subjects: ['TARI: bolletta troppo alta', 'TARI dopo il trasloco'],
    descriptions: [
      'Mi è arrivata la TARI per una casa che ho lasciato a marzo. Come faccio a correggerla?',
      'Nella bolletta della TARI risultiamo in cinque, ma mia figlia abita altrove da un anno.',
    ],
    answers: [
      'La cessazione si comunica con il modulo in rete, anche ora: l’importo viene ricalcolato dal giorno del trasloco e il resto è rimborsato con la prossima rata.',
    ],
  },
  {
    code: '11.03.02',
    kind: 'informationRequest',
    weight: 4,
    service: 'urp-callcenter',
    placed: false,
    article: 'nidi-mensa-scolastica',
    subjects: ['Mensa scolastica: dieta per celiaci', 'Retta della mensa'],
    descriptions: [
      'Mio figlio è celiaco e comincia la prima elementare: come si chiede la dieta speciale in mensa?',
      'Abbiamo cambiato ISEE: la retta della mensa si aggiorna da sola?',
    ],
    answers: [
      'La dieta si chiede in rete con il certificato del pediatra; parte entro tre giorni di scuola.',
    ],
  },
  {
    code: '04.05.01',
    kind: 'informationRequest',
    weight: 3,
    service: MOBILITY,
    placed: false,
    article: 'permessi-ztl-sosta',
    subjects: ['Permesso per entrare in ZTL con i mobili'],
    descriptions: [
      'Sabato traslochiamo in centro: come si fa a entrare in ZTL con un furgone, e quanto costa?',
    ],
    answers: [
      'Il permesso giornaliero si compra in rete anche il giorno stesso, indicando la targa. Per lo scarico sono concesse due ore.',
    ],
  },
  {
    code: '10.02.02',
    kind: 'serviceRequest',
    weight: 4,
    service: POLICE,
    placed: true,
    article: 'occupazione-suolo-pubblico',
    subjects: ['Occupazione di suolo per trasloco in {via}', 'Festa di strada in {via}'],
    descriptions: [
      'Chiedo di occupare due posti auto davanti a {via} per un trasloco, sabato prossimo dalle 8 alle 13.',
      'L’associazione dei residenti vorrebbe fare una festa di strada in {via} una domenica di primavera. Quali domande servono?',
    ],
    answers: [
      'L’autorizzazione per {via} è stata rilasciata. I cartelli di divieto vanno messi quarantotto ore prima.',
    ],
  },
  {
    code: '05.05.01',
    kind: 'serviceRequest',
    weight: 3,
    service: ENVIRONMENT,
    placed: false,
    subjects: ['Domanda per un orto'],
    descriptions: [
      'Sono in pensione e vorrei un orto comunale vicino a casa. Come si entra in graduatoria?',
    ],
    answers: [
      'La domanda è registrata: nella graduatoria di quest’anno ci sono ancora posti, Le scriveremo appena si libera un orto.',
    ],
  },
  report({
    code: '01.05.02',
    weight: 2,
    service: MAINTENANCE,
    article: 'barriere-architettoniche',
    subjects: ['Carrozzina bloccata in {via}'],
    descriptions: [
      'In {via} un palo in mezzo al marciapiede impedisce il passaggio della carrozzina. Devo fare il giro dell’isolato.',
    ],
    answers: ['Il palo di {via} sarà spostato: il passaggio sarà di un metro e venti, come prevede la norma.'],
  }),
];
