/**
 * What citizens write or say, with the code that an operator would give: short, with the typing errors people make.
 * Written after the tree and not used to fit it: none is copied from its synonyms, but the author is the same, so the
 * words of real citizens will do somewhat worse.
 */
const TEXTS = `
01.01.01 | In via Mazzini c'è una buca enorme, ieri ci sono finito dentro con lo scooter
01.01.01 | ho bucato la gomma dell'auto in una buca davanti al civico 14, chi paga?
01.01.01 | Segnalo buhce profonde in tutta via Emilia Levante
01.01.01 | due grosse buche davanti alla farmacia, pericolose per chi va in moto
01.01.02 | la strada si è abbassata di colpo vicino al numero 8, c'è un cedimento
01.01.02 | si è formata una voraggine in mezzo alla carreggiata dopo la pioggia
01.01.03 | L'asfalto di via Toscana è tutto rotto e pieno di crepe
01.01.03 | quando rifate il manto stradale di via Bellaria? e' inguardabile
01.01.04 | dopo gli scavi della fibra hanno lasciato un rattoppo che balla
01.01.05 | le radici dei pini hanno sollevato la strada, si rischia con la bici
01.01.06 | Un camion ha perso ghiaia sulla rotonda, le moto scivolano
01.01.06 | chiazza di gasolio in via Murri all'altezza del distributore
01.02.01 | mia madre è inciampata sul marciapede, ci sono mattonelle che si muovono
01.02.01 | lastre di porfido saltate in piazza, si cade
01.02.02 | il gradino della scalinata del ponte è spezzato
01.02.03 | in via dell'Arcoveggio non c'è marciapiede e i bambini vanno a scuola in mezzo alla strada
01.02.04 | il pavimento sotto il portico di via San Felice è distrutto
01.03.01 | coperchio del tombino mancante davanti alla scuola materna!!
01.03.01 | tombino rotto in via Po, ci si può finire dentro con un piede
01.03.02 | caditoia piena di foglie, quando piove diventa un lago
01.03.02 | i tombini sono tappati e l'acqua non va giù
01.03.03 | ogni volta che passa una macchina il tombino fa un botto, non dormiamo
01.04.01 | nessuno ha spalato la neve in via dei Colli
01.04.02 | Marciapiedi come lastre di ghiaccio, mandate a spargere il sale
01.05.01 | sono in carrozzina e non riesco a salire sul marciapiede, manca lo scivolo
01.05.02 | il palo piantato in mezzo al passaggio impedisce di passare con la sedia a rotelle
01.05.04 | il montascale della biblioteca è fuori servizio da un mese
01.06.01 | Sottopasso di via Libia pieno d'acqua, auto ferme
01.06.02 | la ringhiera del ponte si muove, qualcuno può cadere di sotto
01.06.03 | dal cavalcavia cadono pezzi di cemento sulle auto
01.07.01 | cantiere senza luci di notte, per poco non ci finivo dentro
01.07.02 | i lavori in via Zanardi sono fermi da tre mesi, non si vede un operaio
01.08.01 | guard-rail piegato dopo l'incidente di sabato
01.08.02 | paletto divelto all'angolo con via Pietralata
01.08.03 | hanno dimenticato delle transenne in piazza dopo la festa
02.01.01 | lampioe spento davanti a casa da una settimana
02.01.01 | la luce del lampione n. 345 non si accende più
02.01.01 | Due punti luce non funzionano nel parcheggio
02.01.02 | i lampioni di via Rimesse restano accesi tutto il giorno, che spreco
02.01.03 | il lampione davanti alla finestra si accende e spegne di continuo
02.01.04 | siamo completamente al buio in tutta la via, ho paura a tornare a casa
02.01.05 | gli alberi coprono i lampioni e non si vede niente
02.02.01 | palo della luce tutto storto dopo che un furgone l'ha colpito
02.02.02 | ci sono fili elettrici che penzolano dal palo
02.02.03 | lo sportello alla base del lampione è aperto e si vedono i cavi
02.03.01 | vorremmo un lampione in piu nel vialetto della scuola
02.03.02 | il nuovo led mi illumina la camera da letto, non riesco a dormire
03.01.01 | semaforo spento all'incrocio tra via Saragozza e i viali
03.01.01 | Il semafor lampeggia giallo da ieri
03.01.02 | il verde per i pedoni dura troppo poco, gli anziani non fanno in tempo
03.01.03 | il pulsante per attraversare non funziona
03.02.01 | Cartello di stop abbattuto da un'auto
03.02.02 | non si legge più il segnale, è coperto dalle foglie
03.02.03 | servirebbe un cartello di divieto di sosta davanti all'asilo
03.02.04 | lo specchio all'uscita del garage è rotto
03.03.01 | le strisce pedonali davanti alla scuola non si vedono più
03.03.01 | Strisce completamente cancellate, bisogna ridipingerle
03.03.02 | le righe dei parcheggi sono scolorite
03.03.03 | chiediamo di fare delle strisce pedonali davanti al supermercato
03.04.02 | mi serve un numero civico per la casa nuova
04.01.01 | il 27 oggi non è passato, ho aspettato 40 minuti alla fermata
04.01.01 | Autobus sempre in ritardo, linea 11
04.01.02 | alla mattina il bus è talmente pieno che non si sale
04.01.03 | hanno rotto il vetro della pensilina dell'autobus
04.01.04 | l'autista del 20 mi ha risposto malissimo e ha chiuso le porte
04.01.05 | si può mettere una fermata dell'autobus vicino al nuovo ospedale?
04.01.06 | dove compro l'abbonamento del bus per studenti?
04.02.01 | pista ciclabile piena di buche e radici
04.02.02 | macchine parcheggiate sulla pista ciclabile di via Andrea Costa
04.02.03 | non ci sono rastrelliere in stazione per legare la bicicletta
04.02.04 | vecchia bici senza ruote legata al palo da mesi, toglietela
04.02.05 | monopatini lasciati ovunque sui marciapiedi
04.03.01 | auto parcheggiate sempre sul marciapiede, non si passa con il passeggino
04.03.02 | c'è una macchina abbandonata senza targa nel parcheggio
04.03.02 | Furgone con le ruote a terra fermo da un anno sotto casa
04.03.03 | davanti al bar tutti in doppia fila, si blocca la strada
04.03.04 | una macchina senza contrassegno occupa il posto dei disabili
04.03.05 | non posso uscire dal garage, c'è un'auto davanti al passo carrabile
04.04.01 | in via Mattei le macchine vanno a cento all'ora
04.04.02 | vorremmo un dosso per far rallentare le auto
04.04.03 | all'incrocio c'è un incidente a settimana, non si vede chi arriva
04.05.01 | come faccio ad avere il permesso per entrare in ztl?
04.05.02 | devo rinnovare il contrassegno invalidi di mio padre
04.05.03 | mi è scaduto il tagliando dei residenti per parcheggiare
04.06.01 | Traffico bloccato ogni mattina, code da non credere
04.06.02 | propongo di mettere il senso unico in via Pasubio
04.06.03 | passano i tir in una strada stretta di case
04.07.01 | la macchinetta del parcheggio non dà il biglietto
04.07.02 | non si trova mai un parcheggio in zona ospedale
04.07.03 | vorrei un posto auto riservato sotto casa, sono invalida
05.01.01 | un grosso ramo spezzato sta per cadere sul marciapiede
05.01.01 | albero pericolante nel giardino di via Lame, rischia di venire giù
05.01.02 | E' caduto un albero in mezzo alla strada per il vento
05.01.03 | i rami degli alberi entrano dalla mia finestra, quando potate?
05.01.04 | pianta secca in viale Lenin, sembra morta
05.01.05 | hanno tagliato l'albero e non ne hanno piantato un altro
05.02.01 | erba altissima nel parco, non si può giocare
05.02.01 | Nessuno taglia l'erba nell'aiuola sotto casa
05.02.02 | la siepe occupa tutto il marciapiede
05.02.03 | i fiori nell'aiuola della rotonda sono tutti secchi
05.03.01 | si è rotta la catena dell'altalena al parco
05.03.01 | scivolo dei bimbi con una tavola spaccata
05.03.02 | il cancelletto dell'area per i cani non chiude
05.03.03 | a che ora chiude il giardino? il cancello è sempre chiuso
05.03.04 | mettete qualche gioco anche per i bambini disabili nel parco
05.04.01 | l'irrigatore del giardino bagna la strada tutta la notte
05.05.01 | mio nonno vorrebbe un orto del comune, come si chiede?
05.06.01 | ci sono i nidi della procesionaria sui pini della scuola
06.01.01 | stamattina non sono passati a prendere l'umido
06.01.01 | Carta non raccolta in via Bentini
06.01.02 | i bidoni della plastica sono pieni da giorni
06.01.03 | hanno dato fuoco al cassonetto stanotte
06.01.04 | spostate il cassonetto, è proprio sotto la mia finestra
06.01.05 | la tesserina non apre il bidone dell'indifferenziato
06.01.06 | quando è aperta l'isola ecologica? devo portare dei vecchi vernici
06.01.07 | cestini del parco stracolmi dopo la domenica
06.02.01 | la piazza è piena di cartacce e cicche
06.02.02 | foglie bagnate ovunque sul marciapiede, si scivola
06.02.03 | ho trovato delle siringhe nel parco giochi
06.02.04 | che giorno lavano la strada? devo spostare la macchina
06.03.01 | hanno lasciato un divano e un matterasso accanto ai bidoni
06.03.01 | Frigo abbandonato sul marciapiede
06.03.02 | sacchi della spazzatura buttati per terra fuori dal cassonetto
06.03.03 | scaricano macerie e gomme in fondo alla stradina di campagna
06.03.04 | lastre di eternit buttate nel campo
06.03.05 | devo buttare un vecchio armadio, venite a prenderlo a casa?
06.04.01 | ho visto dei topi grossi vicino ai cassonetti
06.04.01 | rati che escono dalla fogna nel cortile
06.04.02 | siamo invasi dalle zanzare, quando fate il trattamento?
06.04.03 | dai tombini escono scarafagi
06.04.04 | nido di calabroni sotto la grondaia della scuola
06.04.05 | una signora dà da mangiare ai picioni dal balcone
06.05.01 | marciapiede pieno di cacche di cane
06.05.02 | sotto il portico è tutto sporco di guano dei piccioni
06.05.03 | fanno pipì sul portone ogni notte, c'è una puzza
06.06.01 | i bagni pubblici della stazione sono sporchi e senza carta
07.01.01 | il vicino picchia il suo cane e lo tiene sul balcone senza acqua
07.01.02 | un gatto investito è ancora vivo sul ciglio della strada
07.01.03 | c'è un piccione morto davanti al portone
07.02.01 | ho smarito il cane, è scappato ieri sera
07.02.02 | branco di cani randagi vicino al campo
07.02.03 | un cinghiale è entrato nel giardino
07.03.02 | vorrei adottare un gattino, a chi mi rivolgo?
07.04.01 | nel parco lasciano i cani liberi senza guinzaglio e ho paura
07.04.02 | il cane del vicino abbaia tutta la notte
08.01.01 | panchina con le assi rotte in piazza
08.01.02 | hanno bruciato il cestino dei rifiuti alla fermata
08.01.03 | la fontanella del parco perde acqua
08.01.05 | servirebbero delle panchine per gli anziani lungo il viale
08.02.01 | piove dentro la palestra della scuola media
08.02.02 | in classe di mio figlio ci sono 14 gradi, i termosifoni non vanno
08.02.03 | ascensore del municipio fermo, non posso salire
08.02.05 | cadono pezzi di intonaco dalla facciata della scuola
08.03.01 | hanno rubato i fiori dalla tomba di mia mamma
08.03.03 | la lampada sul loculo di mio nonno è spenta
08.03.04 | fino a che ora è aperto il cimitero?
08.04.01 | al campetto di basket è rotto il canestro
08.04.02 | quando riapre la piscina comunale?
08.04.03 | come si prenota la palestra comunale per la squadra?
08.05.01 | muro del palazzo imbrattato con lo spray
08.05.02 | hanno disegnato una svastica sulla scuola
08.05.04 | manifesti attaccati abusivamente sui pali
09.01.01 | esce acqua dall'asfalto da ieri, si è rotto un tubo
09.01.02 | dai rubinetti non viene più acqua in tutto il palazzo
09.01.03 | la fogna è otturata e i liquami escono in cortile
09.01.04 | si sente un odore di fogna tremendo in cantina
09.02.01 | il fosso è pieno di rami e non scorre
09.02.02 | la via è allagata, l'acqua entra nei garage
09.02.03 | sta franando la riva del torrente vicino alle case
09.02.04 | pesci morti e schiuma bianca nel canale
09.03.01 | musica a tutto volume dal locale sotto casa fino alle tre
09.03.02 | i muratori iniziano alle sei con il martello pneumatico
09.03.03 | i vicini di sopra fanno feste tutte le notti
09.03.04 | il condizionatore del negozio fa un rumore insopportabile
09.04.01 | odore fortissimo di plastica bruciata dalla fabbrica
09.04.02 | un contadino brucia le sterpaglie e il fumo arriva in casa
09.04.03 | il tetto del capannone di fronte è in amianto e si sbriciola
09.04.04 | con un diesel euro 4 posso circolare domani?
09.05.03 | dove sono le colonnine per ricaricare l'auto elettrica?
10.01.01 | in quella casa abbandonata entra gente di notte
10.01.02 | ci sono delle persone accampate con le tende sotto il ponte
10.01.03 | al parco vendono droga in pieno giorno davanti ai ragazzini
10.01.04 | ogni sera ubriachi che litigano e rompono bottiglie
10.02.01 | i tavolini del bar occupano tutto il passaggio
10.02.02 | devo fare un trasloco, come prenoto lo spazio in strada?
10.03.01 | non si dorme per le urla della gente fuori dal pub
10.03.02 | venditori abusivi di borse false in via Indipendenza
10.03.04 | nel ristorante ho visto il cibo scaduto in cucina
10.04.01 | mi è arrivata una multa, come faccio a pagarla?
10.04.02 | voglio fare ricorso, la multa non è giusta
10.04.04 | mi hanno portato via la macchina col carro attrezzi
10.05.01 | hanno cercato di truffare mia nonna fingendosi tecnici del gas
10.05.02 | chiediamo più vigili la sera, la zona è poco sicura
10.05.03 | mettete delle telecamere all'ingresso del parco
10.05.04 | il mio ex mi minaccia e mi segue, ho paura
10.06.01 | domani le scuole sono chiuse per l'allerta?
10.06.02 | il muro del vecchio palazzo sta per crollare sul marciapiede
11.01.01 | devo rifare la carta d'identita, mi è scaduta
11.01.01 | come si fa il documento per mia figlia di tre anni?
11.01.02 | ho cambiato casa, come comunico il nuovo indirizzo di residenza?
11.01.03 | mi serve un certificato di stato di famiglia
11.01.04 | vorremmo sposarci in comune a giugno
11.01.06 | ho finito gli spazi sulla tessera elettorale
11.01.07 | a che punto è la mia domanda di cittadinanza?
11.01.08 | devo autenticare una firma
11.02.01 | quanto devo pagare di imu sulla seconda casa?
11.02.02 | la bolletta della spazzatura è sbagliata, i metri quadri non tornano
11.02.03 | ho pagato due volte la tassa, vorrei il rimborso
11.03.01 | quando escono le graduatorie dell'asilo nido?
11.03.02 | alla mensa della scuola il cibo arriva freddo
11.03.03 | lo scuolabus lascia i bambini lontano da casa
11.03.04 | come si chiede la riduzione della retta con l'isee?
11.03.05 | ci sono i centri estivi a luglio?
11.04.01 | mia mamma è anziana e sola, cerco qualcuno che la aiuti a casa
11.04.02 | ho perso il lavoro e non riesco a pagare le bollette, c'è un aiuto?
11.04.06 | un signore dorme per terra al freddo sotto i portici
11.05.01 | come faccio domanda per una casa popolare?
11.05.03 | ho ricevuto lo sfratto e non so dove andare con i bambini
11.05.04 | esce il bando per il contributo affitto?
11.06.01 | due ore di coda allo sportello con un solo impiegato
11.06.02 | l'impiegata mi ha trattato male e ha alzato la voce
11.06.03 | chiamo da giorni e non risponde nessuno
11.06.05 | non riesco a prendere un appuntamento, non ci sono posti
11.07.01 | il sito del comune dà errore quando invio il modulo
11.07.02 | non riesco a entrare con lo spid
11.07.03 | ho pagato con pagopa ma risulta ancora da pagare
11.08.01 | per spostare una porta in casa devo fare la cila?
11.08.02 | il vicino ha chiuso il terrazzo con una veranda senza permessi
11.08.03 | vorrei una copia della planimetria del mio appartamento depositata in comune
11.09.01 | voglio aprire una gelateria, che documenti servono?
11.09.02 | quando esce il prossimo concorso del comune?
12.01.01 | sarebbe bello fare un murale sul muro della stazione
12.02.01 | a che ora apre la sala studio della biblioteca?
12.02.04 | la nostra associazione cerca una sala per le riunioni
12.03 | complimenti agli operai che hanno sistemato il parco, grazie
12.04.01 | vorrei un appuntamento con il sindaco
`;

export interface LabelledDescription {
  code: string;
  text: string;
}

export const LABELLED_DESCRIPTIONS: LabelledDescription[] = TEXTS.split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => {
    const [code, text] = line.split(' | ');
    return { code: code.trim(), text: text.trim() };
  });
