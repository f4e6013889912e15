# language: it
Funzionalità: Interventi
  Un intervento chiesto a un servizio di manutenzione, dalla richiesta all'avviso al cittadino.
  Le frasi ammesse e i valori delle tabelle sono spiegati in docs/manuale-progettisti.md.

  Contesto:
    Dato che l'orologio segna "2026-03-02T09:00:00+01:00"
    E che il processo "interventi" parte con:
      | variabile             | valore           |
      | workId                | intervento-1     |
      | contactId             | contatto-1       |
      | protocolNumber        | 2026/000001      |
      | description           | Chiudere la buca |
      | servicePoint          | manutenzione     |
      | point                 | infodesk         |
      | networkDirectionPoint | regia            |
      | decision              | null             |
      | outcome               | null             |
      | doneNote              | null             |
      | rescheduleReason      | null             |
    E che il servizio "works.record-request" risponde con:
      | variabile       | valore                    |
      | acceptWarningAt | 2026-03-03T18:00:00+01:00 |
      | acceptDueAt     | 2026-03-04T23:59:59+01:00 |
    E che il servizio "works.record-schedule" risponde con:
      | variabile      | valore                    |
      | plannedFrom    | 2026-03-10T00:00:00+01:00 |
      | plannedTo      | 2026-03-11T23:59:59+01:00 |
      | executionDueAt | 2026-03-12T23:59:59+01:00 |
    E che il servizio "works.record-done" risponde con:
      | variabile            | valore                    |
      | point                | sportello                 |
      | worksNoticeWarningAt | 2026-03-12T18:00:00+01:00 |
      | worksNoticeDueAt     | 2026-03-13T23:59:59+01:00 |

  # --- La strada maestra ------------------------------------------------------

  Scenario: Preso in carico, programmato, eseguito, il cittadino lo sa
    Quando il processo viene avviato
    Allora il compito "prendereInCarico" è aperto per "manutenzione"
    E l'ultima chiamata del servizio "works.record-request" aveva:
      | variabile      | valore      |
      | stepTerm       | P2D         |
      | warningPercent | "80"        |
      | termCalendar   | workingDays |
    Quando il compito "prendereInCarico" viene completato con:
      | variabile | valore |
      | decision  | accept |
    Allora il compito "programmare" è aperto per "manutenzione"
    Quando il compito "programmare" viene completato con:
      | variabile   | valore     |
      | plannedFrom | 2026-03-10 |
      | plannedTo   | 2026-03-11 |
    Allora il compito "eseguire" è aperto per "manutenzione"
    E il servizio "works.record-schedule" è stato chiamato 1 volta
    Quando il compito "eseguire" viene completato con:
      | variabile | valore       |
      | outcome   | done         |
      | doneNote  | Buca chiusa. |
    Allora il compito "avvisareCittadino" è aperto per "sportello"
    E l'ultima chiamata del servizio "works.record-done" aveva:
      | variabile       | valore       |
      | doneNote        | Buca chiusa. |
      | worksNoticeTerm | P2D          |
    Quando il compito "avvisareCittadino" viene completato con:
      | variabile | valore            |
      | notice    | La buca è chiusa. |
    Allora il processo è terminato in "cittadinoAvvisato"
    E l'ultima chiamata del servizio "works.send-notice" aveva:
      | variabile | valore            |
      | notice    | La buca è chiusa. |

  # --- Le altre strade --------------------------------------------------------

  Scenario: Il servizio rifiuta e dice perché
    Quando il processo viene avviato
    Allora il compito "prendereInCarico" rifiuta il campo "rejectionReason" con:
      | variabile | valore |
      | decision  | reject |
    Quando il compito "prendereInCarico" viene completato con:
      | variabile       | valore                  |
      | decision        | reject                  |
      | rejectionReason | La strada è provinciale |
    Allora il processo è terminato in "interventoRifiutato"
    E il servizio "works.record-decision" è stato chiamato 1 volta

  Scenario: Si riprogramma, e il cittadino è avvisato di nuovo
    Quando il processo viene avviato
    E il compito "prendereInCarico" viene completato con:
      | variabile | valore |
      | decision  | accept |
    E il compito "programmare" viene completato con:
      | variabile   | valore     |
      | plannedFrom | 2026-03-10 |
      | plannedTo   | 2026-03-11 |
    Allora il compito "eseguire" rifiuta il campo "rescheduleReason" con:
      | variabile | valore     |
      | outcome   | reschedule |
    Quando il compito "eseguire" viene completato con:
      | variabile        | valore     |
      | outcome          | reschedule |
      | rescheduleReason | Pioggia    |
    Allora il compito "programmare" è aperto per "manutenzione"
    Quando il compito "programmare" viene completato con:
      | variabile   | valore     |
      | plannedFrom | 2026-03-16 |
      | plannedTo   | 2026-03-16 |
    Allora il servizio "works.record-schedule" è stato chiamato 2 volte
    E l'ultima chiamata del servizio "works.record-schedule" aveva:
      | variabile        | valore  |
      | rescheduleReason | Pioggia |
    E il processo attende in "eseguire"

  Scenario: Chi ha eseguito deve dire che cosa
    Quando il processo viene avviato
    E il compito "prendereInCarico" viene completato con:
      | variabile | valore |
      | decision  | accept |
    E il compito "programmare" viene completato con:
      | variabile   | valore     |
      | plannedFrom | 2026-03-10 |
      | plannedTo   | 2026-03-11 |
    Allora il compito "eseguire" rifiuta il campo "doneNote" con:
      | variabile | valore |
      | outcome   | done   |

  # --- Solleciti e avvisi -----------------------------------------------------

  Scenario: Nessuno prende in carico, prima il sollecito e poi l'avviso alla Regia
    Quando il processo viene avviato
    E l'orologio segna "2026-03-03T18:00:00+01:00"
    Allora l'ultima chiamata del servizio "communications.remind" aveva:
      | variabile | valore           |
      | step      | prendereInCarico |
      | point     | manutenzione     |
    E il servizio "works.alert-network-direction" è stato chiamato 0 volte
    Quando l'orologio segna "2026-03-05T00:00:00+01:00"
    Allora il servizio "works.alert-network-direction" è stato chiamato 1 volta
    E il processo attende in "prendereInCarico"

  Scenario: Il giorno previsto passa senza che si esegua
    Quando il processo viene avviato
    E il compito "prendereInCarico" viene completato con:
      | variabile | valore |
      | decision  | accept |
    E il compito "programmare" viene completato con:
      | variabile   | valore     |
      | plannedFrom | 2026-03-10 |
      | plannedTo   | 2026-03-11 |
    E l'orologio segna "2026-03-12T00:00:00+01:00"
    Allora l'ultima chiamata del servizio "communications.remind" aveva:
      | variabile | valore       |
      | step      | eseguire     |
      | point     | manutenzione |
    Quando l'orologio segna "2026-03-13T00:00:00+01:00"
    Allora l'ultima chiamata del servizio "works.alert-network-direction" aveva:
      | variabile | valore   |
      | step      | eseguire |
    E il processo attende in "eseguire"

  Scenario: Il cittadino non è avvisato entro il termine dell'avviso lavori
    Quando il processo viene avviato
    E il compito "prendereInCarico" viene completato con:
      | variabile | valore |
      | decision  | accept |
    E il compito "programmare" viene completato con:
      | variabile   | valore     |
      | plannedFrom | 2026-03-10 |
      | plannedTo   | 2026-03-11 |
    E il compito "eseguire" viene completato con:
      | variabile | valore       |
      | outcome   | done         |
      | doneNote  | Buca chiusa. |
    E l'orologio segna "2026-03-12T18:00:00+01:00"
    Allora l'ultima chiamata del servizio "communications.remind" aveva:
      | variabile | valore            |
      | step      | avvisareCittadino |
      | point     | sportello         |
    Quando l'orologio segna "2026-03-14T00:00:00+01:00"
    Allora l'ultima chiamata del servizio "works.alert-network-direction" aveva:
      | variabile | valore            |
      | step      | avvisareCittadino |
    E il processo attende in "avvisareCittadino"
