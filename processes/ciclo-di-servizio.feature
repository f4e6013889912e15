# language: it
Funzionalità: Ciclo di servizio
  Ascoltare, capire, rispondere, verificare: ogni strada che un contatto può prendere.
  La domanda senza risposta passa per il vero processo "escalation-servizi-centrali".
  Le frasi ammesse e i valori delle tabelle sono spiegati in docs/manuale-progettisti.md.

  Contesto:
    Dato che l'orologio segna "2026-03-02T09:00:00+01:00"
    E che il processo "ciclo-di-servizio" parte con:
      | variabile             | valore      |
      | contactId             | contatto-1  |
      | protocolNumber        | 2026/000001 |
      | kind                  | report      |
      | channel               | phone       |
      | contactable           | true        |
      | registrationComplete  | true        |
      | point                 | infodesk    |
      | level                 | 1           |
      | round                 | 1           |
      | refusals              | 0           |
      | networkDirectionPoint | regia       |
      | classification        | null        |
      | answer                | null        |
      | answerKnown           | null        |
      | outcome               | null        |
    E che il servizio "protocols.start-clocks" risponde con:
      | variabile           | valore                    |
      | notAppropriateDueAt | 2026-03-04T09:00:00+01:00 |
      | understandDueAt     | 2026-03-04T09:00:00+01:00 |
      | answerWarningAt     | 2026-03-14T09:00:00+01:00 |
      | answerDueAt         | 2026-03-17T09:00:00+01:00 |
    E che il servizio "routing.gather-facts" risponde con:
      | variabile        | valore |
      | classCode        | "01"    |
      | subjectCode      | "01.01" |
      | district         | savena  |
      | workingTime      | true    |
      | defaultPriority  | normal  |
      | urgent           | false   |
      | repeatedContacts | 0       |
    E che il servizio "escalation.next-level" risponde con:
      | variabile     | valore                    |
      | level         | "2"                       |
      | proposedPoint | sportello                 |
      | handoverDueAt | 2026-03-03T09:00:00+01:00 |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
    E che il servizio "escalation.assign-step" risponde con:
      | variabile     | valore                    |
      | point         | sportello                 |
      | assignmentId  | assegnazione-1            |
      | stepWarningAt | 2026-04-01T09:00:00+02:00 |
      | stepDueAt     | 2026-04-02T09:00:00+02:00 |

  # --- Il giro lineare -------------------------------------------------------

  Scenario: La risposta è nota e il cittadino è soddisfatto
    Quando il processo viene avviato
    Allora il compito "capire" è aperto per "infodesk"
    E il servizio "protocols.start-clocks" è stato chiamato 1 volta
    E il servizio "communications.send-acknowledgement" è stato chiamato 1 volta
    E l'ultima chiamata del servizio "protocols.start-clocks" aveva:
      | variabile           | valore      |
      | acknowledgementTerm | P1D         |
      | notAppropriateTerm  | P2D         |
      | answerTerm          | P15D        |
      | warningPercent      | "80"        |
      | termCalendar        | workingDays |
    Quando il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    Allora il compito "rispondere" è aperto per "infodesk"
    E il servizio "contacts.record-understanding" è stato chiamato 1 volta
    Quando il compito "rispondere" viene completato con:
      | variabile | valore                     |
      | answer    | La buca è chiusa da lunedì |
    Allora il compito "verificare" è aperto per "infodesk"
    E il servizio "communications.send-answer" è stato chiamato 1 volta
    E il servizio "communications.send-survey" è stato chiamato 1 volta
    Quando il compito "verificare" viene completato con:
      | variabile | valore    |
      | outcome   | satisfied |
    Allora il processo è terminato in "contattoChiuso"
    E il servizio "contacts.close" è stato chiamato 1 volta
    E la variabile "answer" vale "La buca è chiusa da lunedì"

  Scenario: La registrazione è incompleta, prima si ascolta
    Quando il processo viene avviato con:
      | variabile            | valore |
      | registrationComplete | false  |
    Allora il compito "ascoltare" è aperto per "infodesk"
    Quando il compito "ascoltare" viene completato con:
      | variabile   | valore                   |
      | description | Una buca in via Saffi 12 |
    Allora il processo attende in "capire"

  # --- Non appropriata -------------------------------------------------------

  Scenario: La richiesta non è appropriata
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile            | valore                   |
      | classification       | altro                    |
      | appropriate          | false                    |
      | notAppropriateReason | Riguarda un altro Comune |
    Allora il processo è terminato in "richiestaNonAppropriata"
    E il servizio "communications.send-not-appropriate" è stato chiamato 1 volta
    E l'ultima chiamata del servizio "contacts.close" aveva:
      | variabile | valore         |
      | outcome   | notAppropriate |

  Scenario: Chi dice non appropriata deve dire perché
    Quando il processo viene avviato
    Allora il compito "capire" rifiuta il campo "notAppropriateReason" con:
      | variabile      | valore |
      | classification | altro  |
      | appropriate    | false  |
    E il processo attende in "capire"

  Scenario: Chi dice appropriata deve dire se ha la risposta
    Quando il processo viene avviato
    Allora il compito "capire" rifiuta il campo "answerKnown" con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |

  Scenario: Dopo 2 giorni il titolare è sollecitato e può ancora capire
    Quando il processo viene avviato
    E passa 1 giorno
    Allora il servizio "communications.remind" è stato chiamato 0 volte
    Quando passa 1 giorno
    Allora il servizio "communications.remind" è stato chiamato 1 volta
    E l'ultima chiamata del servizio "communications.remind" aveva:
      | variabile | valore |
      | step      | capire |
    E il processo attende in "capire"

  # --- I termini della risposta ----------------------------------------------

  Scenario: La risposta tarda, il titolare è sollecitato e poi la Regia avvisata
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E l'orologio segna "2026-03-14T09:00:00+01:00"
    Allora il servizio "communications.remind" è stato chiamato 1 volta
    E l'ultima chiamata del servizio "communications.remind" aveva:
      | variabile | valore     |
      | step      | rispondere |
    E il servizio "escalation.alert-network-direction" è stato chiamato 0 volte
    Quando l'orologio segna "2026-03-17T09:00:00+01:00"
    Allora il servizio "escalation.alert-network-direction" è stato chiamato 1 volta
    E il processo attende in "rispondere"

  # --- Chiedere ai Servizi Centrali ------------------------------------------

  Scenario: La tabella smista la domanda e le parole di pericolo alzano la priorità
    Dato che il servizio "routing.gather-facts" risponde con:
      | variabile        | valore |
      | classCode        | "05"    |
      | subjectCode      | "05.01" |
      | district         | savena  |
      | workingTime      | false   |
      | defaultPriority  | normal  |
      | urgent           | true    |
      | repeatedContacts | 0       |
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore   |
      | classification | "05.01"  |
      | appropriate    | true     |
      | answerKnown    | false    |
    Allora l'ultima chiamata del servizio "routing.record-suggestion" aveva:
      | variabile | valore |
      | workingTime | false |
    E l'ultima chiamata del servizio "escalation.next-level" aveva:
      | variabile        | valore                     |
      | suggestedService | polizia-municipale-ingresso |

  Scenario: La risposta viene dagli sportelli
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | false             |
    Allora il processo attende in "chiedereAiServiziCentrali"
    E il compito "valutare" è aperto per "sportello"
    E l'ultima chiamata del servizio "escalation.next-level" aveva:
      | variabile      | valore            |
      | contactId      | contatto-1        |
      | point          | infodesk          |
      | level          | 1                 |
      | round          | 1                 |
      | classification | strade.buche.auto |
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile   | valore                |
      | answer      | Ci pensa il Quartiere |
      | answerFound | true                  |
      | answeredBy  | sportello             |
    Quando il compito "valutare" viene completato con:
      | variabile | valore                |
      | decision  | answer                |
      | answer    | Ci pensa il Quartiere |
    Allora il compito "rispondere" è aperto per "infodesk"
    E la variabile "answer" vale "Ci pensa il Quartiere"
    E la variabile "answeredBy" vale "sportello"

  Scenario: L'escalation supera il termine di risposta e la Regia è avvisata
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | false             |
    E l'orologio segna "2026-03-17T09:00:00+01:00"
    Allora il servizio "escalation.alert-network-direction" è stato chiamato 1 volta
    E il processo attende in "chiedereAiServiziCentrali"

  Scenario: Nessuno ha la risposta e la Regia chiude
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile   | valore |
      | level       | none   |
      | answer      | null   |
      | answerFound | false  |
      | answeredBy  | null   |
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | false             |
    Allora il compito "decidere" è aperto per "regia"
    Quando il compito "decidere" viene completato con:
      | variabile | valore                   |
      | decision  | close                    |
      | reason    | Non è materia del Comune |
    Allora il processo è terminato in "chiusoDallaRegia"
    E il servizio "contacts.close" è stato chiamato 1 volta

  # --- Verificare ------------------------------------------------------------

  Scenario: Un contatto anonimo si chiude senza verifica
    Quando il processo viene avviato con:
      | variabile   | valore |
      | contactable | false  |
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore   |
      | answer    | Riparata |
    Allora il processo è terminato in "chiusoSenzaVerifica"
    E il servizio "communications.send-survey" è stato chiamato 0 volte
    E il servizio "contacts.close" è stato chiamato 1 volta

  Scenario: Il cittadino non risponde, è sollecitato e dopo 14 giorni si chiude
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore   |
      | answer    | Riparata |
    E passano 7 giorni
    Allora il servizio "communications.remind-survey" è stato chiamato 1 volta
    E il processo attende in "verificare"
    Quando passano 7 giorni
    Allora il processo è terminato in "chiusoPerSilenzio"
    E l'ultima chiamata del servizio "contacts.close" aveva:
      | variabile | valore  |
      | outcome   | noReply |
    E il servizio "communications.remind-survey" è stato chiamato 1 volta

  Scenario: Il cittadino compila il sondaggio ed è soddisfatto
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore   |
      | answer    | Riparata |
    E arriva il messaggio "sondaggio-compilato" con:
      | variabile | valore    |
      | outcome   | satisfied |
    Allora il processo è terminato in "contattoChiuso"

  # --- Riaprire --------------------------------------------------------------

  Scenario: Al primo rifiuto si torna a capire, un livello più su
    Dato che il servizio "escalation.reopen" risponde con:
      | variabile | valore    |
      | round     | 2         |
      | refusals  | 1         |
      | level     | 2         |
      | point     | sportello |
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore   |
      | answer    | Riparata |
    E arriva il messaggio "sondaggio-compilato" con:
      | variabile | valore      |
      | outcome   | unsatisfied |
    Allora il compito "capire" è aperto per "sportello"
    E il servizio "escalation.reopen" è stato chiamato 1 volta
    E il servizio "protocols.start-clocks" è stato chiamato 2 volte
    E il servizio "communications.send-acknowledgement" è stato chiamato 1 volta
    # Anche al secondo giro il silenzio vale silenzio, non il rifiuto di prima.
    Quando il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore            |
      | answer    | Riparata di nuovo |
    E passano 14 giorni
    Allora il processo è terminato in "chiusoPerSilenzio"
    E l'ultima chiamata del servizio "contacts.close" aveva:
      | variabile | valore  |
      | outcome   | noReply |

  Scenario: Al secondo rifiuto decide la Regia, che riapre
    Dato che il servizio "escalation.reopen" risponde con:
      | variabile | valore  |
      | round     | 3       |
      | refusals  | 2       |
      | level     | 3       |
      | point     | interni |
    Quando il processo viene avviato con:
      | variabile | valore    |
      | round     | 2         |
      | refusals  | 1         |
      | level     | 2         |
      | point     | sportello |
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore   |
      | answer    | Riparata |
    E il compito "verificare" viene completato con:
      | variabile | valore      |
      | outcome   | unsatisfied |
    Allora il compito "decidere" è aperto per "regia"
    Quando il compito "decidere" viene completato con:
      | variabile | valore                    |
      | decision  | reopen                    |
      | reason    | Va sentito il manutentore |
    Allora il compito "capire" è aperto per "interni"
    E il servizio "protocols.start-clocks" è stato chiamato 2 volte

  Scenario: Al secondo rifiuto la Regia chiude
    Dato che il servizio "escalation.reopen" risponde con:
      | variabile | valore  |
      | round     | 3       |
      | refusals  | 2       |
      | level     | 3       |
      | point     | interni |
    Quando il processo viene avviato con:
      | variabile | valore |
      | refusals  | 1      |
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore   |
      | answer    | Riparata |
    E il compito "verificare" viene completato con:
      | variabile | valore      |
      | outcome   | unsatisfied |
    E il compito "decidere" viene completato con:
      | variabile | valore                       |
      | decision  | close                        |
      | reason    | Il lavoro è stato collaudato |
    Allora il processo è terminato in "chiusoDallaRegia"
    E la variabile "outcome" vale "unsatisfied"

  # --- Ciò che si impara -----------------------------------------------------

  Scenario: Chi risponde propone alla base di conoscenza quanto ha imparato
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile        | valore                     |
      | answer           | La buca è chiusa da lunedì |
      | usedArticle      | buche-carreggiata          |
      | proposeKnowledge | true                       |
    Allora il processo attende in "verificare"
    E il servizio "knowledge.propose" è stato chiamato 0 volte
    Quando il compito "verificare" viene completato con:
      | variabile | valore    |
      | outcome   | satisfied |
    Allora il processo è terminato in "contattoChiuso"
    E il servizio "knowledge.propose" è stato chiamato 1 volta
    E l'ultima chiamata del servizio "knowledge.propose" aveva:
      | variabile        | valore |
      | proposeKnowledge | true   |

  Scenario: Anche un contatto anonimo insegna qualcosa
    Quando il processo viene avviato con:
      | variabile   | valore |
      | contactable | false  |
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore                     |
      | answer    | La buca è chiusa da lunedì |
    Allora il processo è terminato in "chiusoSenzaVerifica"
    E il servizio "knowledge.propose" è stato chiamato 1 volta

  Scenario: Da una risposta rifiutata non si impara ancora
    Quando il processo viene avviato
    E il compito "capire" viene completato con:
      | variabile      | valore            |
      | classification | strade.buche.auto |
      | appropriate    | true              |
      | answerKnown    | true              |
    E il compito "rispondere" viene completato con:
      | variabile | valore                     |
      | answer    | La buca è chiusa da lunedì |
    E il compito "verificare" viene completato con:
      | variabile        | valore      |
      | outcome          | unsatisfied |
      | proposeKnowledge | true        |
    Allora il servizio "knowledge.propose" è stato chiamato 0 volte
