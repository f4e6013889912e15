/** Models to complete: square brackets mark what only the municipality knows. `{{municipality}}` is its name. */
export const MODEL_TEXTS = {
  privacy: {
    it: `MODELLO DA COMPLETARE. Questo testo è un modello: il Comune lo completa e lo fa approvare dal proprio responsabile della protezione dei dati prima di aprire il servizio.

## Chi tratta i Suoi dati

Titolare del trattamento è {{municipality}}, [indirizzo, PEC]. Il responsabile della protezione dei dati si raggiunge a [recapito].

## Quali dati, e perché

- Ciò che scrive, le foto che manda e il luogo che indica: per capire la richiesta, risponderLe e far eseguire gli interventi.
- Nome, e-mail e telefono, solo se li lascia: per risponderLe e chiederLe se la risposta L'ha soddisfatta. Può restare anonimo.
- L'indirizzo di rete, per poche ore e in forma cifrata: per evitare gli abusi.

Dalle foto togliamo i dati nascosti (luogo dello scatto, apparecchio). Non fotografi persone o targhe se non serve.

## Base giuridica

Esecuzione di un compito di interesse pubblico (articolo 6, paragrafo 1, lettera e, del Regolamento UE 2016/679). [Indicare le norme.]

## Chi li vede, e per quanto tempo

Gli operatori degli uffici che trattano la richiesta. Non sono venduti né usati per altro. Il protocollo si conserva secondo il piano di conservazione: [durata].

## I Suoi diritti

Può chiedere accesso, rettifica, cancellazione nei limiti di legge, limitazione e opposizione a [recapito], e reclamare al Garante per la protezione dei dati personali.

## Cookie

Queste pagine usano solo cookie tecnici: la lingua scelta, la richiesta che sta seguendo (finché chiude il browser), l'ultima ricevuta e, per due ore, la bozza di una segnalazione. Nel Suo browser resta la bozza, finché non la manda o la cancella.`,
    en: `MODEL TO BE COMPLETED. This text is a model: the municipality completes it and has it approved by its data protection officer before the service opens.

## Who handles your data

The controller is {{municipality}}, [address, certified e-mail]. The data protection officer can be reached at [contact].

## Which data, and why

- What you write, the photos you send and the place you give: to understand the request, to answer you and to have works carried out.
- Name, e-mail and phone, only if you leave them: to answer you and to ask whether the answer satisfied you. You can stay anonymous.
- The network address, for a few hours and as a hash: against abuse.

We take hidden data out of photos (where and with what they were taken). Please do not photograph people or number plates unless needed.

## Legal basis

A task carried out in the public interest (article 6(1)(e) of Regulation (EU) 2016/679). [Name the provisions.]

## Who sees them, and for how long

Staff of the offices that deal with the request. They are neither sold nor used for anything else. The register is kept for [duration].

## Your rights

You may ask for access, rectification, erasure within the law, restriction and objection at [contact], and complain to the Italian data protection authority.

## Cookies

These pages use technical cookies only: the language you chose, the request you are following (until the browser is closed), the last receipt and, for two hours, the draft of a report. The draft stays in your browser until you send or delete it.`,
  },
  accessibility: {
    it: `MODELLO DA COMPLETARE. Questo testo è un modello: il Comune lo completa con la propria dichiarazione, redatta secondo le linee guida AgID, e con il collegamento a form.agid.gov.it.

## Dichiarazione di accessibilità

{{municipality}} si impegna a rendere queste pagine accessibili, secondo la legge 9 gennaio 2004, n. 4. La dichiarazione riguarda le pagine del Punto d'Ascolto per i cittadini.

## Stato di conformità

[Conforme, parzialmente conforme o non conforme] alla norma UNI EN 301549. Le pagine sono controllate in modo automatico con axe a ogni versione; [indicare le verifiche fatte da persone].

## Contenuti non accessibili

- La mappa dei quartieri: lo stesso si dice con la via o con il quartiere, che non chiedono la mappa.
- I documenti PDF e le foto mandati da altri.
- [Altro.]

## Segnalazioni e contatti

Se qualcosa non è accessibile, lo scriva a [recapito]: rispondiamo entro 30 giorni. Se la risposta manca o non basta, può rivolgersi al Difensore civico per il digitale, presso AgID.

Dichiarazione effettuata il [data].`,
    en: `MODEL TO BE COMPLETED. This text is a model: the municipality completes it with its own statement, after the guidelines of AgID, and with the link to form.agid.gov.it.

## Accessibility statement

{{municipality}} undertakes to make these pages accessible, under law no. 4 of 9 January 2004. The statement is about the pages of Punto d'Ascolto for citizens.

## Conformity

[Conforms, conforms in part, does not conform] to UNI EN 301549. The pages are checked automatically with axe at each version; [name the checks by people].

## Content that is not accessible

- The map of the districts: the street or the district say the same, and need no map.
- PDF documents and photos that others send.
- [More.]

## Feedback

If something is not accessible, write to [contact]: we answer within 30 days. If there is no answer, or it is not enough, you can turn to the Ombudsman for digital matters at AgID.

Statement made on [date].`,
  },
} as const;
