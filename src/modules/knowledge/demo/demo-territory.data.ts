import { COMUNE, inEnglish, inItalian, type DemoArticle } from './demo-article.js';

const MAINTENANCE = 'manutenzione-ingresso';
const MOBILITY = 'mobilita-ingresso';
const ENVIRONMENT = 'ambiente-ingresso';

/** Streets, lamps, traffic, green and waste. Examples of a manual, not the municipality's own rules. */
export const TERRITORY_ARTICLES: readonly DemoArticle[] = [
  {
    code: 'buche-carreggiata',
    title: 'Buche e cedimenti della carreggiata',
    titleEn: 'Potholes and subsidence of the carriageway',
    owner: MAINTENANCE,
    classifications: ['01.01'],
    routing: {
      point: MAINTENANCE,
      note: 'Pericolo immediato: telefonare anche alla centrale operativa.',
    },
    questions: [
      'In quale via e davanti a quale numero civico?',
      'Quanto è grande e quanto è profonda? È in mezzo alla corsia o al bordo?',
      'Qualcuno è caduto o un veicolo si è danneggiato?',
      'È già transennata?',
    ],
    body: '## Come si tratta\n\nLe buche che mettono in pericolo chi passa si chiudono in **emergenza** entro 24 ore con conglomerato a freddo; le altre entrano nel programma di ripristino della via.\n\n- Cedimento o voragine: non aspettare, avvisare subito il Settore Manutenzione.\n- Scavo di un gestore (acqua, gas, fibra): il ripristino è del gestore; il Settore lo sollecita.\n- Danni a persone o veicoli: la richiesta di risarcimento segue la scheda *Danni da insidia stradale*.',
    modelAnswers: [
      inItalian(
        'Buca presa in carico',
        'grazie per la segnalazione della buca in {{location.street}}. Il Settore Manutenzione la mette in sicurezza se è pericolosa e la ripara comunque. Le scriveremo entro il {{answerDueAt}}.',
      ),
      inEnglish(
        'Pothole taken in charge',
        'thank you for reporting the pothole in {{location.street}}. The maintenance department makes it safe where it is dangerous, and repairs it. We will write to you by {{answerDueAt}}.',
      ),
    ],
    links: [COMUNE],
  },
  {
    code: 'danni-insidia-stradale',
    title: 'Danni da insidia stradale: chiedere il risarcimento',
    titleEn: 'Damage from road hazards: how to claim',
    owner: MAINTENANCE,
    classifications: ['01.01', '01.02', '01.03'],
    routing: null,
    questions: [
      'Quando e dove è successo, e come?',
      'C’erano testimoni, o è intervenuta la Polizia Locale?',
      'Ha fotografie del luogo e del danno?',
    ],
    body: 'La domanda di risarcimento è **scritta**, con luogo, giorno, ora, descrizione dei fatti, fotografie, preventivi o referti. Il punto la registra e la inoltra; la valuta la compagnia di assicurazione, non l’operatore.\n\nNon si promette e non si nega il risarcimento. La buca o il marciapiede si segnalano comunque, con un contatto a parte.',
    modelAnswers: [
      inItalian(
        'Come chiedere il risarcimento',
        'per chiedere il risarcimento serve una domanda scritta con luogo, giorno e ora, la descrizione dei fatti, le fotografie e i documenti di spesa. Può consegnarla allo sportello o inviarla per posta.',
      ),
    ],
  },
  {
    code: 'marciapiedi-sconnessi',
    title: 'Marciapiedi e portici sconnessi',
    titleEn: 'Uneven pavements and arcades',
    owner: MAINTENANCE,
    classifications: ['01.02'],
    routing: {
      point: MAINTENANCE,
      note: 'Portici privati a uso pubblico: il proprietario è diffidato dal Settore.',
    },
    questions: [
      'In quale via, e su quale lato?',
      'È un portico? Il pavimento è del condominio o del Comune?',
      'Ci passa chi usa una carrozzina o un passeggino?',
    ],
    body: 'Prima di assegnare si guarda **di chi è il suolo**: molti portici sono privati a uso pubblico, e la manutenzione del pavimento tocca al proprietario. Se non si sa, decide il Settore.\n\nSi segnala la presenza di scuole, case di cura o fermate: cambia la priorità.',
    modelAnswers: [
      inItalian(
        'Marciapiede preso in carico',
        'il marciapiede di {{location.street}} che ci ha segnalato sarà controllato dal Settore Manutenzione. Le faremo sapere entro il {{answerDueAt}} che cosa è stato deciso.',
      ),
    ],
  },
  {
    code: 'tombini-caditoie',
    title: 'Tombini rotti e caditoie intasate',
    titleEn: 'Broken manhole covers and blocked drains',
    owner: MAINTENANCE,
    classifications: ['01.03'],
    routing: { point: MAINTENANCE, note: 'Chiusino mancante: emergenza, va transennato subito.' },
    questions: [
      'Il chiusino manca, è rotto o fa rumore quando passano le auto?',
      'C’è una sigla sul coperchio (gestore)?',
      'L’acqua ristagna solo quando piove?',
    ],
    body: 'La **sigla** sul coperchio dice chi interviene: acqua e fognatura al gestore idrico, telefonia e fibra al loro gestore, senza sigla al Comune.\n\nUn chiusino mancante è sempre un’emergenza.',
    modelAnswers: [
      inItalian(
        'Caditoia da pulire',
        'abbiamo chiesto la pulizia della caditoia in {{location.street}}. Se quando piove l’acqua continua a ristagnare ci avvisi di nuovo, citando il numero qui sotto.',
      ),
    ],
  },
  {
    code: 'neve-ghiaccio',
    title: 'Neve e ghiaccio: chi spala che cosa',
    titleEn: 'Snow and ice: who clears what',
    owner: MAINTENANCE,
    classifications: ['01.04'],
    routing: {
      point: MAINTENANCE,
      note: 'Durante l’allerta vale il piano neve: prima le strade principali e gli ospedali.',
    },
    questions: [
      'È una strada, un marciapiede o l’ingresso di una scuola?',
      'C’è ghiaccio, o neve da togliere?',
    ],
    body: 'Il piano neve pulisce le strade in ordine di importanza. I **frontisti** tengono libero il marciapiede davanti a casa, per la larghezza di chi passa, e tolgono i ghiaccioli dai cornicioni.\n\nIl sale ai privati si distribuisce secondo gli avvisi del quartiere.',
    modelAnswers: [
      inItalian(
        'Piano neve',
        'le strade si puliscono secondo il piano neve, a cominciare dalle principali. {{location.street}} è compresa nel piano; i marciapiedi davanti alle case sono invece a cura dei frontisti.',
      ),
    ],
    reviewMonths: 6,
  },
  {
    code: 'barriere-architettoniche',
    title: 'Barriere architettoniche su strade e piazze',
    titleEn: 'Architectural barriers in streets and squares',
    owner: MAINTENANCE,
    classifications: ['01.05'],
    routing: { point: MAINTENANCE, note: 'Informare per conoscenza anche il Quartiere.' },
    questions: [
      'Quale percorso è impedito, e da che cosa?',
      'È un ostacolo stabile o un veicolo in sosta?',
    ],
    body: 'Scivoli mancanti, pali in mezzo al marciapiede, percorsi tattili interrotti: si registrano **sempre**, anche quando i lavori non sono prossimi, perché entrano nel piano di eliminazione delle barriere.\n\nSe l’ostacolo è un veicolo vale la scheda *Sosta irregolare*.',
    modelAnswers: [
      inItalian(
        'Barriera registrata',
        'la barriera che ci ha indicato in {{location.street}} è stata segnalata al Settore Manutenzione e inserita fra quelle da eliminare. Le scriveremo entro il {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'cantieri-stradali',
    title: 'Cantieri stradali: informazioni e disagi',
    titleEn: 'Roadworks: information and inconvenience',
    owner: MAINTENANCE,
    classifications: ['01.07'],
    routing: {
      point: MAINTENANCE,
      note: 'Prima di assegnare guardare le informazioni preventive del quartiere.',
    },
    questions: [
      'Quale cantiere, e che cosa non va: rumore, orari, passaggi, segnaletica?',
      'C’è un cartello con il nome dell’impresa?',
    ],
    body: 'Il cartello di cantiere dice impresa, direttore dei lavori e durata. Gli **orari** di lavoro rumoroso sono quelli del regolamento acustico; le deroghe sono pubblicate.\n\nChi chiede quando finisce: si risponde con la data dell’informazione preventiva, senza chiedere ad altri.',
    modelAnswers: [
      inItalian(
        'Durata del cantiere',
        'il cantiere in {{location.street}} risulta autorizzato. Abbiamo chiesto al Settore la data di fine lavori e le scriveremo entro il {{answerDueAt}}.',
      ),
    ],
    reviewMonths: 6,
  },
  {
    code: 'lampione-spento',
    title: 'Lampioni spenti o sempre accesi',
    titleEn: 'Street lamps that are out or always on',
    owner: MAINTENANCE,
    classifications: ['02.01'],
    routing: { point: MAINTENANCE, note: 'Più lampioni di fila: guasto di linea, priorità alta.' },
    questions: [
      'C’è un numero sul palo?',
      'È spento un solo lampione o tutta la via?',
      'Da quando? È intermittente?',
    ],
    body: 'Il **numero sul palo** basta a trovare il punto luce: senza numero serve il civico più vicino.\n\n- Un punto luce: riparazione di norma entro 5 giorni lavorativi.\n- Tutta la via: guasto di linea, entro 24 ore.\n- Acceso di giorno: spesso è una prova della squadra; si registra comunque.',
    modelAnswers: [
      inItalian(
        'Guasto segnalato',
        'il guasto all’illuminazione in {{location.street}} è stato passato alla squadra. Di norma un lampione si ripara entro cinque giorni lavorativi; le diremo come è andata entro il {{answerDueAt}}.',
      ),
      inEnglish(
        'Fault passed on',
        'the fault of the street lighting in {{location.street}} has been passed to the crew. A lamp is usually repaired within five working days; you will hear from us by {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'palo-pericoloso',
    title: 'Pali, cavi e apparecchi pericolosi',
    titleEn: 'Dangerous poles, cables and fittings',
    owner: MAINTENANCE,
    classifications: ['02.02'],
    routing: { point: MAINTENANCE, note: 'Emergenza: telefonare, poi registrare.' },
    questions: ['Il cavo è a terra o scoperto?', 'C’è qualcuno vicino? La zona si può evitare?'],
    body: '**Cavo a terra o portello aperto con fili scoperti: emergenza.** Dire al cittadino di stare lontano e di non toccare nulla; chiamare la reperibilità, poi registrare il contatto.',
    modelAnswers: [
      inItalian(
        'Messa in sicurezza',
        'la squadra reperibile è stata avvisata del pericolo in {{location.street}}. La preghiamo di non avvicinarsi.',
      ),
    ],
  },
  {
    code: 'semafori-segnaletica',
    title: 'Semafori guasti, cartelli e strisce',
    titleEn: 'Faulty traffic lights, signs and markings',
    owner: MOBILITY,
    classifications: ['03'],
    routing: {
      point: MOBILITY,
      note: 'Semaforo spento a un incrocio principale: avvisare anche la Polizia Locale.',
    },
    questions: [
      'Quale incrocio?',
      'Il semaforo è spento, lampeggia o ha tempi sbagliati?',
      'Il cartello manca, è girato o coperto dai rami?',
    ],
    body: 'I guasti ai semafori si passano subito. Le richieste di **nuova segnaletica** (strisce, dossi, divieti) sono proposte: le valuta il Settore Mobilità con il Quartiere e si risponde con l’esito.\n\nCartello coperto dai rami: è verde pubblico (*Alberi e rami*).',
    modelAnswers: [
      inItalian(
        'Guasto al semaforo',
        'il guasto al semaforo che ci ha segnalato è stato comunicato alla squadra di pronto intervento.',
      ),
      inItalian(
        'Richiesta di nuova segnaletica',
        'la sua richiesta per {{location.street}} sarà valutata dal Settore Mobilità insieme al Quartiere. Le scriveremo entro il {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'trasporto-pubblico',
    title: 'Autobus: ritardi, fermate, oggetti smarriti',
    titleEn: 'Buses: delays, stops, lost property',
    owner: MOBILITY,
    classifications: ['04.01'],
    routing: {
      point: MOBILITY,
      note: 'I reclami sul servizio vanno all’azienda di trasporto, con copia al Settore.',
    },
    questions: [
      'Quale linea, quale fermata, che giorno e a che ora?',
      'È un reclamo sul servizio o una richiesta sulla fermata?',
    ],
    body: 'Sul **servizio** (ritardi, cortesia, multe a bordo) risponde l’azienda di trasporto. Sulle **fermate** (pensiline, barriere, spostamenti) risponde il Settore Mobilità.\n\nOggetti smarriti a bordo: ufficio oggetti dell’azienda.',
    modelAnswers: [
      inItalian(
        'Reclamo sul servizio',
        'abbiamo passato il suo reclamo all’azienda di trasporto, che le risponde direttamente; il Settore Mobilità ne ha copia.',
      ),
    ],
    links: [{ title: 'Tper', url: 'https://www.tper.it/' }],
  },
  {
    code: 'piste-ciclabili',
    title: 'Piste ciclabili: ostacoli e manutenzione',
    titleEn: 'Cycle paths: obstacles and maintenance',
    owner: MOBILITY,
    classifications: ['04.02'],
    routing: { point: MOBILITY, note: 'Buche sulla pista: Settore Manutenzione.' },
    questions: [
      'In quale tratto, e in quale direzione?',
      'È un ostacolo, un danno al fondo o una proposta?',
    ],
    body: 'Ostacolo mobile (auto, cassonetti): Polizia Locale o gestore dei rifiuti. Danno al fondo: Settore Manutenzione, anche se la pista è della Mobilità. Proposte di nuovi percorsi: Settore Mobilità.',
    modelAnswers: [
      inItalian(
        'Segnalazione sulla ciclabile',
        'grazie per la segnalazione sulla pista ciclabile di {{location.street}}: il Settore competente la verifica e le risponderemo entro il {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'permessi-ztl-sosta',
    title: 'Permessi di accesso alla ZTL e contrassegni',
    titleEn: 'Permits for the restricted zone and parking badges',
    owner: MOBILITY,
    classifications: ['04.05'],
    routing: {
      districtLevel: 2,
      note: 'Lo Sportello Specialistico rilascia il contrassegno disabili; il resto è in rete.',
    },
    questions: [
      'È residente, ospite, artigiano o titolare di contrassegno disabili?',
      'Qual è la targa?',
      'Ha già ricevuto un verbale?',
    ],
    body: 'I permessi si chiedono in rete con l’identità digitale. Chi non può viene aiutato dallo **Sportello Specialistico** del quartiere.\n\nIl contrassegno disabili vale in tutta Europa e si chiede con il certificato medico-legale. Un verbale già notificato segue la scheda *Contravvenzioni*.',
    modelAnswers: [
      inItalian(
        'Come chiedere il permesso',
        'il permesso si chiede in rete con SPID o CIE. Se le serve aiuto, lo Sportello Specialistico del suo quartiere la assiste su appuntamento.',
      ),
    ],
    links: [COMUNE],
  },
  {
    code: 'alberi-rami',
    title: 'Alberi e rami: pericoli, potature, abbattimenti',
    titleEn: 'Trees and branches: dangers, pruning, felling',
    owner: ENVIRONMENT,
    classifications: ['05.01'],
    routing: { point: ENVIRONMENT, note: 'Ramo caduto sulla strada: emergenza.' },
    questions: [
      'L’albero è su suolo pubblico o in un giardino privato?',
      'Il ramo è caduto, spezzato o solo basso?',
      'Copre un lampione, un semaforo o un cartello?',
    ],
    body: 'Rami caduti o spezzati: **emergenza**. Le potature ordinarie si fanno d’inverno, secondo il programma; fra marzo e luglio si pota solo per sicurezza (nidi).\n\nAlberi privati: provvede il proprietario; per abbattere serve la comunicazione prevista dal regolamento del verde.',
    modelAnswers: [
      inItalian(
        'Potatura programmata',
        'l’albero di {{location.street}} è stato segnalato al Settore Ambiente. Se non c’è pericolo, la potatura si fa nella stagione adatta; le diremo quando entro il {{answerDueAt}}.',
      ),
      inEnglish(
        'Pruning planned',
        'the tree in {{location.street}} has been reported to the environment department. Unless there is danger it is pruned in the right season; we will tell you when by {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'erba-sfalci',
    title: 'Erba alta e siepi: calendario degli sfalci',
    titleEn: 'High grass and hedges: when they are cut',
    owner: ENVIRONMENT,
    classifications: ['05.02'],
    routing: { point: ENVIRONMENT, note: 'Siepe privata che invade la strada: Polizia Locale.' },
    questions: [
      'È un parco, un’aiuola, una banchina stradale?',
      'L’erba copre la visuale a un incrocio?',
    ],
    body: 'I prati si tagliano più volte da aprile a ottobre. Alcune aree restano **alte apposta** (biodiversità): hanno un cartello. Incroci senza visuale e scuole hanno la precedenza.',
    modelAnswers: [
      inItalian(
        'Prossimo sfalcio',
        'lo sfalcio dell’area di {{location.street}} è nel calendario del Settore Ambiente; abbiamo chiesto di anticiparlo se l’erba copre la visuale.',
      ),
    ],
    reviewMonths: 6,
  },
  {
    code: 'giochi-aree-cani',
    title: 'Parchi gioco e aree cani: guasti e pulizia',
    titleEn: 'Playgrounds and dog areas: faults and cleaning',
    owner: ENVIRONMENT,
    classifications: ['05.03'],
    routing: { point: ENVIRONMENT, note: 'Gioco pericoloso: chiedere di transennarlo subito.' },
    questions: [
      'Quale parco e quale gioco?',
      'È pericoloso (spigoli, viti, parti staccate)?',
      'Un bambino si è fatto male?',
    ],
    body: 'Un gioco pericoloso si **chiude il giorno stesso** e si ripara poi. Annotare sempre se qualcuno si è fatto male.\n\nNelle aree cani la pulizia ordinaria tocca a chi le usa; cestini e fontane al Settore.',
    modelAnswers: [
      inItalian(
        'Gioco chiuso',
        'grazie: il gioco che ci ha segnalato sarà chiuso se pericoloso e poi riparato o sostituito. Le scriveremo entro il {{answerDueAt}}.',
      ),
    ],
  },
];
