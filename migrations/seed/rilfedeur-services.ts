/**
 * Classes 07 to 12 of the reconstructed tree: animals, buildings, environment, safety, offices, participation. One
 * node a line, as in rilfedeur-streets.ts.
 */
export const SERVICES = `
07 | Animali | Animals |
07.01 | Tutela animali | Animal protection | maltrattamento animali
07.01.01 | Maltrattamento di animali | Cruelty to animals | cane legato; picchia il cane; cane chiuso sul balcone; animale senza acqua; bocconi avvelenati; animale maltrattato | high
07.01.02 | Animale ferito | Injured animal | gatto investito; uccello ferito; riccio ferito; capriolo investito; cane ferito; soccorso animale | urgent
07.01.03 | Animale morto | Dead animal | carcassa; gatto morto; piccione morto; animale morto in strada; nutria morta
07.02 | Animali smarriti o vaganti | Lost or stray animals | randagi; randagismo
07.02.01 | Animale smarrito o trovato | Lost or found animal | ho perso il cane; gatto scomparso; trovato un cane; cane senza padrone; microchip
07.02.02 | Cane o gatto randagio | Stray dog or cat | cane randagio; cane vagante; branco di cani; gatti randagi; cane libero
07.02.03 | Animali selvatici | Wild animals | cinghiali; nutrie; volpe; serpente; lupo; biscia; istrice; capriolo in giardino
07.03 | Canile, gattile e colonie feline | Kennel, cattery and cat colonies | canile; gattile
07.03.01 | Colonia felina | Cat colony | gattara; sterilizzazione gatti; cibo ai gatti; colonia di gatti
07.03.02 | Adozione di un animale | Adopting an animal | adottare un cane; prendere un gattino; cani da adottare; orari del canile
07.03.03 | Anagrafe canina | Register of dogs | iscrivere il cane; registrare il cucciolo; passaggio di proprietà del cane; cambio residenza cane
07.04 | Condotta dei cani | Conduct of dogs | padroni di cani
07.04.01 | Cane senza guinzaglio o aggressivo | Unleashed or aggressive dog | cane aggressivo; morso da un cane; senza museruola; cani liberi nel parco; pitbull | high
07.04.02 | Cane che abbaia | Barking dog | abbaia di notte; cane che ulula; latrati; abbaiare continuo
08 | Edifici, arredo e cimiteri | Buildings, street furniture and cemeteries |
08.01 | Arredo urbano | Street furniture | panchine; cestini; fontanelle
08.01.01 | Panchina rotta | Broken bench | panchina danneggiata; doghe della panchina; schienale rotto; panchina divelta; tavolo da picnic rotto
08.01.02 | Cestino rotto o mancante | Broken or missing litter bin | cestino divelto; manca un cestino; posacenere; cestino bruciato; mettere un cestino
08.01.03 | Fontanella | Drinking fountain | fontanella che perde; fontanella chiusa; rubinetto della fontanella; acqua potabile al parco; non esce acqua dalla fontanella
08.01.04 | Fioriere, bacheche e altri arredi | Planters, notice boards and other furniture | fioriera rotta; bacheca; orologio pubblico; pergola; portabandiera; colonnina
08.01.05 | Richiesta di arredo | Request for furniture | mettere panchine; nuove panchine; più panchine all'ombra; tavoli nel parco
08.02 | Edifici pubblici e scuole | Public buildings and schools | scuole; edificio scolastico
08.02.01 | Infiltrazioni e tetti | Leaks and roofs | piove dentro; infiltrazione dal soffitto; tetto della scuola; grondaia; muffa in aula; soffitto
08.02.02 | Riscaldamento e climatizzazione | Heating and cooling | aule fredde; termosifoni spenti; riscaldamento guasto; condizionatore rotto; caldaia della scuola; fa freddo in classe | high
08.02.03 | Ascensore dell'edificio | Lift of a building | ascensore rotto; ascensore fermo in comune; bloccati in ascensore | high
08.02.04 | Porte, infissi e impianti | Doors, windows and fittings | finestra rotta; porta che non chiude; tapparella; bagno della scuola; neon; presa elettrica; vetro rotto a scuola
08.02.05 | Intonaco o cornicione che cade | Falling plaster | pezzi di intonaco; cornicione; calcinacci; tegole; facciata che si stacca | urgent
08.03 | Cimiteri | Cemeteries | cimitero; Certosa
08.03.01 | Tomba o loculo danneggiato | Damaged grave | lapide rotta; loculo aperto; furto di fiori al cimitero; tomba profanata; vaso rubato sulla tomba
08.03.02 | Pulizia e verde del cimitero | Cleaning and green of a cemetery | erba tra le tombe; cimitero sporco; vialetti del cimitero; acqua per i fiori
08.03.03 | Luce votiva | Votive lamp | lampada votiva; lampadina del loculo; luce della tomba; bolletta luce votiva
08.03.04 | Orari e servizi cimiteriali | Hours and services of cemeteries | orari del cimitero; cancello del cimitero chiuso; navetta del cimitero; esumazione; cremazione; concessione del loculo | | personal
08.04 | Impianti sportivi | Sports facilities | palestra; campo sportivo
08.04.01 | Impianto sportivo danneggiato | Damaged sports facility | canestro rotto; campo da calcio; porta da calcetto; spogliatoi; pista di atletica; rete da pallavolo; skate park
08.04.02 | Piscine | Swimming pools | piscina; acqua della piscina; corsie; piscina chiusa; nuoto libero
08.04.03 | Uso e prenotazione degli impianti | Use and booking of facilities | prenotare la palestra; affittare il campo; ore palestra; assegnazione spazi sportivi
08.05 | Scritte e graffiti | Graffiti | atti vandalici; vandalismo
08.05.01 | Scritta su muro | Writing on a wall | muro imbrattato; graffiti; tag; scritte con lo spray; murale; bomboletta
08.05.02 | Scritta offensiva o minacciosa | Offensive writing | svastica; scritta razzista; scritte fasciste; insulti sul muro; bestemmie sul muro | high
08.05.03 | Danneggiamento | Vandalism | hanno spaccato; vandali; distrutto da ignoti; petardi; vetrina rotta
08.05.04 | Manifesti abusivi | Illegal posters | affissioni abusive; volantini sui pali; adesivi ovunque; cartelloni pubblicitari; impianto pubblicitario
08.06 | Monumenti e luoghi storici | Monuments and historic places | monumenti
08.06.01 | Monumento danneggiato | Damaged monument | statua rotta; lapide dei caduti; mura antiche; fontana monumentale; restauro; torre
09 | Acqua e ambiente | Water and environment | ambiente
09.01 | Acquedotto e fognature | Water supply and sewers | perdita acqua; fogne; acquedotto
09.01.01 | Perdita d'acqua in strada | Water leak in the street | tubo rotto; acqua che esce dall'asfalto; tubatura scoppiata; perdita idrica; acqua che sgorga; spreco d'acqua | high
09.01.02 | Acqua assente o torbida | No water or cloudy water | manca l'acqua; senz'acqua; rubinetti a secco; acqua marrone; poca pressione; acqua sporca dal rubinetto | high
09.01.03 | Fognatura ostruita | Blocked sewer | fogna intasata; liquami; fogna che trabocca; scarichi; rigurgito fognario; acque nere | high
09.01.04 | Odore di fogna | Smell of sewage | puzza di fogna; cattivo odore dai tombini; miasmi; tanfo dagli scarichi
09.02 | Fossi e corsi d’acqua | Ditches and watercourses | canali; allagamento; fiume; torrente
09.02.01 | Fosso o canale ostruito | Blocked ditch or canal | pulire il fosso; canale pieno di detriti; tronchi nel fiume; fosso non pulito; canneto
09.02.02 | Allagamento | Flooding | strada allagata; cantina allagata; acqua alta; garage allagato; esondazione; piove e si allaga | urgent
09.02.03 | Argine o frana | Embankment or landslide | argine ceduto; smottamento; frana; terra franata; sponda erosa | urgent
09.02.04 | Inquinamento di un corso d'acqua | Polluted watercourse | schiuma nel fiume; moria di pesci; acqua colorata; scarico nel torrente; chiazze oleose | urgent
09.03 | Rumore | Noise | inquinamento acustico; baccano
09.03.01 | Rumore di locali e musica | Noise of premises and music | musica alta; discoteca; bassi che rimbombano; concerto; karaoke; volume troppo alto
09.03.02 | Rumore di cantieri e attività | Noise of sites and firms | martello pneumatico; cantiere rumoroso; rumore dell'officina; lavori all'alba; muletto; fabbrica rumorosa
09.03.03 | Rumore di vicini | Noise of neighbours | vicino rumoroso; festa nel condominio; inquilino di sopra; tacchi; televisione alta | | personal
09.03.04 | Rumore di impianti e allarmi | Noise of plants and alarms | condizionatore rumoroso; ventola; allarme che suona; antifurto; ronzio; pompa di calore; sirena continua
09.04 | Aria e odori | Air and smells | inquinamento; amianto; smog
09.04.01 | Fumi e odori molesti | Fumes and smells | puzza; odore di bruciato; fumo dal camino; esalazioni; odori dalla cucina; odore chimico
09.04.02 | Roghi e fuochi | Open fires | bruciano sterpaglie; falò; bruciare rifiuti; fumo nei campi | high
09.04.03 | Amianto sui tetti | Asbestos roofs | tetto in eternit; lastre ondulate; capannone in amianto; bonifica amianto; coperture in cemento amianto | high
09.04.04 | Qualità dell'aria e limiti al traffico | Air quality and traffic limits | polveri sottili; PM10; blocco euro; domenica ecologica; posso circolare; diesel euro
09.05 | Energia, impianti e antenne | Energy, plants and aerials | energia
09.05.01 | Controllo delle caldaie | Boiler checks | bollino blu; libretto della caldaia; ispezione caldaia; controllo dei fumi; temperatura in casa
09.05.02 | Antenne e onde elettromagnetiche | Aerials and electromagnetic waves | antenna 5g; ripetitore; traliccio; elettrosmog; onde dei cellulari
09.05.03 | Risparmio energetico e colonnine | Energy saving and charging points | colonnina elettrica; ricarica auto elettrica; pannelli solari; comunità energetica; fotovoltaico
10 | Sicurezza e convivenza | Safety and community | polizia locale; vigili
10.01 | Degrado urbano | Urban decay | degrado
10.01.01 | Edificio o area abbandonata | Abandoned building or area | casa abbandonata; ex fabbrica; rudere; stabile occupato; area dismessa; capannone vuoto
10.01.02 | Bivacchi e accampamenti | Camps and rough sleeping | bivacco; accampamento; tende sotto il ponte; baracche; dormono nei giardini; camper di nomadi | | sensitive
10.01.03 | Spaccio e consumo di droga | Drug dealing and use | spacciatori; spaccio; droga; pusher; si drogano; vendono dosi | high | sensitive
10.01.04 | Ubriachi, risse e disturbo | Drunks, brawls and disturbance | ubriachi; rissa; gente che beve; bottiglie e urla; baby gang; bande di ragazzi | high
10.01.05 | Prostituzione | Prostitution | prostitute; lucciole; clienti delle prostitute | | sensitive
10.02 | Occupazione di suolo pubblico | Occupation of public ground | dehors; OSP; suolo pubblico
10.02.01 | Dehors o tavolini invadenti | Intrusive tables or dehors | tavolini sul marciapiede; sedie del bar; ombrelloni; pedana del bar; non si passa tra i tavoli
10.02.02 | Richiesta di occupazione | Application to occupy | chiedere il suolo pubblico; occupare per trasloco; traslochi; divieto di sosta temporaneo; autorizzazione per i tavolini
10.02.03 | Ponteggi e cantieri privati | Scaffolding and private sites | impalcatura; ponteggio; gru; cassone per macerie; bagno chimico del cantiere
10.02.04 | Banchetti e raccolte firme | Stalls and petitions | banchetto; raccolta firme; gazebo; volantinaggio
10.03 | Commercio e pubblici esercizi | Trade and public premises | schiamazzi; negozi; bar
10.03.01 | Schiamazzi notturni fuori dai locali | Night-time noise outside premises | movida; urla di notte; clienti del pub; non si dorme; gente che grida fuori dal bar
10.03.02 | Venditori abusivi | Illegal sellers | ambulanti abusivi; venditore abusivo; merce contraffatta; borse false; parcheggiatore abusivo
10.03.03 | Mercati e ambulanti | Markets and stalls | mercato settimanale; posteggio al mercato; bancarelle; mercatino; spunta
10.03.04 | Igiene di negozi e locali | Hygiene of shops and premises | ristorante sporco; cibo scaduto; alimenti avariati; cucina del ristorante; intossicazione | high
10.03.05 | Orari e regole dei negozi | Hours and rules of shops | orario di apertura; vendita di alcolici; minimarket; saldi; sala giochi; slot machine
10.04 | Contravvenzioni | Fines | multe; multa; verbale
10.04.01 | Informazioni e pagamento di una multa | Information on a fine and payment | pagare una multa; verbale ricevuto; sconto entro cinque giorni; vedere la foto della multa; multa già pagata
10.04.02 | Ricorso contro una multa | Appeal against a fine | contestare una multa; multa ingiusta; ricorso al prefetto; annullare il verbale; giudice di pace; autotutela
10.04.03 | Cartella o rateizzazione della multa | Enforced fine or instalments | cartella esattoriale; ingiunzione; rate della multa; fermo amministrativo; punti della patente
10.04.04 | Auto rimossa o bloccata | Towed or clamped car | carro attrezzi; macchina portata via; rimozione forzata; ganasce; dove hanno portato la mia auto
10.05 | Sicurezza delle persone | Safety of people | sicurezza; polizia; furto
10.05.01 | Furti e truffe | Thefts and frauds | ladri; rubato; scippo; borseggio; truffa agli anziani; finto tecnico; furti nelle case | high
10.05.02 | Richiesta di controlli e pattuglie | Request for patrols | più vigili; pattugliamento; controlli serali; vigile di quartiere; zona insicura
10.05.03 | Telecamere | Cameras | videosorveglianza; telecamera; filmati; installare telecamere; registrazione della telecamera
10.05.04 | Violenza, molestie e minacce | Violence, harassment and threats | violenza in famiglia; mi minaccia; stalking; molestie; mi picchia; mi segue; paura di mio marito; aggressione | urgent | sensitive
10.05.05 | Liti di vicinato | Quarrels of neighbours | lite condominiale; vicino che insulta; mediazione; dispetti; litigano sempre | | personal
10.06 | Emergenze e protezione civile | Emergencies and civil protection | emergenza; protezione civile
10.06.01 | Allerta meteo | Weather alert | allerta rossa; scuole chiuse per maltempo; bollettino meteo; avvisi di allerta; temporale
10.06.02 | Edificio pericolante | Unsafe building | casa che crolla; muro pericolante; crepe nel palazzo; balcone che cade; crollo | urgent
10.06.03 | Fuga di gas o incendio | Gas leak or fire | odore di gas; incendio; fiamme; fuga di gas; brucia | urgent
11 | Servizi e uffici | Services and offices | uffici comunali; sportello
11.01 | Anagrafe e stato civile | Registry office | carta d’identità; residenza; anagrafe
11.01.01 | Carta d'identità | Identity card | carta identità elettronica; CIE; carta d'identità scaduta; rinnovo documento; documento per bambino; pin della carta; smarrita la carta
11.01.02 | Cambio di residenza | Change of residence | cambiare residenza; trasferimento da altro comune; cambio indirizzo; cambio di abitazione; iscrizione anagrafica; dimora abituale
11.01.03 | Certificati | Certificates | certificato di residenza; stato di famiglia; certificato anagrafico; autocertificazione; estratto di nascita; bollo sul certificato
11.01.04 | Nascite, matrimoni e unioni | Births, marriages and unions | sposarsi in comune; pubblicazioni; denuncia di nascita; unione civile; separazione; divorzio; riconoscere il figlio | | personal
11.01.05 | Decessi e successioni | Deaths | certificato di morte; decesso; morto mio padre; funerale; autorizzazione alla sepoltura | | personal
11.01.06 | Tessera elettorale ed elezioni | Electoral card and elections | votare; tessera elettorale piena; scrutatore; seggio; duplicato della tessera elettorale; presidente di seggio
11.01.07 | Cittadinanza e stranieri | Citizenship and foreigners | cittadinanza italiana; giuramento; permesso di soggiorno; straniero; residenza per extracomunitari; ricongiungimento | | personal
11.01.08 | Autentiche di firma e copie | Certified signatures and copies | autenticare la firma; copia conforme; passaggio di proprietà dell'auto; legalizzare una foto; delega pensione
11.02 | Tributi | Local taxes | IMU; TARI; tasse; tributi
11.02.01 | IMU | Property tax | imposta sulla casa; calcolo dell'IMU; seconda casa; acconto imu; esenzione prima casa; rendita catastale
11.02.02 | TARI | Waste tax | tassa sui rifiuti; bolletta rifiuti; metri quadri; disdetta tari; riduzione della tassa sulla spazzatura
11.02.03 | Rimborsi e rate dei tributi | Refunds and instalments of taxes | rimborso; pagato due volte; rateizzare; avviso di accertamento; sollecito di pagamento
11.02.04 | Altri canoni e imposte | Other fees and taxes | imposta di soggiorno; canone unico; canone patrimoniale; tassa sulla pubblicità; affitti brevi
11.03 | Scuola e infanzia | School and childhood | nidi; mensa scolastica; asilo
11.03.01 | Iscrizione al nido o alla scuola | Enrolment | iscrivere al nido; graduatoria dell'asilo; posto al nido; scuola dell'infanzia; materna; lista d'attesa del nido
11.03.02 | Mensa scolastica | School meals | pasti a scuola; menu della mensa; dieta speciale; cibo della mensa; allergia
11.03.03 | Trasporto scolastico | School bus | scuolabus; pulmino; fermata dello scuolabus; trasporto alunni; pedibus
11.03.04 | Rette e agevolazioni | Fees and reductions | retta del nido; isee per la mensa; bonus nido; buoni libro; libri di testo gratis; pagare la mensa; borsa di studio
11.03.05 | Pre-scuola, dopo-scuola e centri estivi | Out-of-hours and summer camps | centri estivi; doposcuola; prescuola; campo estivo; entrata anticipata
11.03.06 | Sostegno e inclusione scolastica | Support at school | insegnante di sostegno; educatore; alunno disabile; alunno con disabilità; assistenza a scuola | | sensitive
11.04 | Servizi sociali | Social services | assistenza; assistente sociale
11.04.01 | Anziani e assistenza domiciliare | Elderly people and home care | assistenza domiciliare; badante; casa di riposo; pasti a domicilio; anziano solo; centro diurno; non autosufficiente | | personal
11.04.02 | Aiuti economici | Financial help | contributo economico; bonus bollette; non arrivo a fine mese; assegno di inclusione; buoni spesa; isee; povertà; pacco alimentare | | sensitive
11.04.03 | Disabilità e invalidità | Disability and invalidity | assegno di cura; trasporto disabili; invalidità civile; legge 104; caregiver; accompagnamento | | sensitive
11.04.04 | Minori e famiglie | Minors and families | bambino trascurato; affido; tutela minori; adozione; consultorio; ragazzo in difficoltà; centro famiglie | high | sensitive
11.04.05 | Dipendenze e salute mentale | Addiction and mental health | alcolista; depressione; sert; psichiatra; gioco d'azzardo; persona disturbata; dipendenza | high | sensitive
11.04.06 | Persone senza dimora | Homeless people | senzatetto; dormitorio; clochard; dorme per strada; piano freddo; dorme al gelo | high | sensitive
11.05 | Casa | Housing | case popolari; alloggi; ACER
11.05.01 | Domanda di alloggio | Application for housing | casa popolare; alloggio erp; graduatoria case; bando alloggi; canone concordato; domanda di casa
11.05.02 | Manutenzione di alloggi pubblici | Repairs of public housing | infiltrazioni nell'alloggio; ascensore delle case popolari; caldaia casa popolare; muffa in casa acer
11.05.03 | Sfratto ed emergenza abitativa | Eviction and housing emergency | sfratto; senza casa; emergenza abitativa; devo lasciare casa; ufficiale giudiziario | high | sensitive
11.05.04 | Contributi per l'affitto | Rent allowance | contributo affitto; bonus affitto; aiuto per l'affitto; fondo affitti; morosità
11.06 | Cortesia e attese agli sportelli | Courtesy and waiting at desks | code; sportelli
11.06.01 | Attesa allo sportello | Waiting at a desk | coda allo sportello; ore di attesa; numerino; pochi sportelli aperti; fila interminabile
11.06.02 | Scortesia del personale | Discourtesy of staff | impiegato maleducato; trattato male; impiegata scortese; risposto male; arrogante
11.06.03 | Telefono o posta senza risposta | No answer by phone or mail | non rispondono al telefono; centralino; mail senza risposta; linea sempre occupata; nessuno risponde; pec senza risposta
11.06.04 | Informazione sbagliata o pratica in ritardo | Wrong information or late file | informazione errata; pratica ferma; ritardo della pratica; mi hanno mandato da un ufficio all'altro; documenti persi
11.06.05 | Orari e appuntamenti | Hours and appointments | prenotare appuntamento; orari degli uffici; disdire appuntamento; agenda piena; nessun appuntamento disponibile; sede dell'ufficio
11.07 | Sito e servizi in rete | Web site and online services | sito; online
11.07.01 | Sito o modulo che non funziona | Web site or form out of order | sito del comune bloccato; pagina non trovata; modulo online; errore sul sito; non carica; link rotto
11.07.02 | Accesso con SPID o CIE | Access with SPID or CIE | spid; credenziali; login; password dimenticata; codice di accesso; identità digitale
11.07.03 | Pagamenti in rete | Online payments | pagopa; avviso di pagamento; iuv; pagamento non andato a buon fine; ricevuta telematica; carta di credito rifiutata
11.07.04 | Applicazioni e wifi pubblico | Apps and public wifi | app del comune; wi-fi; wifi lento; hotspot; notifica dell'app
11.08 | Edilizia e urbanistica | Building and planning | edilizia; urbanistica; ufficio tecnico
11.08.01 | Pratica edilizia | Building application | CILA; SCIA; permesso di costruire; ristrutturazione; condono; agibilità
11.08.02 | Abuso edilizio | Illegal building | costruzione abusiva; senza permesso; veranda abusiva; tettoia del vicino; muro abusivo | | personal
11.08.03 | Accesso agli atti | Access to documents | copia della planimetria; vedere il progetto; accesso civico; richiesta atti; vecchi disegni della casa
11.08.04 | Piani e destinazioni urbanistiche | Plans and land use | piano urbanistico; certificato di destinazione urbanistica; CDU; variante; edificabile; nuovo supermercato previsto
11.09 | Imprese e lavoro | Business and work | imprese; lavoro
11.09.01 | Sportello unico delle attività produttive | One-stop shop for businesses | SUAP; aprire un negozio; aprire un bar; licenza commerciale; subingresso; partita iva
11.09.02 | Concorsi e lavoro in Comune | Competitions and jobs | concorso pubblico; bando di assunzione; tirocinio; servizio civile; lavorare in comune; graduatoria del concorso
11.09.03 | Ricerca di lavoro | Looking for work | cerco lavoro; disoccupato; curriculum; centro per l'impiego; corsi di formazione
12 | Partecipazione e altro | Participation and other matters |
12.01 | Idee e proposte | Ideas and proposals | suggerimenti; proposte; idee
12.01.01 | Proposta per la città | Proposal for the city | ho una proposta; vorrei suggerire; perché non fate; sarebbe bello; propongo
12.01.02 | Bilancio partecipativo | Participatory budget | votare i progetti; bilancio partecipativo; progetti di quartiere
12.02 | Cultura, sport ed eventi | Culture, sport and events | manifestazioni; eventi
12.02.01 | Biblioteche | Libraries | biblioteca; prestito libri; sala studio; aula studio; rinnovare il prestito
12.02.02 | Musei e teatri | Museums and theatres | museo; mostra; teatro; biglietti del museo; visita guidata
12.02.03 | Manifestazioni ed eventi | Events | fiera; sagra; luminarie; festa di quartiere; programma dell'estate; organizzare una festa in piazza
12.02.04 | Contributi e sale per associazioni | Grants and rooms for associations | sala civica; affittare una sala; patrocinio; contributo all'associazione; sede per associazione
12.03 | Apprezzamenti | Praise | elogi; ringraziamenti; complimenti; grazie
12.04 | Organi e partecipazione | Bodies and participation | consiglio comunale; partecipazione
12.04.01 | Sindaco, Giunta e Consigli | Mayor and councils | parlare con il sindaco; assessore; consiglio di quartiere; seduta del consiglio; delibera; presidente del quartiere
12.04.02 | Volontariato e cittadinanza attiva | Volunteering | fare volontariato; cittadinanza attiva; pulire il parco insieme; baratto amministrativo
12.09 | Altro | Other | varie; generico; non so
`;
