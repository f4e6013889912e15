# language: it
Funzionalità: Escalation ai Servizi Centrali
  La domanda sale finché qualcuno risponde: livelli del quartiere, servizio centrale, decisori.
  Le frasi ammesse e i valori delle tabelle sono spiegati in docs/manuale-progettisti.md.

  Contesto:
    Dato che l'orologio segna "2026-03-02T09:00:00+01:00"
    E che il processo "escalation-servizi-centrali" parte con:
      | variabile             | valore                    |
      | contactId             | contatto-1                |
      | protocolNumber        | 2026/000001               |
      | point                 | infodesk                  |
      | level                 | 1                         |
      | round                 | 1                         |
      | classification        | strade.buche.auto         |
      | networkDirectionPoint | regia                     |
      | answerDueAt           | 2026-03-17T09:00:00+01:00 |
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
      | stepWarningAt | 2026-03-04T14:00:00+01:00 |
      | stepDueAt     | 2026-03-05T09:00:00+01:00 |

  # --- Risponde un livello del quartiere -------------------------------------

  Scenario: Lo sportello specialistico risponde
    Quando il processo viene avviato
    Allora il compito "valutare" è aperto per "sportello"
    E l'ultima chiamata del servizio "escalation.next-level" aveva:
      | variabile    | valore      |
      | level        | 1           |
      | handoverTerm | P1D         |
      | termCalendar | workingDays |
    E l'ultima chiamata del servizio "escalation.assign-step" aveva:
      | variabile      | valore    |
      | level          | "2"       |
      | proposedPoint  | sportello |
      | stepTerm       | P3D       |
      | warningPercent | "80"      |
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile   | valore                |
      | answer      | Ci pensa il Quartiere |
      | answerFound | true                  |
      | answeredBy  | sportello             |
    Quando il compito "valutare" viene completato con:
      | variabile | valore                |
      | decision  | answer                |
      | answer    | Ci pensa il Quartiere |
    Allora il processo è terminato in "rispostaTrovata"
    E la variabile "answerFound" vale true
    E la variabile "answeredBy" vale "sportello"

  Scenario: Chi risponde deve scrivere la risposta
    Quando il processo viene avviato
    Allora il compito "valutare" rifiuta il campo "answer" con:
      | variabile | valore |
      | decision  | answer |

  Scenario: Chi rifiuta la competenza deve dire perché
    Quando il processo viene avviato
    Allora il compito "valutare" rifiuta il campo "notAppropriateReason" con:
      | variabile | valore         |
      | decision  | notAppropriate |

  Scenario: Chi chiede istruttoria deve dire a chi
    Quando il processo viene avviato
    Allora il compito "valutare" rifiuta il campo "points" con:
      | variabile | valore  |
      | decision  | inquire |

  # --- Si sale ---------------------------------------------------------------

  Scenario: Chi passa oltre fa salire la domanda
    Quando il processo viene avviato
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile     | valore  |
      | level         | "3"     |
      | proposedPoint | interni |
    E che il servizio "escalation.assign-step" risponde con:
      | variabile     | valore                    |
      | point         | interni                   |
      | assignmentId  | assegnazione-2            |
      | stepWarningAt | 2026-03-04T14:00:00+01:00 |
      | stepDueAt     | 2026-03-05T09:00:00+01:00 |
    Quando il compito "valutare" viene completato con:
      | variabile | valore |
      | decision  | passOn |
    Allora il compito "valutare" è aperto per "interni"
    E il servizio "escalation.record-decision" è stato chiamato 1 volta
    E il servizio "escalation.next-level" è stato chiamato 2 volte

  Scenario: Nessun livello ha la risposta
    Quando il processo viene avviato
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile     | valore |
      | level         | none   |
      | proposedPoint | null   |
    Quando il compito "valutare" viene completato con:
      | variabile            | valore                    |
      | decision             | notAppropriate            |
      | notAppropriateReason | La strada è della Regione |
    Allora il processo è terminato in "senzaRisposta"
    E la variabile "answerFound" vale false

  Scenario: Il passo scade, prima il sollecito e poi si sale da soli
    Quando il processo viene avviato
    E l'orologio segna "2026-03-04T14:00:00+01:00"
    Allora il servizio "communications.remind" è stato chiamato 1 volta
    E l'ultima chiamata del servizio "communications.remind" aveva:
      | variabile | valore   |
      | step      | valutare |
    E il processo attende in "valutare"
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile     | valore    |
      | level         | political |
      | proposedPoint | decisore  |
    E che il servizio "escalation.assign-step" risponde con:
      | variabile     | valore                    |
      | point         | decisore                  |
      | assignmentId  | assegnazione-2            |
      | stepWarningAt | 2026-03-09T14:00:00+01:00 |
      | stepDueAt     | 2026-03-10T09:00:00+01:00 |
    Quando l'orologio segna "2026-03-05T09:00:00+01:00"
    Allora il servizio "escalation.expire-step" è stato chiamato 1 volta
    E il compito "valutare" è aperto per "decisore"

  # --- Il servizio centrale --------------------------------------------------

  Scenario: La Regia affida la domanda a un servizio centrale
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile     | valore                    |
      | level         | central                   |
      | proposedPoint | centrale                  |
      | handoverDueAt | 2026-03-03T09:00:00+01:00 |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
    Quando il processo viene avviato
    Allora il compito "affidare" è aperto per "regia"
    Quando il compito "affidare" viene completato con:
      | variabile | valore       |
      | service   | manutenzione |
    Allora il processo attende in "valutare"
    E l'ultima chiamata del servizio "escalation.assign-step" aveva:
      | variabile | valore       |
      | level     | central      |
      | service   | manutenzione |

  Scenario: La Regia non affida in tempo e vale il servizio proposto
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile     | valore                    |
      | level         | central                   |
      | proposedPoint | centrale                  |
      | handoverDueAt | 2026-03-03T09:00:00+01:00 |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
    Quando il processo viene avviato
    E passano 24 ore
    Allora il processo attende in "valutare"
    E l'ultima chiamata del servizio "escalation.assign-step" aveva:
      | variabile     | valore   |
      | level         | central  |
      | proposedPoint | centrale |

  # --- L'istruttoria ---------------------------------------------------------

  Scenario: Due punti danno gli elementi, si attendono tutti
    Quando il processo viene avviato
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile     | valore                    |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
      | inquiryPoints | [verde, acque]            |
      | inquiryMode   | all                       |
      | inquiryDueAt  | 2026-03-05T09:00:00+01:00 |
    Quando il compito "valutare" viene completato con:
      | variabile   | valore       |
      | decision    | inquire      |
      | points      | verde, acque |
      | inquiryMode | all          |
    Allora il compito "istruire" è aperto per "verde"
    E il compito "istruire" è aperto per "acque"
    Quando il compito "istruire" di "verde" viene completato con:
      | variabile  | valore            |
      | findings   | Radici affioranti |
      | sufficient | true              |
    Allora il processo attende in "istruire"
    Quando il compito "istruire" di "acque" viene completato con:
      | variabile  | valore          |
      | findings   | Nessuna perdita |
      | sufficient | false           |
    Allora il compito "valutare" è aperto per "sportello"
    E il servizio "escalation.collect-inquiries" è stato chiamato 1 volta
    E il servizio "escalation.assign-step" è stato chiamato 1 volta

  Scenario: Basta il primo che ha elementi sufficienti
    Quando il processo viene avviato
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile     | valore                    |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
      | inquiryPoints | [verde, acque, suolo]     |
      | inquiryMode   | first                     |
      | inquiryDueAt  | 2026-03-05T09:00:00+01:00 |
    Quando il compito "valutare" viene completato con:
      | variabile   | valore              |
      | decision    | inquire             |
      | points      | verde, acque, suolo |
      | inquiryMode | first               |
    E il compito "istruire" di "verde" viene completato con:
      | variabile  | valore     |
      | findings   | Non è noto |
      | sufficient | false      |
    Allora il processo attende in "istruire"
    Quando il compito "istruire" di "suolo" viene completato con:
      | variabile  | valore            |
      | findings   | Scavo autorizzato |
      | sufficient | true              |
    Allora il processo attende in "valutare"
    E il servizio "escalation.collect-inquiries" è stato chiamato 1 volta

  Scenario: L'istruttoria finisce con il termine del passo
    Quando il processo viene avviato
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile     | valore                    |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
      | inquiryPoints | [verde]                   |
      | inquiryMode   | all                       |
      | inquiryDueAt  | 2026-03-05T09:00:00+01:00 |
    Quando il compito "valutare" viene completato con:
      | variabile | valore  |
      | decision  | inquire |
      | points    | verde   |
    # Scaduto il termine anche il passo scade: la domanda sale con quel che c'è.
    Dato che il servizio "escalation.next-level" risponde con:
      | variabile     | valore  |
      | level         | "3"     |
      | proposedPoint | interni |
    E che il servizio "escalation.assign-step" risponde con:
      | variabile     | valore                    |
      | point         | interni                   |
      | assignmentId  | assegnazione-2            |
      | stepWarningAt | 2026-03-09T14:00:00+01:00 |
      | stepDueAt     | 2026-03-10T09:00:00+01:00 |
    Quando l'orologio segna "2026-03-05T09:00:00+01:00"
    Allora il servizio "escalation.collect-inquiries" è stato chiamato 1 volta
    E il servizio "escalation.expire-step" è stato chiamato 1 volta
    E il compito "valutare" è aperto per "interni"

  Scenario: L'istruttoria ha un termine suo e il passo va avanti con quel che c'è
    Quando il processo viene avviato
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile     | valore                    |
      | answer        | null                      |
      | answerFound   | false                     |
      | answeredBy    | null                      |
      | inquiryPoints | [verde, acque]            |
      | inquiryMode   | all                       |
      | inquiryDueAt  | 2026-03-03T12:00:00+01:00 |
    Quando il compito "valutare" viene completato con:
      | variabile   | valore                    |
      | decision    | inquire                   |
      | points      | verde, acque              |
      | inquiryTerm | 2026-03-03T12:00:00+01:00 |
    E il compito "istruire" di "verde" viene completato con:
      | variabile  | valore            |
      | findings   | Radici affioranti |
      | sufficient | true              |
    Allora il processo attende in "istruire"
    Quando l'orologio segna "2026-03-03T12:00:00+01:00"
    Allora il servizio "escalation.collect-inquiries" è stato chiamato 1 volta
    E il compito "valutare" è aperto per "sportello"

  # --- Il punto competente ---------------------------------------------------

  Scenario: Chi rifiuta indica il punto competente e la domanda va lì
    Quando il processo viene avviato
    Dato che il servizio "escalation.record-decision" risponde con:
      | variabile      | valore |
      | answer         | null   |
      | answerFound    | false  |
      | answeredBy     | null   |
      | competentPoint | navile |
    E che il servizio "escalation.next-level" risponde con:
      | variabile      | valore |
      | level          | "2"    |
      | proposedPoint  | navile |
      | competentPoint | null   |
    E che il servizio "escalation.assign-step" risponde con:
      | variabile     | valore                    |
      | point         | navile                    |
      | assignmentId  | assegnazione-2            |
      | stepWarningAt | 2026-03-04T14:00:00+01:00 |
      | stepDueAt     | 2026-03-05T09:00:00+01:00 |
    Quando il compito "valutare" viene completato con:
      | variabile            | valore             |
      | decision             | notAppropriate     |
      | notAppropriateReason | La strada è Navile |
      | competentPoint       | navile             |
    Allora l'ultima chiamata del servizio "escalation.next-level" aveva:
      | variabile      | valore |
      | competentPoint | navile |
    E il compito "valutare" è aperto per "navile"
