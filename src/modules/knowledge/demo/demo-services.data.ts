import { COMUNE, inEnglish, inItalian, type DemoArticle } from './demo-article.js';

const ENVIRONMENT = 'ambiente-ingresso';
const POLICE = 'polizia-municipale-ingresso';
const MAINTENANCE = 'manutenzione-ingresso';
const DIRECTION = 'regia-network';

/** Waste, animals, safety, offices and taxes. Examples of a manual, not the municipality's own rules. */
export const SERVICE_ARTICLES: readonly DemoArticle[] = [
  {
    code: 'raccolta-rifiuti',
    title: 'Raccolta dei rifiuti, cassonetti e tessere',
    titleEn: 'Waste collection, bins and cards',
    owner: ENVIRONMENT,
    classifications: ['06.01'],
    routing: { point: ENVIRONMENT, note: 'Mancato svuotamento: passa al gestore dal Settore.' },
    questions: [
      'Porta a porta o cassonetto? Quale materiale?',
      'Da quanti giorni non si svuota?',
      'Il cassonetto è rotto o non si apre con la tessera?',
    ],
    body: 'Il gestore svuota secondo il calendario di zona. Un mancato passaggio si recupera di norma il **giorno dopo**.\n\nTessera smarrita: si chiede al gestore con il codice dell’utenza TARI. Chi non ha l’utenza la apre prima (*TARI*).',
    modelAnswers: [
      inItalian(
        'Mancato svuotamento',
        'abbiamo comunicato al gestore il mancato svuotamento in {{location.street}}: di norma si recupera il giorno dopo.',
      ),
    ],
    links: [{ title: 'Gruppo Hera', url: 'https://www.gruppohera.it/' }],
  },
  {
    code: 'rifiuti-abbandonati',
    title: 'Rifiuti abbandonati e ingombranti',
    titleEn: 'Fly-tipping and bulky waste',
    owner: ENVIRONMENT,
    classifications: ['06.03'],
    routing: {
      point: ENVIRONMENT,
      note: 'Amianto sospetto: non toccare, vale la scheda Aria e odori.',
    },
    questions: [
      'Che cosa è abbandonato, e quanto?',
      'È suolo pubblico o privato?',
      'Si sa chi è stato? Ci sono documenti fra i rifiuti?',
    ],
    body: 'Su suolo **pubblico** il gestore rimuove; su suolo **privato** si ordina al proprietario. Se fra i rifiuti ci sono indizi, informare la Polizia Locale per conoscenza.\n\nIl ritiro degli ingombranti a domicilio è gratuito, su appuntamento.',
    modelAnswers: [
      inItalian(
        'Rimozione chiesta',
        'abbiamo chiesto la rimozione dei rifiuti abbandonati in {{location.street}}. Per i suoi ingombranti può prenotare il ritiro gratuito a domicilio.',
      ),
    ],
  },
  {
    code: 'disinfestazione-zanzare-topi',
    title: 'Zanzare, topi, vespe: disinfestazione',
    titleEn: 'Mosquitoes, rats, wasps: pest control',
    owner: ENVIRONMENT,
    classifications: ['06.04'],
    routing: {
      point: ENVIRONMENT,
      note: 'Solo suolo pubblico; vespe e calabroni con pericolo: Vigili del Fuoco.',
    },
    questions: ['Quale animale, e dove esattamente?', 'È suolo pubblico, o un cortile privato?'],
    body: 'Il Comune tratta il **suolo pubblico** (tombini, parchi, edifici suoi). Nei cortili provvede il condominio; il larvicida per i tombini privati si ritira gratis negli appositi punti da aprile a ottobre.',
    modelAnswers: [
      inItalian(
        'Area privata',
        'nelle aree private la disinfestazione è a cura del proprietario. Contro le zanzare può ritirare gratuitamente il prodotto larvicida per i tombini.',
      ),
    ],
    reviewMonths: 6,
  },
  {
    code: 'animali-smarriti',
    title: 'Animali smarriti, trovati o maltrattati',
    titleEn: 'Lost, found or mistreated animals',
    owner: ENVIRONMENT,
    classifications: ['07'],
    routing: { point: ENVIRONMENT, note: 'Animale ferito o aggressivo: Polizia Locale.' },
    questions: [
      'È ferito? È tranquillo o spaventato?',
      'Ha il collare, o un numero di microchip?',
      'Dove si trova adesso?',
    ],
    body: 'Il cane trovato va al **canile municipale**, che legge il microchip e cerca il proprietario. Chi ha smarrito un animale ne fa denuncia all’anagrafe canina entro tre giorni.\n\nMaltrattamenti: Polizia Locale, con i fatti e i testimoni.',
    modelAnswers: [
      inItalian(
        'Animale smarrito',
        'abbiamo registrato lo smarrimento. Le consigliamo di chiamare anche il canile municipale e di aggiornare l’anagrafe canina.',
      ),
    ],
  },
  {
    code: 'graffiti-vandalismo',
    title: 'Scritte sui muri e atti vandalici',
    titleEn: 'Graffiti and vandalism',
    owner: MAINTENANCE,
    classifications: ['08.05', '08.01'],
    routing: { point: MAINTENANCE, note: 'Scritte offensive o che incitano all’odio: priorità.' },
    questions: ['Il muro è di un edificio pubblico o privato?', 'La scritta è offensiva?'],
    body: 'Sugli edifici **pubblici** pulisce il Comune, subito se la scritta è offensiva. Sui muri **privati** provvede il proprietario; esistono agevolazioni per i condomini.',
    modelAnswers: [
      inItalian(
        'Edificio privato',
        'il muro di {{location.street}} risulta privato: la pulizia è a cura della proprietà, che può chiedere le agevolazioni previste.',
      ),
    ],
  },
  {
    code: 'rumore-locali',
    title: 'Rumore e schiamazzi',
    titleEn: 'Noise and shouting at night',
    owner: POLICE,
    classifications: ['09.03', '10.03'],
    routing: { point: POLICE, note: 'Mentre accade: centrale operativa della Polizia Locale.' },
    questions: [
      'Che rumore è, da dove viene, in quali giorni e a quali ore?',
      'Accade adesso?',
      'Ha già scritto al locale o al condominio?',
    ],
    body: 'Mentre accade interviene la **pattuglia**. Per un rumore che dura (impianti, locali) servono giorni e ore annotati: il Settore chiede le misure ad ARPAE.\n\nLiti fra vicini: è materia privata, si informa sulla mediazione.',
    modelAnswers: [
      inItalian(
        'Rumore continuato',
        'per poter misurare il rumore ci servono i giorni e le ore in cui lo sente. Può inviarli citando il numero qui sotto; le risponderemo entro il {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'sosta-irregolare',
    title: 'Sosta irregolare e veicoli abbandonati',
    titleEn: 'Illegal parking and abandoned vehicles',
    owner: POLICE,
    classifications: ['04.03'],
    routing: { point: POLICE, note: 'Passo carrabile o scivolo bloccato: chiamare, non scrivere.' },
    questions: [
      'Il veicolo impedisce il passaggio adesso?',
      'Qual è la targa? Ha l’assicurazione esposta o parti mancanti?',
      'Da quanto tempo è fermo?',
    ],
    body: 'Un veicolo che **blocca adesso** si rimuove su chiamata alla centrale operativa. Un veicolo **abbandonato** (senza targa, senza assicurazione, con parti mancanti) si rimuove dopo l’accertamento e i giorni previsti dalla legge.',
    modelAnswers: [
      inItalian(
        'Veicolo abbandonato',
        'la Polizia Locale verifica il veicolo che ci ha segnalato in {{location.street}}. Se risulta abbandonato, la legge prevede un termine prima della rimozione.',
      ),
    ],
  },
  {
    code: 'occupazione-suolo-pubblico',
    title: 'Occupazione di suolo pubblico: dehors, traslochi, ponteggi',
    titleEn: 'Use of public ground: terraces, removals, scaffolding',
    owner: POLICE,
    classifications: ['10.02'],
    routing: {
      point: POLICE,
      note: 'Le domande si presentano in rete; qui le segnalazioni di abusi.',
    },
    questions: [
      'Vuole chiedere un’occupazione, o segnalare un abuso?',
      'Quando, dove e per quanti metri?',
    ],
    body: 'Per un **trasloco** la domanda va fatta almeno 15 giorni prima; i cartelli si mettono 48 ore prima. Un dehors deve esporre la concessione: se non c’è, o lo spazio è di più, è un abuso.',
    modelAnswers: [
      inItalian(
        'Trasloco',
        'per occupare il suolo con un trasloco la domanda si presenta in rete almeno quindici giorni prima, con indirizzo, metri e orari.',
      ),
    ],
    links: [COMUNE],
  },
  {
    code: 'contravvenzioni',
    title: 'Contravvenzioni: pagare, rateizzare, ricorrere',
    titleEn: 'Fines: paying, instalments, appeals',
    owner: POLICE,
    classifications: ['10.04'],
    routing: {
      point: POLICE,
      note: 'Il merito del ricorso lo decide il Prefetto o il Giudice di pace.',
    },
    questions: [
      'Qual è il numero del verbale, e quando è stato notificato?',
      'Vuole pagare, rateizzare o ricorrere?',
    ],
    body: 'Entro **5 giorni** dalla notifica si paga ridotto del 30 % (quando è ammesso); entro 60 giorni l’importo minimo.\n\nRicorso al Prefetto entro 60 giorni, gratuito; al Giudice di pace entro 30, con contributo. L’uno esclude l’altro, e chi paga non può più ricorrere.',
    modelAnswers: [
      inItalian(
        'Ricorso',
        'può ricorrere al Prefetto entro 60 giorni dalla notifica oppure al Giudice di pace entro 30. Chi ha già pagato non può ricorrere.',
      ),
      inEnglish(
        'Appeal',
        'you may appeal to the Prefect within 60 days of notification, or to the Justice of the Peace within 30. Who has paid can no longer appeal.',
      ),
    ],
  },
  {
    code: 'carta-identita-residenza',
    title: 'Carta d’identità elettronica e cambio di residenza',
    titleEn: 'Electronic identity card and change of residence',
    owner: DIRECTION,
    classifications: ['11.01'],
    routing: { districtLevel: 2, note: 'Sportello Specialistico del quartiere, su appuntamento.' },
    questions: [
      'È la prima carta, un rinnovo, uno smarrimento o un furto?',
      'Per la residenza: viene da un altro comune o dall’estero?',
    ],
    body: 'La CIE si chiede su **appuntamento**, con una fototessera, la tessera sanitaria e il documento vecchio o la denuncia. Arriva per posta in circa sei giorni lavorativi.\n\nIl cambio di residenza si dichiara in rete (ANPR) entro 20 giorni; vale dal giorno della dichiarazione, e l’accertamento segue entro 45.',
    modelAnswers: [
      inItalian(
        'Appuntamento per la CIE',
        'per la carta d’identità serve un appuntamento. Porti una fototessera, la tessera sanitaria e il documento che possiede, o la denuncia di smarrimento.',
      ),
      inEnglish(
        'Appointment for the identity card',
        'you need an appointment for the identity card. Please bring a photograph, your health card and your old document, or the report of its loss.',
      ),
    ],
    links: [{ title: 'Anagrafe nazionale', url: 'https://www.anagrafenazionale.interno.it/' }],
  },
  {
    code: 'tari-imu',
    title: 'TARI e IMU: avvisi, pagamenti, variazioni',
    titleEn: 'Waste and property taxes: notices, payments, changes',
    owner: DIRECTION,
    classifications: ['11.02'],
    routing: { districtLevel: 3, note: 'Servizi Interni, che consultano l’archivio dei tributi.' },
    questions: [
      'Ha ricevuto un avviso? Di quale anno?',
      'È cambiato qualcosa: trasloco, componenti, superficie?',
      'Ha già pagato? Con quale ricevuta?',
    ],
    body: 'Non si danno **importi a voce**: si rimanda all’avviso o ai servizi in rete. Le variazioni TARI si dichiarano entro la data dell’anno dopo; un avviso sbagliato si corregge in **autotutela** con una domanda scritta.',
    modelAnswers: [
      inItalian(
        'Avviso da correggere',
        'per correggere l’avviso presenti una domanda di riesame con la copia dell’avviso e i documenti che provano l’errore. Le risponderemo entro il {{answerDueAt}}.',
      ),
    ],
  },
  {
    code: 'nidi-mensa-scolastica',
    title: 'Nidi d’infanzia e mensa scolastica',
    titleEn: 'Nurseries and school meals',
    owner: DIRECTION,
    classifications: ['11.03'],
    routing: { districtLevel: 2, note: 'Sportello scuola del quartiere di residenza.' },
    questions: [
      'Quanti anni ha il bambino, e in quale quartiere abitate?',
      'È una domanda di iscrizione, una tariffa o una dieta?',
    ],
    body: 'Le iscrizioni ai nidi si aprono in **primavera**, in rete, con ISEE per la tariffa agevolata. La dieta speciale si chiede con il certificato medico e decorre di norma dalla settimana dopo.',
    modelAnswers: [
      inItalian(
        'Iscrizione al nido',
        'la domanda di iscrizione al nido si presenta in rete nel periodo indicato dal bando. Per la tariffa agevolata serve l’ISEE aggiornato.',
      ),
    ],
    reviewMonths: 6,
  },
];
