/**
 * Classes 01 to 06 of the reconstructed tree: streets, light, signs, mobility, green, waste. One node a line:
 * code | name | English name | synonyms, as citizens say them | priority | sensitivity. An empty cell is as above it.
 */
export const STREETS = `
01 | Strade e marciapiedi | Roads and pavements | viabilità; manutenzione stradale
01.01 | Carreggiata | Carriageway | strada; manto stradale; asfalto
01.01.01 | Buche | Potholes | buca; buche stradali; buca nell'asfalto; cratere; ruota rotta per una buca; gomma bucata | high
01.01.02 | Avvallamento o cedimento | Subsidence | voragine; strada che sprofonda; asfalto ceduto; avvallamento; cedimento del manto; sprofondamento | high
01.01.03 | Asfalto rovinato | Worn surface | asfalto sgretolato; crepe nell'asfalto; strada dissestata; manto stradale sconnesso; strada da asfaltare; riasfaltare
01.01.04 | Ripristino dopo uno scavo | Bad repair after works | scavo non ripristinato; rattoppo; toppa di asfalto; ripristino dopo i lavori; scavo per la fibra; taglio stradale
01.01.05 | Radici che sollevano la strada | Roots lifting the road | radici che alzano l'asfalto; radici affioranti; gobbe per le radici; asfalto sollevato dai pini
01.01.06 | Olio o materiale sulla strada | Spill on the road | macchia d'olio; gasolio sull'asfalto; ghiaia in strada; detriti sulla carreggiata; strada scivolosa; materiale perso da un camion | high
01.02 | Marciapiedi e percorsi pedonali | Pavements and footpaths | marciapiede; portici; camminamento; pedoni
01.02.01 | Pavimentazione sconnessa | Uneven paving | mattonelle rotte; piastrelle saltate; lastre traballanti; cubetti di porfido mancanti; sampietrini; caduta sul marciapiede; inciampare
01.02.02 | Cordolo o gradino rotto | Broken kerb or step | cordolo rotto; bordo del marciapiede; gradino rotto; scalinata rovinata; scalino
01.02.03 | Marciapiede mancante o stretto | Missing or narrow pavement | manca il marciapiede; marciapiede troppo stretto; costretti a camminare in strada; marciapiede interrotto; serve un marciapiede
01.02.04 | Portico rovinato | Damaged arcade | portico; volta del portico; pavimento del portico; colonna del portico
01.03 | Tombini | Manholes and drains | caditoie; chiusini; tombino
01.03.01 | Tombino rotto o mancante | Broken or missing cover | tombino aperto; chiusino rotto; griglia mancante; coperchio del tombino; tombino sprofondato; botola aperta | high
01.03.02 | Caditoia intasata | Blocked drain | tombino otturato; caditoia piena di foglie; scolo dell'acqua piovana; l'acqua non scola; pozzetto intasato; tombino che non scarica; griglia ostruita
01.03.03 | Tombino rumoroso | Noisy manhole cover | chiusino che balla; tombino che sbatte; tombino traballante; coperchio che fa rumore
01.04 | Neve e ghiaccio | Snow and ice | spalatura; sale; nevicata
01.04.01 | Strada non spalata | Uncleared snow | spazzaneve non passato; neve non tolta; strada innevata; mucchi di neve | high
01.04.02 | Ghiaccio su strada o marciapiede | Ice on road or pavement | strada ghiacciata; lastra di ghiaccio; spargisale; marciapiede ghiacciato; spargere il sale | high
01.05 | Accessibilità ed inclusione delle persone con disabilità | Accessibility and inclusion of people with disabilities | barriere architettoniche; disabilità; accessibilità
01.05.01 | Rampa o scivolo mancante | Missing ramp | scivolo per carrozzine; manca la rampa; gradino insormontabile in carrozzina; abbassare il marciapiede | high
01.05.02 | Ostacolo al passaggio delle carrozzine | Obstacle for wheelchairs | sedia a rotelle non passa; palo in mezzo al marciapiede; passaggio ostruito per disabili; carrozzina bloccata | high
01.05.03 | Percorso tattile danneggiato | Damaged tactile path | percorso per ciechi; non vedenti; ipovedenti; loges; piastrelle tattili
01.05.04 | Montascale o ascensore pubblico fuori servizio | Stairlift or public lift out of order | montascale guasto; servoscala; ascensore pubblico fermo; elevatore rotto | high
01.06 | Ponti e sottopassi | Bridges and underpasses | cavalcavia; passerella; viadotto
01.06.01 | Sottopasso allagato | Flooded underpass | acqua nel sottopasso; sottopassaggio pieno d'acqua; pompe del sottopasso | urgent
01.06.02 | Parapetto o ringhiera | Parapet or railing | ringhiera rotta; corrimano; parapetto pericolante; balaustra | high
01.06.03 | Ponte danneggiato | Damaged bridge | calcinacci dal ponte; ferri scoperti del ponte; giunto del ponte; crepa nel cavalcavia | urgent
01.07 | Cantieri stradali | Roadworks | lavori in corso; cantiere
01.07.01 | Cantiere mal segnalato | Badly marked roadworks | cantiere senza luci; scavo senza protezione; recinzione del cantiere caduta; lavori non segnalati | high
01.07.02 | Cantiere fermo o in ritardo | Stalled roadworks | lavori fermi; cantiere abbandonato; lavori mai finiti; quando finiscono i lavori
01.07.03 | Disagi per i lavori | Trouble caused by works | strada chiusa per lavori; accesso impedito dal cantiere; deviazione; polvere del cantiere
01.08 | Barriere e protezioni | Barriers and protections | transenne; paletti; dissuasori
01.08.01 | Guardrail danneggiato | Damaged guard rail | guard rail; barriera stradale divelta; new jersey; protezione stradale piegata | high
01.08.02 | Paletto o dissuasore divelto | Broken bollard | paletto abbattuto; dissuasore di sosta rotto; palina piegata; panettone di cemento spostato; catenella rotta
01.08.03 | Transenne lasciate sul posto | Abandoned barriers | transenne dimenticate; transenna caduta; togliere le transenne; barriere mai rimosse
02 | Illuminazione pubblica | Street lighting | lampioni; luce pubblica
02.01 | Punto luce | Street lamp | lampione; lampada; luce stradale
02.01.01 | Lampione spento | Lamp out | luce spenta; lampada bruciata; lampione non funziona; luce guasta; lampadina fulminata; lampione guasto
02.01.02 | Lampione sempre acceso | Lamp always on | luce accesa di giorno; lampione acceso giorno e notte; spreco di luce
02.01.03 | Luce intermittente | Flickering lamp | lampione lampeggia; luce che va e viene; sfarfallio; lampione si accende e si spegne
02.01.04 | Via al buio | Dark street | strada buia; lampioni tutti spenti; zona al buio; intera via senza luce; blackout dell'illuminazione | high
02.01.05 | Luce insufficiente o coperta dai rami | Too little light | luce fioca; illuminazione scarsa; lampione coperto dalle foglie; rami davanti al lampione; poco illuminato
02.02 | Palo o cavo pericoloso | Dangerous pole or cable | palo della luce | high
02.02.01 | Palo inclinato o caduto | Leaning or fallen pole | palo storto; palo abbattuto; palo arrugginito; lampione caduto; palo che oscilla; palo urtato da un'auto | urgent
02.02.02 | Cavi scoperti | Exposed cables | fili elettrici scoperti; cavo penzolante; fili che pendono; cavi della corrente a terra; scossa | urgent
02.02.03 | Sportello del palo o quadro aperto | Open pole hatch or cabinet | sportellino del lampione aperto; quadro elettrico aperto; armadio stradale aperto; cabina aperta | high
02.03 | Nuova illuminazione | New lighting | richiesta di illuminazione
02.03.01 | Richiesta di un nuovo punto luce | Request for a new lamp | installare un lampione; aggiungere lampioni; manca illuminazione; portare la luce; luce al passaggio pedonale
02.03.02 | Luce che disturba | Disturbing light | luce abbagliante; lampione in camera da letto; troppa luce; led accecanti; inquinamento luminoso
03 | Semafori e segnaletica stradale | Traffic lights and road signs | segnaletica
03.01 | Semafori | Traffic lights | semaforo guasto; semaforo; impianto semaforico
03.01.01 | Semaforo spento o lampeggiante | Lights out or flashing | semaforo non funziona; semaforo giallo lampeggiante; semaforo bloccato sul rosso; lanterna bruciata | urgent
03.01.02 | Tempi del semaforo | Timing of the lights | rosso troppo lungo; verde troppo corto; tempi semaforici; il verde dura poco; sincronizzare i semafori
03.01.03 | Pulsante o segnale acustico | Button or acoustic signal | pulsante pedonale rotto; chiamata pedonale; avvisatore acustico; semaforo per non vedenti
03.02 | Segnaletica verticale | Road signs | cartelli stradali; cartello; segnale stradale
03.02.01 | Cartello mancante o divelto | Missing or fallen sign | cartello caduto; segnale abbattuto; palo del cartello piegato; stop mancante; cartello rubato; segnale girato
03.02.02 | Cartello illeggibile o coperto | Illegible or covered sign | cartello sbiadito; segnale coperto dai rami; cartello imbrattato; adesivi sul cartello; segnale nascosto dalle piante
03.02.03 | Richiesta di un cartello | Request for a sign | nuovo cartello; mettere un divieto; installare segnale; servirebbe un cartello
03.02.04 | Specchio stradale | Traffic mirror | specchio parabolico; specchio rotto; specchio per uscire dal cancello
03.03 | Segnaletica orizzontale | Road markings | strisce pedonali; strisce; linee a terra
03.03.01 | Strisce pedonali sbiadite | Faded crossing | strisce cancellate; attraversamento pedonale invisibile; zebre scolorite; ridipingere le strisce; strisce consumate
03.03.02 | Linee e stalli sbiaditi | Faded lines and bays | righe dei parcheggi; linea di mezzeria; stallo disabili cancellato; strisce blu scolorite; linea di stop
03.03.03 | Richiesta di un attraversamento pedonale | Request for a crossing | nuovo attraversamento; fare le strisce; mettere le strisce pedonali; attraversamento rialzato
03.04 | Nomi delle vie e numeri civici | Street names and house numbers | toponomastica
03.04.01 | Targa della via mancante o rotta | Missing or broken street name | targa stradale; nome della via illeggibile; lapide della strada
03.04.02 | Numero civico | House number | assegnazione del civico; numerazione civica; civico sbagliato; targhetta del civico
04 | Mobilità, traffico e sosta | Mobility, traffic and parking | mobilità
04.01 | Trasporto pubblico | Public transport | autobus; fermate; bus; TPER
04.01.01 | Ritardo o corsa saltata | Late or cancelled bus | autobus in ritardo; bus non passato; corsa soppressa; attesa alla fermata; l'autobus non passa mai
04.01.02 | Autobus affollato | Crowded bus | bus pieno; autobus strapieno; non si riesce a salire
04.01.03 | Fermata o pensilina danneggiata | Damaged stop or shelter | pensilina rotta; vetro della pensilina; palina della fermata; tabellone orari spento; panchina della fermata
04.01.04 | Comportamento del personale di bordo | Conduct of bus staff | autista maleducato; conducente scortese; autista al telefono; guida brusca; controllore
04.01.05 | Richiesta di linea o fermata | Request for a line or stop | nuova fermata; spostare la fermata; prolungare la linea; più corse; corse serali; cambio percorso autobus
04.01.06 | Biglietti e abbonamenti | Tickets and passes | abbonamento dell'autobus; biglietteria; obliteratrice; macchinetta dei biglietti; multa sull'autobus
04.02 | Piste ciclabili | Cycle paths | biciclette; ciclabile; bici
04.02.01 | Pista ciclabile rovinata | Damaged cycle path | ciclabile sconnessa; buche sulla ciclabile; fondo della pista ciclabile; cordolo della ciclabile
04.02.02 | Pista ciclabile ostruita | Blocked cycle path | auto sulla ciclabile; ciclabile occupata; rami sulla ciclabile; cassonetti sulla pista ciclabile
04.02.03 | Rastrelliere | Bicycle racks | portabici; posto bici; rastrelliera rotta; dove legare la bici; mancano rastrelliere
04.02.04 | Bicicletta abbandonata | Abandoned bicycle | bici abbandonata; rottame di bici; carcassa di bicicletta; bici senza ruote legata
04.02.05 | Monopattini e bici in condivisione | Shared scooters and bikes | monopattino; bike sharing; monopattini sul marciapiede; bici a noleggio; monopattino abbandonato
04.02.06 | Richiesta di una pista ciclabile | Request for a cycle path | nuova ciclabile; collegare le piste ciclabili; percorso ciclabile; corsia per le bici
04.03 | Sosta irregolare | Illegal parking | sosta selvaggia; veicoli abbandonati; divieto di sosta; parcheggio abusivo
04.03.01 | Auto sul marciapiede o sulle strisce | Car on pavement or crossing | macchina sul marciapiede; auto parcheggiata sulle strisce; parcheggiano sul marciapiede; suv davanti all'incrocio
04.03.02 | Veicolo abbandonato | Abandoned vehicle | auto abbandonata; macchina senza targa; rottame; macchina ferma da mesi; camper abbandonato; motorino abbandonato
04.03.03 | Doppia fila | Double parking | seconda fila; macchine in doppia fila; furgoni in doppia fila; auto che bloccano la corsia
04.03.04 | Sosta abusiva su posto disabili | Misuse of disabled parking bay | posto invalidi occupato; auto senza contrassegno nel posto disabili; stallo disabili occupato | high
04.03.05 | Passo carrabile ostruito | Blocked driveway | auto davanti al passo carraio; garage bloccato; non riesco a uscire dal cancello; cancello ostruito | high
04.04 | Velocità e sicurezza stradale | Speed and road safety | dossi; incidenti
04.04.01 | Veicoli troppo veloci | Speeding vehicles | macchine che corrono; eccesso di velocità; autovelox; sfrecciano; limite non rispettato; gare di moto
04.04.02 | Richiesta di un dosso o di un limite | Request for a hump or limit | dosso artificiale; rallentatore; zona trenta; limite dei trenta; dissuasori di velocità
04.04.03 | Incrocio o attraversamento pericoloso | Dangerous junction or crossing | incrocio pericoloso; tanti incidenti; poca visibilità all'incrocio; attraversare è pericoloso; bambini rischiano davanti a scuola; rotonda pericolosa | high
04.05 | Permessi di accesso e sosta | Access and parking permits | ZTL; contrassegni; permesso
04.05.01 | Permesso ZTL | Limited traffic zone permit | accesso in centro con l'auto; pass per il centro; autorizzazione al transito; telecamera sirio; targa in lista bianca
04.05.02 | Contrassegno disabili | Disabled badge | contrassegno invalidi; cude; tagliando disabili; rinnovo pass invalidi
04.05.03 | Contrassegno residenti | Residents' permit | tagliando residenti; permesso di sosta residenti; pass strisce blu; rinnovo del tagliando sosta
04.05.04 | Concessione di passo carrabile | Driveway licence | domanda passo carraio; cartello passo carrabile; apertura accesso carrabile; canone passo carrabile
04.06 | Traffico e circolazione | Traffic and circulation | code di auto; circolazione
04.06.01 | Traffico e congestione | Congestion | ingorgo; coda infinita; traffico bloccato; imbottigliati; troppo traffico
04.06.02 | Sensi unici e modifiche alla viabilità | One-way streets and changes | senso unico; cambiare il senso di marcia; contromano; doppio senso; pedonalizzare la via; strada scolastica
04.06.03 | Mezzi pesanti | Heavy vehicles | camion in zona residenziale; tir; divieto ai camion; bilici; vibrazioni per i camion
04.07 | Parcheggi | Car parks | parcheggio; posteggio
04.07.01 | Parcometro guasto | Broken parking meter | parchimetro; colonnina del parcheggio; macchinetta della sosta; non stampa il biglietto della sosta
04.07.02 | Mancanza di posti auto | Lack of parking | non si trova parcheggio; pochi posti auto; più parcheggi; parcheggi per residenti
04.07.03 | Richiesta di un posto disabili | Request for a disabled bay | posto disabili personale; stallo riservato sotto casa; posto invalidi vicino casa; posto auto personalizzato
05 | Verde pubblico | Public green | verde urbano; verde; giardini
05.01 | Alberi | Trees | albero; potatura; piante
05.01.01 | Albero o ramo pericoloso | Dangerous tree or branch | ramo caduto; ramo spezzato; albero pericolante; albero inclinato; rischia di cadere; ramo sul marciapiede; ramo che pende | high
05.01.02 | Albero caduto | Fallen tree | pianta caduta; albero crollato; albero in mezzo alla strada; tronco a terra; albero abbattuto dal vento | urgent
05.01.03 | Richiesta di potatura | Request for pruning | potare gli alberi; rami contro le finestre; rami troppo lunghi; alberi da sfoltire; chiome che toccano le case
05.01.04 | Albero malato o secco | Sick or dead tree | albero secco; pianta morta; tronco marcio; funghi sul tronco; albero malato
05.01.05 | Ceppo o nuova piantumazione | Stump or new planting | ceppaia; piantare alberi; sostituire l'albero tagliato; ceppo da togliere; nuovi alberi
05.01.06 | Abbattimento di alberi | Felling of trees | tagliano gli alberi; permesso di abbattere; perché avete tagliato; abbattimento contestato
05.02 | Erba e siepi | Grass and hedges | sfalcio; sfalcio erba; tagliare l'erba
05.02.01 | Erba alta | Tall grass | erba non tagliata; erba alta nel parco; sfalcio mai fatto; aiuola incolta; prato da tagliare; erbacce; giungla
05.02.02 | Siepe o vegetazione invadente | Overgrown hedge | siepe che invade il marciapiede; rovi; cespugli; piante che sporgono; rampicante; arbusti che ostruiscono la visuale
05.02.03 | Aiuole e fioriture | Flower beds | aiuola calpestata; fiori secchi; aiuola senza piante; piantare fiori
05.03 | Parchi gioco e aree cani | Playgrounds and dog areas | giochi; area cani; parco; giardino pubblico
05.03.01 | Gioco rotto | Broken play equipment | altalena rotta; scivolo rotto; giostrina; dondolo; gioco pericoloso per bambini; catena dell'altalena; viti sporgenti | high
05.03.02 | Area cani | Dog area | sgambamento; recinto dei cani; cancelletto area cani; sgambatura; fontanella area cani
05.03.03 | Recinzione o cancello del parco | Park fence or gate | cancello del parco rotto; rete del giardino bucata; staccionata; orari di chiusura del parco; parco chiuso
05.03.04 | Richiesta di giochi o attrezzature | Request for play equipment | nuovi giochi; più altalene; attrezzi per la ginnastica; giochi inclusivi; tavolo da ping pong
05.03.05 | Pavimentazione antitrauma o vialetto | Safety surface or park path | tappeto antitrauma; gomma sotto i giochi; vialetto del parco; pozzanghere nel parco
05.04 | Irrigazione e fontane dei parchi | Irrigation and park fountains | laghetto
05.04.01 | Impianto di irrigazione | Irrigation system | irrigatore rotto; spruzza sul marciapiede; irrigazione accesa di notte; tubo dell'irrigazione; piante senz'acqua
05.04.02 | Fontana o laghetto del parco | Fountain or pond in a park | fontana spenta; laghetto sporco; pesci morti nel laghetto; acqua stagnante nella fontana
05.05 | Orti e giardini condivisi | Allotments and shared gardens | orti urbani; orto
05.05.01 | Assegnazione di un orto | Getting an allotment | avere un orto; bando orti; lista di attesa orti; orto per anziani
05.05.02 | Adozione di aiuole e giardini | Adopting green areas | adottare un'aiuola; curare il giardino; patto di collaborazione; volontari per il verde
05.06 | Parassiti delle piante | Plant pests | parassiti; insetti sugli alberi
05.06.01 | Processionaria | Processionary moth | nidi di processionaria; bruchi pelosi; bruchi sui pini | high
05.06.02 | Cimici, afidi e altri insetti | Bugs, aphids and other insects | afidi; melata; cimici; resina che cola dai tigli; insetti appiccicosi; tigli appiccicosi
06 | Rifiuti e igiene urbana | Waste and street cleaning | rifiuti; igiene urbana; Hera
06.01 | Raccolta rifiuti e cassonetti | Waste collection and bins | cassonetti; spazzatura; immondizia
06.01.01 | Mancato ritiro porta a porta | Missed collection | non hanno ritirato; mancata raccolta; umido non ritirato; sacchi della plastica ancora fuori; carta non raccolta; bidone non svuotato
06.01.02 | Cassonetto pieno | Full bin | cassonetto traboccante; bidoni pieni; campana del vetro piena; cassonetti stracolmi; da svuotare
06.01.03 | Cassonetto rotto o bruciato | Broken or burnt bin | coperchio del cassonetto; pedale del cassonetto; bidone rotto; cassonetto incendiato; cassonetto senza ruote
06.01.04 | Posizione o numero dei cassonetti | Place and number of bins | spostare il cassonetto; mancano cassonetti; cassonetto davanti alla finestra; più bidoni; cassonetto troppo lontano
06.01.05 | Tessera e cassonetto a calotta | Card and locked bin | tessera rifiuti; carta smeraldo; calotta bloccata; la tessera non apre; chiave del cassonetto; sacchetti della differenziata
06.01.06 | Centro di raccolta e calendario | Recycling centre and calendar | isola ecologica; discarica comunale; ecocentro; stazione ecologica; calendario della raccolta; dove si butta; come differenziare
06.01.07 | Cestino stradale pieno | Full litter bin | cestino pieno; cestini traboccanti; svuotare i cestini; cestino del parco pieno
06.02 | Pulizia strade | Street cleaning | spazzamento; pulizia
06.02.01 | Strada o piazza sporca | Dirty street or square | strada sporca; cartacce; mozziconi; sporcizia; non passa mai lo spazzino; portici sporchi; piazza lurida
06.02.02 | Foglie non raccolte | Uncollected leaves | foglie secche; foglie sul marciapiede; tappeto di foglie; foglie scivolose; raccogliere le foglie
06.02.03 | Vetri rotti o siringhe | Broken glass or syringes | siringhe; siringa usata; cocci di bottiglia; vetri a terra; schegge di vetro | urgent
06.02.04 | Lavaggio strade | Street washing | divieto di sosta per pulizia; orario del lavaggio strade; multa per il lavaggio; spazzatrice
06.03 | Rifiuti abbandonati | Fly-tipping | discarica abusiva; ingombranti; abbandono di rifiuti
06.03.01 | Ingombranti abbandonati | Bulky waste left in the street | materasso; divano abbandonato; frigorifero in strada; lavatrice; mobili vicino al cassonetto; elettrodomestici
06.03.02 | Sacchi fuori dai cassonetti | Bags beside the bins | sacchetti per terra; buste di spazzatura; immondizia fuori; rusco per terra; sacchi neri
06.03.03 | Discarica abusiva | Illegal dump | mucchio di rifiuti; macerie scaricate; calcinacci abbandonati; discarica a cielo aperto; pneumatici abbandonati; gomme buttate nel fosso
06.03.04 | Rifiuti pericolosi abbandonati | Hazardous waste | eternit abbandonato; bidoni di vernice; batterie; bombola del gas; fusti sospetti; lastre di amianto buttate | urgent
06.03.05 | Ritiro di ingombranti a domicilio | Collection of bulky waste | prenotare il ritiro; ritiro a casa; appuntamento ingombranti; smaltire un armadio; buttare un divano
06.04 | Disinfestazione | Pest control | Disinfestazione (topi, blatte, vespe, piccioni); zanzare; derattizzazione; infestazione
06.04.01 | Topi e ratti | Mice and rats | topi; ratti; ratto; topo morto; pantegane; esche per topi; derattizzazione | high
06.04.02 | Zanzare | Mosquitoes | zanzara tigre; trattamento antizanzare; larvicida; disinfestazione zanzare; ristagno d'acqua
06.04.03 | Blatte e scarafaggi | Cockroaches | scarafaggi; blatte; scarafaggio; bacherozzi; blatte dai tombini
06.04.04 | Vespe e calabroni | Wasps and hornets | nido di vespe; calabroni; vespaio; sciame di api; punture | high
06.04.05 | Piccioni | Pigeons | colombi; piccioni; danno da mangiare ai piccioni; dissuasori per piccioni
06.05 | Deiezioni | Droppings | deiezioni canine; guano; escrementi
06.05.01 | Deiezioni canine | Dog mess | cacca di cane; bisogni dei cani; padroni incivili; escrementi di cane; non raccolgono
06.05.02 | Guano | Bird droppings | cacca di piccione; guano sotto i portici; escrementi di uccelli; storni
06.05.03 | Urina ed escrementi umani | Human urine and excrement | puzza di pipì; urinano sui muri; orinano; usano il portico come bagno
06.06 | Bagni pubblici | Public toilets | vespasiano; servizi igienici; wc
06.06.01 | Bagno pubblico sporco o guasto | Dirty or broken public toilet | bagno chiuso; wc intasato; gabinetto sporco; toilette del parco
06.06.02 | Richiesta di un bagno pubblico | Request for a public toilet | mancano bagni pubblici; dove sono i bagni; bagni chimici
`;
