// Made by "npm run api:types" from the API document; never edited by hand.
// Document: 3f8e522a832fc63e0377cc2aff31b5e91c61bda73673263b302cf91ee1ba890d

export interface paths {
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il prodotto / The product
         * @description Tells everybody which product and version this is and whose; in a demonstration also the accounts to try.
         *
         *     Who may call: everybody.
         */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annulla o conclude un’assenza / cancels or ends an absence
         * @description Lets an administrator take an absence back, or end it today.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_cancelAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Utenze / accounts, by username
         * @description Answers an administrator the accounts of people, to find one and its state.
         *
         *     Who may call: `admin`.
         */
        get: operations["AccountsController_list"];
        put?: never;
        /**
         * Nuova utenza / a new account, without role or membership; its owner changes the password first
         * @description Lets an administrator make an account for a person, who changes the password at the first sign-in. Roles and points are given afterwards.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una utenza / one account
         * @description Answers an administrator one account with what it may do.
         *
         *     Who may call: `admin`.
         */
        get: operations["AccountsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cambia o disattiva / renames, disables or enables an account
         * @description Lets an administrator rename, disable or enable an account. The last one who administers stays enabled.
         *
         *     Who may call: `admin`.
         */
        patch: operations["AccountsController_change"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Assenze / absences with their deputies, newest first
         * @description Answers an administrator when somebody is away and who does their tasks meanwhile.
         *
         *     Who may call: `admin`.
         */
        get: operations["AccountsController_absences"];
        put?: never;
        /**
         * Registra un’assenza / enters an absence and its deputy
         * @description Lets an administrator enter that somebody is away, and who does their tasks meanwhile.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_enterAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ruoli e appartenenze / roles and memberships, past and to come
         * @description Answers an administrator the roles and points of one account, those of the past and of days to come too.
         *
         *     Who may call: `admin`.
         */
        get: operations["AccountsController_grantsOf"];
        put?: never;
        /**
         * Dà un ruolo o un’appartenenza / gives a role or a membership
         * @description Lets an administrator give an account a role, or make it a member of a point, from a day and up to a day.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reimposta la password / sets a password that its owner changes first; ends all sessions
         * @description Lets an administrator help somebody who has forgotten the password: it is changed by its owner at the next sign-in.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chiude le sessioni / signs the account out everywhere
         * @description Lets an administrator end every session and access token of an account, when a device was lost.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chiavi per programmi / keys of programs, by name
         * @description Answers an administrator the keys by which programs call the API. The keys themselves are shown once only, when they are made.
         *
         *     Who may call: `admin`.
         */
        get: operations["ApiKeysController_list"];
        put?: never;
        /**
         * Nuova chiave / a new key, shown in this answer only
         * @description Lets an administrator make a key by which a program calls the API. It is shown in this answer only. An answer that was lost is not repeated: revoke the key and make another.
         *
         *     Who may call: `admin`.
         */
        post: operations["ApiKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoca una chiave / ends a key at once, for good
         * @description Lets an administrator end a key at once, for good: the program that has it is refused from then on.
         *
         *     Who may call: `admin`.
         */
        post: operations["ApiKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Assegnazioni da e ai propri punti / assignments from and to your points
         * @description Answers the assignments that the points of the caller have received or sent.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AssignmentInboxController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un'assegnazione / one assignment
         * @description Answers one assignment, for those who may see its contact.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AssignmentsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accetta / accepts
         * @description Says for the receiving point that it takes the assignment on.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Risponde o dà gli elementi / answers, or gives the findings
         * @description Answers an assignment for the receiving point: with the answer to a competence, or the findings of an inquiry.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rifiuta, con un motivo / declines, with a reason
         * @description Gives an assignment back for the receiving point, with a reason, and at wish with the point that it should go to.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ritira, con un motivo / takes it back, with a reason
         * @description Lets the sender take an assignment back that is no longer needed, with a reason.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Riceve (o legge) / receives; an information is read by that
         * @description Says for the receiving point that an assignment has arrived; an information is read by that.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reroute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * La Regia assegna a un altro punto / the Network direction assigns to another point instead
         * @description Lets the Network direction send an assignment to another point instead, also one that was declined or has expired.
         *
         *     Who may call: `networkDirection`.
         */
        post: operations["AssignmentsController_reroute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quante per cartella / how many stand in each tab of the inbox
         * @description Answers how many assignments stand in each tab of the inbox.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AssignmentInboxController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Riceve (o legge) più assegnazioni / receives, or reads, several; each has a result of its own
         * @description Receives many assignments in one go, for members of the points they were sent to; each has its own result.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentInboxController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prima utenza / The first account of an installation
         * @description For whoever has the link that the server printed at its start while nobody administered. Makes an account with the role admin; afterwards the link is worth nothing.
         *
         *     Who may call: everybody.
         */
        post: operations["signUpFirstAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accedi / Sign in
         * @description Gives a person an access token for name and password. Who guesses wrong waits longer each time.
         *
         *     Who may call: everybody.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Esci / Sign out
         * @description Ends all access tokens of this sign-in, and the streams opened with them.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi sono / Who am I
         * @description Tells whoever is signed in who they are, with roles, points and their days.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le mie assenze / my absences, newest first
         * @description Answers whoever is signed in their own absences and deputies.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["OwnAbsencesController_absences"];
        put?: never;
        /**
         * Sarò assente / enters my absence; the deputy is a colleague
         * @description Lets whoever is signed in say that they will be away, and which colleague does their tasks meanwhile.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["OwnAbsencesController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/absences/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sono di nuovo qui / cancels or ends my absence
         * @description Lets whoever is signed in take their own absence back, or end it today.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["OwnAbsencesController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi mi può sostituire / who may do my tasks meanwhile
         * @description Answers whoever is signed in the colleagues who may stand in for them.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["OwnAbsencesController_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cambia la mia password / changes my password
         * @description Ends every other session and all access tokens. The browser that asked stays signed in; a program signs in anew.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["changeOwnPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rinnova l'accesso / Renew the access token
         * @description Answers a new access token for one that still holds, until SESSION_MAX_HOURS after the sign-in. The former one holds until it expires.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["renewLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Di chi è questo browser / whose browser this is
         * @description Never refused: `account` is null where nobody is signed in, or the session has ended.
         *
         *     Who may call: everybody.
         */
        get: operations["currentSession"];
        put?: never;
        /**
         * Accedi dalle pagine / Sign in from the pages
         * @description Sets the session cookie. Taken from the pages of this server only.
         *
         *     Who may call: everybody.
         */
        post: operations["startSession"];
        /**
         * Esci / Sign out
         * @description Ends the session of the browser that asks; also where it has ended already.
         *
         *     Who may call: everybody.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizens/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unisce un cittadino doppio / makes the contacts of a double those of this citizen
         * @description Lets an operator make one citizen of two records of the same person. The citizen learns e-mail address, phone, tax code and address that only the other had. Both must certainly be one person; all contacts of the double must be of points of the caller, or the Network direction merges them.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["KnownCitizensController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizens/doubles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cittadini doppi / citizens of one name and one phone number, however it was written
         * @description Proposes citizens who may be one person, for an operator to merge. Pairs of whom the caller may know both.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        get: operations["KnownCitizensController_doubles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizens/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trova un cittadino già noto / finds a known citizen, before a contact is registered
         * @description Finds a citizen who is known already, for an operator who is about to register a contact. Only citizens of contacts that the points of the caller own, work, registered or were given. Each search is audited.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["KnownCitizensController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le versioni dell’albero / versions of the tree, newest first
         * @description Answers whoever keeps the tree its versions, with their states and days.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationVersionsController_list"];
        put?: never;
        /**
         * Nuova bozza / drafts the next version out of the current one
         * @description Starts the next version of the tree, as a copy of the current one or empty, to be worked on before it is published.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        post: operations["ClassificationVersionsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una versione / one version
         * @description Answers whoever keeps the tree one version of it.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationVersionsController_get"];
        put?: never;
        post?: never;
        /**
         * Scarta una bozza / throws a draft away
         * @description Throws a draft away that will not be published. Published versions stay.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        delete: operations["ClassificationVersionsController_discard"];
        options?: never;
        head?: never;
        /**
         * Titolo e nota di una bozza / title and note of a draft
         * @description Changes title and note of a draft, so that others understand what the next version is for.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        patch: operations["ClassificationVersionsController_describe"];
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cosa manca per pubblicarla / what keeps it from being published
         * @description Tells whoever keeps the tree what is still wrong with a draft before it can be published.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationVersionsController_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Esporta una versione / the file that import reads, CSV or JSON
         * @description Answers a version as a file, to be edited elsewhere and imported again.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["VersionFilesController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importa l’albero in una bozza / imports a tree, all rows or none, with a report
         * @description Fills a draft from a file, all rows or none, and answers what became of each row. A form with `file`, or a raw body of type `text/csv` or `application/json`. CSV columns: code, parent, name, nameEn, synonyms (a|b), defaultPriority, sensitivity, attributes (JSON); a row with `mapping` (moved, split, retired) says what becomes of a code: mapsTo (the default first), reason. JSON: {nodes, mappings}.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        post: operations["VersionFilesController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Che ne è dei codici che spariscono / what becomes of codes that go
         * @description Answers which codes take the place of those that a version no longer has.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationVersionsController_mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/mappings/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sostituisce un codice che sparisce / maps a code that disappears
         * @description Says which codes take the place of one that disappears, so that open contacts keep a class.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        put: operations["ClassificationVersionsController_putMapping"];
        post?: never;
        /**
         * Toglie una corrispondenza / removes a mapping
         * @description Takes back what was said of a code that disappears.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        delete: operations["ClassificationVersionsController_removeMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I nodi di una versione / nodes as the version has them, by code
         * @description Answers the nodes of one version, whether it is in use or not.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationVersionsController_nodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/nodes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Aggiunge o cambia un nodo / adds or changes a node of a draft
         * @description Adds a node to a draft, or changes the one of this code.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        put: operations["ClassificationVersionsController_putNode"];
        post?: never;
        /**
         * Toglie un nodo / removes a node of a draft
         * @description Takes a node out of a draft, with those below it only if that is asked for.
         *
         *     Who may call: `networkDirection`, `designer`, `admin`.
         */
        delete: operations["ClassificationVersionsController_removeNode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pubblica da un giorno / publishes a draft, at once or from a day on
         * @description Puts a draft in use, at once or from a day on. The version must be sound, and no other may wait for its day.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["ClassificationVersionsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classification-versions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ritira una pubblicazione / takes back a version that waits
         * @description Makes a version that waits for its day a draft again.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["ClassificationVersionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Classe, soggetto, evento / the classification tree, by code
         * @description Answers the tree by which contacts are classified, for forms and programs that register.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un nodo / one node, with what it asks; a retired one names its successors
         * @description Answers one node of the tree: what it is called, what it asks for, and what took its place if it was retired.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["ClassificationController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classifications/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposte dal testo libero / suggestions for a text, with the reasons
         * @description Suggests an operator classes that fit a text, each with the words that speak for it. Nothing is stored.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["SuggestionsController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cerca i contatti / searches the contacts the caller may see
         * @description Finds contacts that the caller may see, by words, number, state, class, place and time.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ContactsController_search"];
        put?: never;
        /**
         * Registra un contatto / registers a contact and starts its service cycle
         * @description Registers what a citizen has said, at the point of the operator or program that calls: it gets a protocol number, terms and a first task.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["RegisterContactController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le assegnazioni di un contatto / a contact's assignments, oldest first
         * @description Answers which points have been given something to do for a contact, and how each stands.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AssignmentsController_ofContact"];
        put?: never;
        /**
         * Assegna un contatto / assigns a contact to a point
         * @description Assigns a contact to another point: it takes over (competence), looks into something (inquiry) or is told (information).
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/assignments/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * L'albero delle assegnazioni di un contatto / a contact's assignments, each under the one it was made for
         * @description Answers the assignments of a contact as a tree: who asked whom for which.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AssignmentsController_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/avocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Avoca la titolarità / takes the ownership over
         * @description Lets central services, decision makers and the Network direction take the relationship with the citizen over, with a reason.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["OwnershipController_avocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I termini di un contatto / the clocks of a contact, oldest first
         * @description Answers the terms that run, or ran, for a contact.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ClocksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/clocks/{clockId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un termine con le sue variazioni / a clock with every change of its end
         * @description Answers one term with each change of its end, and the reasons.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ClocksController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/clocks/{clockId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fa riprendere un termine / lets a suspended clock run on
         * @description Lets a suspended term run on with the working time that was left.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ClocksController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/clocks/{clockId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sospende un termine / suspends a clock; what is left is kept
         * @description Stops a term while an operator waits for something that others must do; the working time that is left is kept.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ClocksController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chiede istruttoria a più punti / asks several points for findings at once
         * @description Asks several points at once to look into a contact, each by a term; the contact stays where it is.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AssignmentsController_inquire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il registro della titolarità / the ledger of ownership, oldest first
         * @description Answers who has owned the relationship with the citizen, since when and why.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["OwnershipController_ledger"];
        put?: never;
        /**
         * Cede o restituisce la titolarità / hands the ownership over, or back
         * @description Lets the owner hand the relationship with the citizen over to another point, or give it back.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["OwnershipController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gli interventi di un contatto / a contact's works, oldest first
         * @description Answers the works that were asked for a contact, and how they stand.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["WorksController_ofContact"];
        put?: never;
        /**
         * Chiede un intervento / asks a service for a work
         * @description Lets an operator ask a maintenance service for a work that a contact needs; the service gets a task.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["WorksController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un contatto / one contact
         * @description Answers one contact with its state, owner, terms and what the caller may read of its words.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ContactsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corregge un contatto aperto / corrects an open contact
         * @description Lets an operator of the contact correct what was registered while it is open; fields that are not sent stay.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        patch: operations["AmendContactController_amend"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gli allegati / the files of a contact, oldest first, removed ones too
         * @description Answers which files belong to a contact. Those that were removed are named without their content.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AttachmentsController_list"];
        put?: never;
        /**
         * Aggiunge un file / adds a photo (JPEG, PNG, WebP) or a PDF document
         * @description Adds a photo or a PDF document to a contact, for the operator who works on it. The type is told by the content. Photos are drawn anew, without the place and device they were taken with. Sending the same bytes again answers the file that is there.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["AttachmentsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il file / the file itself
         * @description Answers a file as it is kept, to those who may read the words of the contact.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AttachmentsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/attachments/{attachmentId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La miniatura / a small picture of it; 404 for documents
         * @description Answers a small picture of a photo, for lists.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AttachmentsController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/attachments/{attachmentId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toglie un file / takes a file away for good; that it was there stays
         * @description Removes the content of a file for good, with a reason; that it was there stays in the history.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["AttachmentsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annulla un contatto / cancels a contact; its protocol number stays
         * @description Lets an operator cancel a contact that was registered by mistake, with a reason. Its process ends; its protocol number stays.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["CancellationController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/joins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quanti altri cittadini hanno lo stesso problema / how many others have the same problem
         * @description Tells whoever works on a report how many other citizens have joined it.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["JoinsController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le schede che servono a un contatto / articles that fit a contact, each with the reason
         * @description Suggests articles for a contact to the operator who works on it, each with the reason.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["KnowledgeUseController_ofContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collega due contatti / links a contact with another one
         * @description Lets an operator note that two contacts belong together; both stay as they are.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["LinksController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/links/{linkId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toglie un collegamento / removes a link, with a reason
         * @description Lets an operator take a link back that was made by mistake. The timeline keeps both.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["LinksController_unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unisce a un altro contatto / merges a contact into another one about the same thing
         * @description Lets an operator treat several contacts about the same thing as one: answer, survey and closing of the main one reach the reporters of all.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["LinksController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I messaggi al cittadino / the messages to the citizen, oldest first
         * @description Answers the messages that passed between the municipality and the citizen of a contact.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["MessagesController_list"];
        put?: never;
        /**
         * Scrive al cittadino / writes to the citizen, who answers from the page that follows it
         * @description Lets an operator write to the citizen of a contact, who reads and answers it on the page that follows the request.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["MessagesController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le note interne / the notes of operators, never shown to the citizen
         * @description Answers the internal notes on a contact to those who may read its words.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["NotesController_list"];
        put?: never;
        /**
         * Scrive una nota interna / writes a note, with mentions
         * @description Lets whoever works on a contact write a note for colleagues; those who are mentioned are notified.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["NotesController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/notes/{noteId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corregge una propria nota / corrects a note of one’s own
         * @description Lets the author of a note say it anew; the former text stays in the history of the note.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["NotesController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Se è pubblico e perché / whether everybody sees it, and why not
         * @description Tells whoever works on a contact whether everybody sees it, and the reason if not.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["PublicationController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/publication/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toglie dall’elenco pubblico / takes it off the public list
         * @description Lets an operator take one contact off the public list, for instance since its text names a person.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["PublicationController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/publication/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lo rimette nell’elenco pubblico / lets the scope’s decision hold again
         * @description Lets an operator undo that a contact was taken off the public list.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["PublicationController_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi può leggerlo / colleagues who may read it, to be mentioned
         * @description Answers which colleagues may read a contact, so that a note can mention them.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["NotesController_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tutto ciò che è successo / all that happened to a contact, oldest first
         * @description Answers what happened to a contact and who did it, in the language that `Accept-Language` asks for.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ContactsController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Separa un contatto unito / lets a merged contact go on by itself, from understanding
         * @description Lets an operator take a contact out of the one it was merged into: it goes on by itself.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["LinksController_separate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contatti simili / contacts that may tell of the same thing, before one is registered
         * @description Finds contacts like the one that an operator is about to register. Open contacts, and those closed a short time ago, that the caller may see: by words, class, place and time.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["SimilarController_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisioni e versioni / decisions and their versions, newest first
         * @description Answers the decisions that are deployed, with their versions.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DecisionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una versione di una decisione / a version of a decision
         * @description Answers one version of a decision.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DecisionsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions/{id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La tabella, da leggere e modificare / the table, to be read and edited
         * @description Answers the table of a version as rows and columns, to be shown and edited.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DecisionsController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions/{id}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il file DMN / the DMN file as it was deployed
         * @description Answers the DMN file of a version, to be drawn or edited.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DecisionsController_xml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions/{key}/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prova una decisione / takes a decision, and tells why it is so
         * @description Takes a decision for given inputs, as designers try it, and names the rules that made it. `decision.input-invalid` names the inputs, `decision.failed` the rules. Nothing is stored.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        post: operations["DecisionCommandsController_evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions/{key}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Legge un file DMN / reads the table of a DMN file, which is not deployed by it
         * @description Reads the table out of a DMN file for an editor; nothing is deployed. `problems` names decision, rule and column of what is refused.
         *
         *     Who may call: `designer`, `admin`, `networkDirection`.
         */
        post: operations["DecisionCommandsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-definitions/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pubblica una tabella modificata / publishes an edited table as a new version
         * @description Publishes a table as edited on a page as the next version of its decision. `problems` and `errors` name rule and column of what is refused, `warnings` those of points, districts and classes that are closed or that nobody has.
         *
         *     Who may call: `designer`, `admin`, `networkDirection`.
         */
        post: operations["DecisionCommandsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quanto è avanti la dimostrazione / how far the demonstration has come
         * @description Tells the pages how far the made-up contacts of the demonstration have been entered.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["DemonstrationController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ruoli e appartenenze / roles and memberships of all accounts
         * @description Answers an administrator who has which role and belongs to which point, over all accounts.
         *
         *     Who may call: `admin`.
         */
        get: operations["AccountsController_grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cambia la validità / sets other days, e.g. the last one
         * @description Lets an administrator move the days of a role or of a membership. The last one who administers keeps the role.
         *
         *     Who may call: `admin`.
         */
        patch: operations["AccountsController_changeGrant"];
        trace?: never;
    };
    "/api/v1/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toglie subito un ruolo o un’appartenenza / ends a role or a membership at once
         * @description Lets an administrator end a role or a membership from this moment on, also one that was given by mistake today. One that began today or later is listed no more; the history keeps it.
         *
         *     Who may call: `admin`.
         */
        post: operations["AccountsController_endGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le importazioni / imports, newest first
         * @description Answers the imports that the caller may see, with how far each has come.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        get: operations["ImportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stato di un'importazione / state and counts of an import
         * @description Answers how far an import has come, for a program that follows one it has started.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        get: operations["ImportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Esito riga per riga / what became of each row
         * @description Answers what became of each row of an import, and why some were refused.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        get: operations["ImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importa contatti da CSV o NDJSON / bulk intake with a report per row; safe to repeat
         * @description Takes in many contacts at once from a file of another system. Rows are identified there, so that a file may be sent again. Waits for the end and answers the report; with `Prefer: respond-async` answers 202 at once, and the run is followed at `Location`. Raw bodies of type `text/csv` and `application/x-ndjson` are taken as well.
         *
         *     Columns of the mapping `standard` (CSV: the first line names them, separated by `;`, `,`, tab or `|`; NDJSON: the keys of each object). A column that is not in this list refuses the file; those not marked may be missing.
         *
         *     | column | content |
         *     | --- | --- |
         *     | `externalId` | **required**; the id of the row in the system of origin, which makes the import safe to repeat |
         *     | `receivedAt` | when it came in: `2026-03-31`, `2026-03-31T09:30`, `2026-03-31 09:30:00` or, with an offset, `2026-03-31T09:30:00+02:00` (ISO 8601); without an offset in the time zone Europe/Rome, a day alone means its beginning; another form by `dateFormat` of the mapping (`dd/MM/yyyy`). Not in the future. Without the column: the moment of the import; an empty cell refuses the row |
         *     | `kind` | `report`, `complaint`, `informationRequest`, `serviceRequest`; default `report` |
         *     | `channel` | `desk`, `phone`, `post`, `fax`, `email`, `web`, `open311`; default `web` |
         *     | `subject` | a line about it |
         *     | `description` | **required** column; what the citizen said |
         *     | `classification` | a code (`GET /api/v1/classifications`); an unknown one refuses the row |
         *     | `category` | name or synonym of a classification; an unknown one leaves the contact unclassified, with a warning |
         *     | `status` | the state in the system of origin, kept beside the contact |
         *     | `closedAt` | when it was closed in the system of origin, written like `receivedAt`; does not close the contact |
         *     | `location.lat` | degrees, WGS 84, such as `44.4949`; only with `location.lon` |
         *     | `location.lon` | degrees, WGS 84, such as `11.3426` |
         *     | `location.address` | street and number |
         *     | `location.district` | code of a scope of kind `district` (`GET /api/v1/scopes`) |
         *     | `citizen.name` | all `citizen` cells empty: the contact is anonymous |
         *     | `citizen.email` | e-mail address |
         *     | `citizen.phone` | telephone number |
         *     | `citizen.taxCode` | codice fiscale |
         *     | `citizen.address` | postal address |
         *     | `citizen.preferredLanguage` | code of a language that the catalogue has, such as `it` or `en` |
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ImportsController_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidenti di tutte le istanze / incidents of all instances
         * @description Answers what stopped process instances, over all of them, for those who watch over the processes.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["InstanceCommandsController_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Risolve / closes the incident and tries again what it stopped
         * @description Closes an incident and tries again what it stopped, once the reason is gone.
         *
         *     Who may call: `manager`, `admin`.
         */
        post: operations["InstanceCommandsController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cerca nella base di conoscenza / searches the knowledge base
         * @description Finds articles of the manual for whoever answers citizens.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ArticlesController_search"];
        put?: never;
        /**
         * Redige una nuova scheda / drafts a new article
         * @description Starts an article of the manual at a point that the caller belongs to.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ArticlesController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una scheda / one article, the version in use unless another is asked for
         * @description Answers an article of the manual, to be read while a citizen is answered.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ArticlesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Modifica la bozza / changes the draft
         * @description Lets the point of an article change its draft. What was proposed is no longer changed.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        patch: operations["ArticlesController_edit"];
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approva la versione proposta / approves the proposed version
         * @description Lets the Network direction put a proposed version in use.
         *
         *     Who may call: `networkDirection`.
         */
        post: operations["ArticleLifeController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * La scheda vale ancora / it still holds, until its next review
         * @description Lets the point of an article say that it still holds, so that its review is put off.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["KnowledgeCareController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restituisce la proposta con un motivo / declines, with a reason
         * @description Lets the Network direction send a proposed version back to its point, with a reason.
         *
         *     Who may call: `networkDirection`.
         */
        post: operations["ArticleLifeController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le differenze fra due versioni / what two versions say differently
         * @description Shows an author or the Network direction what two versions of an article say differently.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ArticlesController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi ha fatto che cosa, e perché / who did what and why, oldest first
         * @description Answers who wrote, proposed, approved or withdrew an article, and why.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ArticlesController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/model-answers/{number}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compila una risposta modello / fills a model answer for a contact
         * @description Fills a model answer of an article with the data of a contact, as a draft for the operator.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["KnowledgeUseController_render"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Affida la scheda a un altro punto / gives it to another point
         * @description Gives an article to another point, which keeps it from then on.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ArticleLifeController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propone la bozza alla Regia / proposes the draft
         * @description Sends a draft to the Network direction for approval. What it needs must be filled in.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ArticleLifeController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/usefulness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Usi per mese, esiti e voti / uses by month, outcomes and votes
         * @description Shows those who keep the manual how often an article was used and whether it helped.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["KnowledgeUseController_usefulness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Usata per un contatto / used for a contact; counted once in each of its rounds
         * @description Notes that an article served to answer a contact, so that the manual knows what is used.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["KnowledgeUseController_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le versioni / the versions, newest first
         * @description Answers the versions of an article and their states.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["ArticlesController_versions"];
        put?: never;
        /**
         * Comincia una nuova versione / drafts the next version; the approved one stays in use
         * @description Starts the next version of an article; the approved one stays in use meanwhile.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ArticleLifeController_startVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * È servita? / did it help? One vote for each person and version
         * @description Lets an operator say whether an article helped. A later vote on the same version takes the place of the earlier.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["KnowledgeUseController_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ritira la versione in lavorazione, o la scheda / withdraws the version in the making; where there is none, the article
         * @description Withdraws the version that is in the making; where there is none, takes the article out of use.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["ArticleLifeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contatti chiusi da cui imparare / closed contacts whose answer came from an escalation or no article
         * @description Shows points which of their closed contacts the manual could learn from.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["KnowledgeCareController_opportunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/opportunities/{contactId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Niente da imparare / nothing to be learnt from this contact
         * @description Says that the manual has nothing to learn from a closed contact.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["KnowledgeCareController_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/placeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I segnaposto delle risposte modello / placeholders of model answers
         * @description Answers what authors may write into model answers to be filled for each contact.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["RoutingKnowledgeController_placeholders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propone quanto si è imparato da un contatto / drafts an article from a contact’s answer
         * @description Drafts an article out of a contact that was answered, for the point to work on.
         *
         *     Who may call: `operator`, `networkDirection`, `admin`.
         */
        post: operations["KnowledgeCareController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/retired-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Indirizzi dismessi / addresses that were given up, newest first
         * @description Answers the addresses that articles should no longer lead to.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["KnowledgeCareController_retiredAddresses"];
        put?: never;
        /**
         * Dichiara dismesso un indirizzo / retires an address: articles that lead there are stale
         * @description Declares an address given up: a review is proposed for the articles that name it.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["KnowledgeCareController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revisioni proposte / reviews proposed to the articles’ points, newest first
         * @description Answers which articles should be looked at again, and why.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["KnowledgeCareController_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi è competente / who is competent, as the approved articles say
         * @description Tells an operator which point is competent for a class, in a district, as the approved articles have it.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["RoutingKnowledgeController_competent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Le schede che servono mentre si scrive / articles that fit what is being written, each with the reason
         * @description Suggests articles for a text that an operator is writing. Nothing is stored.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["KnowledgeUseController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cosa è cambiato nelle mie liste / that something of my lists changed, as server-sent events
         * @description Events: `open` (`listening`: false means that lists must be asked for now and then), `changed` (`topics`: of `tasks`, `assignments`, `messages`, `notifications`, `presence`; read those lists anew) and `ended` (signed out). A request with `Last-Event-ID` is told that all may have changed. Whoever does not accept `text/event-stream` by name is answered `open` and no more. An account may hold some streams at a time: beyond that 429.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["MeEventsController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Di cosa sono avvisato / what I am told of, the newest first
         * @description Answers whoever is signed in what happened to cases that concern them.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Segna come lette / marks as read
         * @description Notes that whoever is signed in has read these notifications, or all.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["NotificationsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/presence/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi altro ha il caso aperto / who else has the case open now
         * @description Tells whoever works on a case which colleagues have it open at this moment.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["PresenceController_others"];
        /**
         * Ho il caso aperto / I have the case open
         * @description Says that the caller has a case open, so that colleagues see it. Say it anew every 20 seconds: after 45 without a word, or with the end of your last stream of GET /me/events, you have left it. The others hear of it by the topic `presence`. At most 10 cases at a time.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        put: operations["PresenceController_enter"];
        post?: never;
        /**
         * Ho lasciato il caso / I have left the case
         * @description Says that the caller has closed a case, so that colleagues see it at once.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        delete: operations["PresenceController_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I filtri miei e dei miei punti / the filters I have kept, and those shared with my points
         * @description Answers whoever is signed in the filters they have kept, and those that others share with their points.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["SavedFiltersController_list"];
        put?: never;
        /**
         * Salva un filtro / keeps a filter under its name
         * @description Keeps a filter of a list under a name, for oneself or for a point.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["SavedFiltersController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/saved-filters/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toglie un filtro / removes a filter
         * @description Removes a filter that the caller has kept.
         *
         *     Who may call: whoever is signed in.
         */
        post: operations["SavedFiltersController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I modelli dei messaggi / model messages, or those that fit a contact
         * @description Answers the model messages to choose from, or those that fit a contact.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["MessageModelsController_list"];
        put?: never;
        /**
         * Scrive un modello / writes a model
         * @description Adds a model from which messages to citizens are written.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["MessageModelsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cambia un modello / makes its next version
         * @description Writes the next version of a model; messages that were sent stay as they were.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        patch: operations["MessageModelsController_change"];
        trace?: never;
    };
    "/api/v1/message-models/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ritira un modello / takes it out of use, or back into it
         * @description Takes a model out of use, or back into use.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["MessageModelsController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-models/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le versioni di un modello / its versions, newest first
         * @description Answers how a model read before, version by version.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["MessageModelsController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-models/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Riempie un testo / fills a subject and a body with what a contact says
         * @description Fills a model with the data of a contact, as a draft for the operator. Of a model in use, or of one that is being written.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["MessageModelsController_render"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Storia delle modifiche / every change of scopes, points, accounts and the plan, newest first
         * @description Answers who changed the organisation, what and when, for administrators who must account for it.
         *
         *     Who may call: `admin`, `networkDirection`.
         */
        get: operations["ChangesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Esporta l’organizzazione / the file that import reads, JSON or CSV
         * @description Lets an administrator take the whole organisation, or one table of it, away as a file that the import reads.
         *
         *     Who may call: `admin`.
         */
        get: operations["TransferController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importa l’organizzazione / all rows or none, with a report per row; safe to repeat
         * @description Lets an administrator load scopes, points, accounts and roles from a file. Where one row is wrong nothing is written; `dryRun` tries it.
         *
         *     Who may call: `admin`.
         */
        post: operations["TransferController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consegne abbandonate / Deliveries given up
         * @description Shows an administrator what could not be delivered after all attempts, and the last error.
         *
         *     Who may call: `admin`.
         */
        get: operations["deadDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/dead/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ritenta tutte / Try them all again
         * @description Lets an administrator have everything that was given up tried again, once the reason is gone.
         *
         *     Who may call: `admin`.
         */
        post: operations["retryDeadDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mette d’accordo punto, via e quartiere / brings point, street and district together
         * @description Brings what an operator says of a place together: point, street and district. What was said last wins, the rest follows. Nothing is changed by asking.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["PlacesController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Punti / points of the network, by code
         * @description Answers the points of the network with level, kind and scope, for whoever is signed in to choose from.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["OrganisationController_points"];
        put?: never;
        /**
         * Nuovo punto / a new point
         * @description Lets an administrator add a point to an open scope. There is one Network direction only.
         *
         *     Who may call: `admin`.
         */
        post: operations["OrganisationAdminController_createPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cambia un punto / changes name, level or competences of a point
         * @description Lets an administrator change name, level or competences of a point. Code, scope and kind stay.
         *
         *     Who may call: `admin`.
         */
        patch: operations["OrganisationAdminController_changePoint"];
        trace?: never;
    };
    "/api/v1/points/{code}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chiude un punto / closes a point; with open work it needs a successor
         * @description Lets an administrator close a point. Its open work goes to the successor that the request names; the Network direction is never closed.
         *
         *     Who may call: `admin`.
         */
        post: operations["OrganisationAdminController_closePoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Riapre un punto / reopens a point
         * @description Lets an administrator open a closed point again, in a scope that is open.
         *
         *     Who may call: `admin`.
         */
        post: operations["OrganisationAdminController_reopenPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consistenza dei punti / members and open work of every point
         * @description Tells whoever administers how many members and how much open work each point has, before points are changed or closed.
         *
         *     Who may call: `admin`, `networkDirection`, `manager`.
         */
        get: operations["OrganisationController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Processi e versioni / processes and their versions, newest first
         * @description Answers the processes that are deployed, with their versions.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DefinitionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una versione di un processo / a version of a process
         * @description Answers one version of a process.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DefinitionsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dove stanno le istanze / how many instances stand at, and have left, each element
         * @description Shows how many instances of a version stand at each element, and how many have left it.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`.
         */
        get: operations["DefinitionsController_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ritira una versione / takes a version back: nothing begins in it any more
         * @description Lets designers take a faulty version back in one action. Cases that run in it go on; those that it kept from beginning begin in the latest of the other versions.
         *
         *     Who may call: `designer`, `admin`.
         */
        post: operations["DefinitionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il file BPMN / the BPMN file as it was deployed
         * @description Answers the BPMN file of a version, to be drawn or edited.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`, `operator`, `decisionMaker`.
         */
        get: operations["DefinitionsController_xml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pubblica file BPMN e DMN / deploys BPMN and DMN files; what changed becomes a new version
         * @description Lets designers deploy BPMN and DMN files. A file that cannot be executed is refused: `problems` names the elements (decision, rule, column) and the reasons. `warnings` tells what refuses nothing, such as a point that a routing table names and that is closed.
         *
         *     Who may call: `designer`, `admin`.
         */
        post: operations["DeploymentsController_deploy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Istanze, le più recenti prima / process instances, newest first
         * @description Answers process instances, for those who watch over the processes.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`, `operator`, `decisionMaker`.
         */
        get: operations["InstancesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un'istanza / a process instance
         * @description Answers one process instance with its state.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`, `operator`, `decisionMaker`.
         */
        get: operations["InstancesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I passi fatti e quelli in corso / steps done and steps where it stands
         * @description Answers which steps of a process instance were done, and where it stands.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`, `operator`, `decisionMaker`.
         */
        get: operations["InstancesController_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annulla / ends the instance, its tasks and its timers
         * @description Ends a process instance with its tasks and timers, with a reason.
         *
         *     Who may call: `manager`, `admin`.
         */
        post: operations["InstanceCommandsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gli incidenti, aperti e risolti / incidents, open and resolved
         * @description Answers what stopped a process instance, and what was resolved since.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`, `operator`, `decisionMaker`.
         */
        get: operations["InstancesController_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/modification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sposta i token / moves tokens: all instructions or none
         * @description Moves the tokens of an instance by hand, all instructions or none, for designers who repair a case.
         *
         *     Who may call: `manager`, `admin`.
         */
        post: operations["InstanceChangesController_modify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Riprende / resumes a suspended instance
         * @description Lets a suspended process instance go on.
         *
         *     Who may call: `manager`, `admin`.
         */
        post: operations["InstanceCommandsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sospende / suspends: no task, timer or message moves the instance
         * @description Stops a process instance: no task, timer or message moves it until it is resumed.
         *
         *     Who may call: `manager`, `admin`.
         */
        post: operations["InstanceCommandsController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le variabili / the variables by name
         * @description Answers the variables of a process instance by name, for those who watch over the processes. Whoever may not read the words of the case gets those that steer the process; the others are named in `X-Withheld-Variables`.
         *
         *     Who may call: `manager`, `networkDirection`, `designer`, `admin`, `operator`, `decisionMaker`.
         */
        get: operations["InstancesController_variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-instances/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Porta istanze a un’altra versione / takes instances to another version, with a result for each
         * @description Takes process instances to another version of their process; what cannot be taken along is refused instance by instance.
         *
         *     Who may call: `manager`, `admin`.
         */
        post: operations["InstanceChangesController_migrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cerca nel registro di protocollo / searches the protocol register
         * @description Finds entries of the protocol register, for those who keep it and those who audit it.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/{year}/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una registrazione / one entry
         * @description Answers one entry of the register by its year and number.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/{year}/{number}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annulla una registrazione / annuls an entry; it stays, marked as cancelled
         * @description Marks an entry as annulled, with a reason and who decided it; it stays in the register. An open contact is cancelled with its entry.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["RegisterController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/{year}/{number}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifica una registrazione / recomputes the hash of one entry
         * @description Recomputes the hash of one entry, for whoever doubts it.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_verifyEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registri giornalieri / daily registers, newest first
         * @description Answers which daily registers were made, for those who keep the protocol register.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_list"];
        put?: never;
        /**
         * Forma il registro giornaliero / makes the register of a day that has ended
         * @description Makes the register of a day that has ended, for those who keep the protocol register and do not wait until it is made by itself. It is made by itself soon after midnight; each day once.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["RegisterController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un registro giornaliero / one daily register
         * @description Answers what one daily register holds, and by which hash it is recognised.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/days/{day}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il file del registro giornaliero / its file, always the same bytes
         * @description Answers the file of a daily register, to be preserved; the bytes are always the same.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocol-register/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifica il registro / recomputes every hash: shows what was removed or altered
         * @description Recomputes the hashes of the register, for auditors: an entry that was altered or removed shows.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        get: operations["RegisterController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Protocolli operativi / operational protocols, newest version first
         * @description Answers the protocols in which points have agreed on terms, with their versions.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["AgreementsController_list"];
        put?: never;
        /**
         * Redige un protocollo / drafts the next version of a protocol
         * @description Drafts the next version of an agreement on terms between two parties.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["AgreementsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocols/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un protocollo / one protocol
         * @description Answers one version of a protocol with its signatures.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["AgreementsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Modifica una bozza / changes a draft; signatures under the former text are void
         * @description Changes the text or the terms of a draft. Who had signed the former text signs again.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        patch: operations["AgreementsController_change"];
        trace?: never;
    };
    "/api/v1/protocols/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il protocollo stampabile / the protocol for print, as PDF/A
         * @description Answers a protocol as a PDF/A document, to be printed and preserved.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["AgreementsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocols/{id}/enforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mette in vigore / puts a signed protocol in force from a moment on
         * @description Puts a protocol that both parties have signed in force from a moment on; the version before ends then.
         *
         *     Who may call: `networkDirection`, `admin`.
         */
        post: operations["AgreementsController_enforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocols/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Firma per una parte / signs for one of the two parties
         * @description Signs a protocol for one of its parties, by a member of it who has read this very text.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`.
         */
        post: operations["AgreementsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocols/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chi rispetta che cosa / who honours what: kept and late clocks by protocol and party
         * @description Shows how many terms were kept and missed, by protocol and party.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AgreementsController_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protocols/compliance/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * I contatti dietro una cifra / the contacts behind a figure, of those you may see
         * @description Answers the contacts behind a figure of compliance, of those that the caller may see.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["AgreementsController_counted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/classification-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Di che cosa parla / classes that fit what somebody writes
         * @description Suggests a citizen classes that fit what they are writing. Nothing is stored.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Elenco pubblico / the public list, newest first
         * @description Shows everybody the contacts that scopes have decided to publish, without personal data.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicContactsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/contacts/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mappa pubblica / where the newest of them are
         * @description Shows everybody on a map where published contacts are.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicContactsController_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/contacts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In cifre / figures of the last twelve months
         * @description Shows everybody how many contacts there were, by month, scope and class.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicContactsController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A che punto è / how a request stands, by its number and code
         * @description Tells a citizen with number and code how their request stands, and what was written to them.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/follow/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scrive ancora / writes again about a request that is open
         * @description Lets a citizen with number and code write again about a request that is open.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/joins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Anche a me / joins an open report nearby: an e-mail with a link to confirm leaves
         * @description Lets a citizen join an open report nearby: they confirm by the link in an e-mail, and hear how it ends. The answer is the same whether the address has joined before or not.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Già segnalato qui / open reports near a place: class, distance and state, nothing else
         * @description Tells a citizen whether others have reported something near the same place, so that they join it instead.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_near"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Che cosa si può scegliere / what a report can be about, and where
         * @description Answers a page or an app for citizens what a report can be about and where.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/places/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mette d’accordo punto, via e quartiere / brings point, street and district together
         * @description Brings what a citizen says of a place together: point, street and district. What was said last wins, the rest follows. Nothing is kept.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicPlacesController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Segnala / reports something, without an account
         * @description Registers what a citizen reports without an account, and answers the number and the code by which it is followed. The same Idempotency-Key with the same body registers once: sent again, it answers the same protocol number with a new code. Use a long random key.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/streets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le vie, e il quartiere / streets that fit, and the district
         * @description Completes the name of a street while a citizen writes an address, and tells the district.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicStreetsController_fitting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/streets/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le vie sulla mappa / streets of an area, to recognise places by
         * @description Answers the lines of the streets in an area, for maps of citizens’ pages.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicStreetsController_drawn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/texts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accessibilità, privacy / the accessibility statement (accessibility) and the privacy notice (privacy)
         * @description Answers the text of a notice that citizens must be able to read.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manda un file / sends a file that a report or a reply will name
         * @description Takes a photo or a PDF document of a citizen; the report or reply that names it keeps it.
         *
         *     Who may call: everybody.
         */
        post: operations["PublicController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/uploads/{claim}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La foto mandata, piccola / the small picture of a photo just sent
         * @description Shows a citizen the photo that they have just sent.
         *
         *     Who may call: everybody.
         */
        get: operations["PublicController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Che cosa è pubblico e dove / what is public where
         * @description Answers those who work here which scopes publish which kinds of contacts.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["PublicationController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/{scope}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decide se pubblicare / decides whether everybody may see a scope’s contacts of a kind
         * @description Says whether everybody may see the contacts of a kind in a scope. Decision makers decide for the scopes of their points.
         *
         *     Who may call: `admin`, `networkDirection`, `decisionMaker`.
         */
        put: operations["PublicationController_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rollout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Che cosa è attivo e dove / what is live where, on a day
         * @description Tells whoever is signed in which kinds of contacts are live in which scope, on a day.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["RolloutController_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rollout/{scope}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pianifica un ambito e un genere / plans a scope and kind
         * @description Lets administrators and the Network direction set from which days a kind of contacts is live in a scope.
         *
         *     Who may call: `admin`, `networkDirection`.
         */
        put: operations["RolloutController_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rollout/{scope}/{kind}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La storia del piano / all versions of the plan, newest first
         * @description Answers whoever is signed in how the plan of a scope and kind came about.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["RolloutController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scostamenti dallo smistamento / deviations from the routing, with counts
         * @description Shows where contacts went elsewhere than the tables suggested, and for which reasons.
         *
         *     Who may call: `designer`, `networkDirection`, `admin`, `manager`.
         */
        get: operations["DeviationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dove va, con che priorità e perché / where it goes, how soon, and why
         * @description Suggests where a contact should go and with which priority, with the rules that say so. Nothing is stored.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        post: operations["RoutingSuggestionsController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le prove fatte / what-ifs, newest first, without their results
         * @description Answers designers what was tried.
         *
         *     Who may call: `designer`, `networkDirection`, `admin`.
         */
        get: operations["WhatIfController_list"];
        put?: never;
        /**
         * Prova una tabella sui contatti passati / tries a changed table over past contacts
         * @description Lets designers try a changed table over contacts of the past, before it is published. It runs behind; nothing else changes.
         *
         *     Who may call: `designer`, `networkDirection`, `admin`.
         */
        post: operations["WhatIfController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/what-if/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una prova, con il suo risultato / a what-if, with its result
         * @description Answers designers how a trial ended: which contacts would have gone elsewhere.
         *
         *     Who may call: `designer`, `networkDirection`, `admin`.
         */
        get: operations["WhatIfController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/what-if/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ferma una prova / stops a what-if
         * @description Lets designers stop a trial that they do not need any more.
         *
         *     Who may call: `designer`, `networkDirection`, `admin`.
         */
        post: operations["WhatIfController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ambiti organizzativi / organisational scopes, by code
         * @description Answers the districts and departments that points and contacts belong to, for forms and filters of whoever is signed in.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["OrganisationController_scopes"];
        put?: never;
        /**
         * Nuovo ambito / a new scope
         * @description Lets an administrator add a district or a department, which then gets its points.
         *
         *     Who may call: `admin`.
         */
        post: operations["OrganisationAdminController_createScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cambia il nome di un ambito / renames a scope
         * @description Lets an administrator give a scope another name; its code stays.
         *
         *     Who may call: `admin`.
         */
        patch: operations["OrganisationAdminController_renameScope"];
        trace?: never;
    };
    "/api/v1/scopes/{code}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chiude un ambito / closes a scope whose points are closed
         * @description Lets an administrator close a scope that is no longer used. Its points are closed first.
         *
         *     Who may call: `admin`.
         */
        post: operations["OrganisationAdminController_closeScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Riapre un ambito / reopens a scope
         * @description Lets an administrator use a closed scope again.
         *
         *     Who may call: `admin`.
         */
        post: operations["OrganisationAdminController_reopenScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Completa il nome di una via / streets that fit what was written
         * @description Completes the name of a street while an operator writes an address.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["StreetsController_complete"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streets/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importa lo stradario da CSV / imports the street register, with a report per row
         * @description Lets an administrator load the streets of the city from a CSV file, and answers what became of each row. Safe to repeat: known codes are renewed. Wrong rows are refused, the others taken.
         *
         *     Who may call: `admin`.
         */
        post: operations["StreetsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streets/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quante vie ha lo stradario / how many streets the register has
         * @description Tells an administrator how many streets and house numbers the register has, and of how many the place is known.
         *
         *     Who may call: `admin`.
         */
        get: operations["StreetsController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Di che cosa si chiede / what the citizen is asked about
         * @description Tells a citizen with the link of a survey what they are asked about.
         *
         *     Who may call: everybody.
         */
        get: operations["SurveysController_view"];
        put?: never;
        /**
         * La risposta ha soddisfatto? / did the answer satisfy?
         * @description Takes the answer of a citizen with the link of a survey: was the answer satisfactory? It counts once.
         *
         *     Who may call: everybody.
         */
        post: operations["SurveysController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compiti che il chiamante può vedere / user tasks the caller may see
         * @description Answers the open tasks that the caller may see, to be filtered and sorted for a work list.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["TasksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un compito e il suo modulo / a user task with the fields of its form
         * @description Answers a task with the fields of its form, to be filled in by whoever completes it.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["TasksController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dà il compito a una persona / gives the task to a person, who is told
         * @description Gives a task to a person, who is notified. The person is a member of a point the task is open to. What another has taken is given by the Network direction or an administrator.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `admin`.
         */
        post: operations["TasksController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prende in carico / takes the task
         * @description Lets a member of the points of a task take it, so that nobody else works on it.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `admin`.
         */
        post: operations["TasksController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Completa con i valori del modulo / completes the task with the values of its form
         * @description Completes a task with the values of its form: the process goes on, and the answer says where. Wrong or missing values are named by field.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `admin`.
         */
        post: operations["TasksController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A chi si può dare / to whom the task may be given, members of its points
         * @description Answers which members of the points of a task it may be given to.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["TasksController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Che cosa succede se si completa / what would come of completing the task; nothing is changed
         * @description Tells whoever works on a task what completing it would lead to. The process runs to its next tasks, and all of it is undone. What completing would refuse is told, not refused.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `admin`.
         */
        post: operations["TasksController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/unclaim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rimette a disposizione / gives the task back to its points
         * @description Lets whoever has taken a task give it back to its points.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `admin`.
         */
        post: operations["TasksController_unclaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Festività e chiusure di un anno / holidays and closing days of a year
         * @description Answers which days of a year no term counts, for whoever is signed in.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["WorkingCalendarController_ofYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Variazioni delle chiusure / changes of the closing days, with the clocks they moved
         * @description Answers who changed the closing days, and which terms moved by that.
         *
         *     Who may call: whoever is signed in.
         */
        get: operations["WorkingCalendarController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar/closing-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Aggiunge una chiusura / adds a closing day; open clocks are counted anew
         * @description Lets an administrator close the offices on a day to come: the terms that run are counted anew.
         *
         *     Who may call: `admin`.
         */
        post: operations["WorkingCalendarController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar/closing-days/{day}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoca una chiusura / takes a closing day back; open clocks are counted anew
         * @description Lets an administrator take a closing day to come back: the terms that run are counted anew.
         *
         *     Who may call: `admin`.
         */
        post: operations["WorkingCalendarController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interventi dei propri punti / works of your points
         * @description Answers the works of the points that the caller belongs to.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["WorksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un intervento / one work
         * @description Answers one work with its appointment and outcome.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["WorksController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Il calendario di una settimana / the calendar of a week
         * @description Answers the works of a week by day, for the calendar of a service.
         *
         *     Who may call: `operator`, `networkDirection`, `decisionMaker`, `manager`, `admin`.
         */
        get: operations["WorksController_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * External tasks that match the query
         * @description Finds external tasks, for those who watch over workers.
         *
         *     Who may call: `worker`, `admin`.
         */
        get: operations["ExternalTaskQueriesController_list"];
        put?: never;
        /**
         * External tasks that match the body; the page stands in the query
         * @description Finds external tasks by conditions in the body, for those who watch over workers.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTaskQueriesController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One external task
         * @description Answers one external task, for those who watch over workers.
         *
         *     Who may call: `worker`, `admin`.
         */
        get: operations["ExternalTaskQueriesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/bpmnError": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a task in a business error that a boundary event may catch
         * @description Tells for the worker that holds the lock that its task ended in a business error, which a boundary event may catch.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_bpmnError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Completes a task; the process goes on
         * @description Tells for the worker that holds the lock that its task is done; the process goes on with its variables.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/errorDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the worker reported at the last failure, as a text
         * @description Answers the details that a worker reported at the last failure of a task.
         *
         *     Who may call: `worker`, `admin`.
         */
        get: operations["ExternalTaskQueriesController_errorDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/extendLock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the end of the lock to newDuration milliseconds from now
         * @description Gives the worker that holds the lock more time, from now.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_extendLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports a failure; without retries left it becomes an incident
         * @description Tells for the worker that holds the lock that its task failed, and when to try again; without retries left it becomes an incident.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_failure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Locks one task for lockDuration milliseconds
         * @description Locks one task for a worker that knows its id.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the retries; above zero the incident of the task is closed
         * @description Sets how often a task is tried again; above zero its incident is closed.
         *
         *     Who may call: `worker`, `admin`.
         */
        put: operations["ExternalTasksController_setRetries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a task available to every worker again
         * @description Lets any worker fetch a task again, whoever has locked it.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many external tasks match the query
         * @description Counts external tasks, for those who watch over workers.
         *
         *     Who may call: `worker`, `admin`.
         */
        get: operations["ExternalTaskQueriesController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/fetchAndLock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetches and locks tasks, waiting for a first one if asked to
         * @description Gives a worker tasks of its topics, locked for a time, and waits for a first one if asked to.
         *
         *     Who may call: `worker`, `admin`.
         */
        post: operations["ExternalTasksController_fetchAndLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Camunda version whose interface this is
         * @description Answers clients of Camunda 7 which version of its interface this is.
         *
         *     Who may call: `worker`, `designer`, `admin`.
         */
        get: operations["VersionController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AboutDto: {
            /** @description Accounts to try it with; none where it is no demonstration. Passwords are never told. */
            accounts: components["schemas"]["DemonstrationAccountDto"][];
            /** @description The server runs with the demonstration organisation */
            demonstration: boolean;
            /**
             * @description Whose service it is
             * @example Comune di Bologna
             */
            municipality: string;
            /** @example Punto d'Ascolto */
            product: string;
            /** @example 0.1.0 */
            version: string;
        };
        AbsenceDto: {
            cancelled: boolean;
            deputy: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date */
            until: string;
            username: string;
            version: number;
        };
        AbsenceListDto: {
            items: components["schemas"]["AbsenceDto"][];
            nextCursor: string | null;
        };
        AccountDto: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description Codes of the points the account is a member of */
            points: string[];
            roles: ("operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker" | "admin")[];
            username: string;
        };
        AccountPageDto: {
            /** @description How many match on all pages. */
            count: number;
            items: components["schemas"]["AccountViewDto"][];
            nextCursor: string | null;
        };
        AccountViewDto: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description null: never.
             */
            lastSignInAt: string | null;
            /** @description Browsers that are signed in now. */
            openSessions: number;
            /** @description Somebody else has set the password, and it was not changed since. */
            passwordTemporary: boolean;
            /** @description Memberships of today. */
            points: string[];
            /** @description Held today. */
            roles: ("operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker" | "admin")[];
            username: string;
            version: number;
        };
        ActivityDto: {
            /** @description Who made it end. */
            actor: string | null;
            /** @example capire */
            elementId: string;
            elementName: string | null;
            /** @example bpmn:UserTask */
            elementType: string;
            /**
             * Format: date-time
             * @description null: here now.
             */
            endedAt: string | null;
            id: string;
            /** @enum {string|null} */
            outcome: "completed" | "cancelled" | null;
            /** Format: date-time */
            startedAt: string;
        };
        ActivityListDto: {
            items: components["schemas"]["ActivityDto"][];
            /** @description Always null: the list is complete. */
            nextCursor: string | null;
        };
        AddClosingDayDto: {
            /**
             * Format: date
             * @description Not in the past.
             * @example 2026-12-24
             */
            day: string;
            /** @example Chiusura della vigilia di Natale */
            name: string;
            /** @example Closed on Christmas Eve */
            nameEn: string;
            /** @description L'atto che la dispone / the act that orders it */
            reason: string;
        };
        AgreedTermsDto: {
            /**
             * @description ISO 8601 duration.
             * @example P15D
             */
            acknowledgementTerm?: string;
            /**
             * @description ISO 8601 duration.
             * @example P15D
             */
            answerTerm?: string;
            /**
             * @description ISO 8601 duration.
             * @example P15D
             */
            handoverTerm?: string;
            /**
             * @description ISO 8601 duration.
             * @example P15D
             */
            notAppropriateTerm?: string;
            /**
             * @description ISO 8601 duration.
             * @example P15D
             */
            stepTerm?: string;
            /** @description For which clocks may be suspended; absent: the default causes; []: for none. */
            suspensionCauses?: components["schemas"]["SuspensionCauseDto"][];
            /** @enum {string} */
            termCalendar?: "workingDays" | "calendarDays";
            /**
             * @description Parts of a term, in percent, after which its end is announced.
             * @example [
             *       50,
             *       80
             *     ]
             */
            thresholds?: number[];
            warningPercent?: number;
            /**
             * @description ISO 8601 duration.
             * @example P15D
             */
            worksNoticeTerm?: string;
        };
        AgreementListDto: {
            items: components["schemas"]["AgreementViewDto"][];
            nextCursor: string | null;
        };
        AgreementViewDto: {
            /** @description None: every matter. */
            classifications: string[];
            code: string;
            /** Format: date-time */
            createdAt: string;
            firstParty: string;
            /** Format: date-time */
            firstSignedAt: string | null;
            firstSignedBy: string | null;
            /** @description textHash that was signed. */
            firstSignedHash: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description null: not in force yet, or (the network's default) since ever.
             */
            inForceFrom: string | null;
            /** Format: date-time */
            inForceUntil: string | null;
            /** @description None: every kind. */
            kinds: ("report" | "complaint" | "informationRequest" | "serviceRequest")[];
            responsibilities: string;
            /** @description Counts every change of the draft. */
            rowVersion: number;
            secondParty: string;
            /** Format: date-time */
            secondSignedAt: string | null;
            secondSignedBy: string | null;
            /** @description textHash that was signed. */
            secondSignedHash: string | null;
            /** @enum {string} */
            state: "draft" | "signed" | "inForce" | "superseded";
            terms: components["schemas"]["AgreedTermsDto"];
            /** @description SHA-256 of all that is agreed on. */
            textHash: string;
            title: string;
            version: number;
        };
        AgreePlaceDto: {
            /**
             * @description What they said last: it wins.
             * @enum {string}
             */
            last: "point" | "address" | "district";
            /** @description Only what the person said. */
            said: components["schemas"]["SaidPlaceDto"];
        };
        AllowedValueDto: {
            /**
             * @example {
             *       "it": "Soddisfatto",
             *       "en": "Satisfied"
             *     }
             */
            label: components["schemas"]["LabelDto"];
            /** @example satisfied */
            value: string;
        };
        AmendContactDto: {
            /**
             * @description Answers by the code of the attribute; those left out stay, null takes one away.
             * @example {
             *       "targa": "AB123CD"
             *     }
             */
            attributes?: {
                [key: string]: unknown;
            };
            /** @description Code of the classification. */
            classification?: string | null;
            description?: string;
            /** @description null: no place. */
            location?: components["schemas"]["LocationDto"] | null;
            /**
             * @description null: the classification’s default.
             * @enum {string|null}
             */
            priority?: "low" | "normal" | "high" | "urgent" | null;
            subject?: string | null;
            /** @description The version that was read. If-Match may say it instead. */
            version: number;
        };
        AnswerAssignmentDto: {
            /** @description The answer, or the findings of an inquiry. */
            answer: string;
            /** @description Of an inquiry: the findings are enough to answer. Default true. */
            sufficient?: boolean;
            /** @description The version you have read; 409 when it has changed. */
            version?: number;
        };
        ApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /**
             * @description What whoever made it is today. The key goes on without them: revoke it where nobody answers for it. null: not known.
             * @enum {string|null}
             */
            createdByState: "administrator" | "noAdministrator" | "disabled" | null;
            description: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description To a minute.
             */
            lastUsedAt: string | null;
            name: string;
            points: string[];
            requestsPerMinute: number;
            /** Format: date-time */
            revokedAt: string | null;
            revokedBy: string | null;
            roles: ("operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker" | "admin")[];
            /** @description The last four characters of the key. */
            tokenEnd: string;
        };
        ApiKeyListDto: {
            items: components["schemas"]["ApiKeyDto"][];
            nextCursor: string | null;
        };
        ArticleLinkDto: {
            title: string;
            /**
             * Format: uri
             * @description https:// only.
             */
            url: string;
        };
        ArticlePageDto: {
            /** @description How many match on all pages. */
            count: number;
            /** @description By state, whatever `state` asks for. */
            counts: components["schemas"]["StateCountsDto"];
            items: components["schemas"]["FoundArticleDto"][];
            nextCursor: string | null;
        };
        ArticleRoutingDto: {
            /** @description Al posto del punto: quel livello del quartiere interessato / instead of the point: that level of the district. */
            districtLevel?: number | null;
            note?: string | null;
            /** @description Code of a point. */
            point?: string | null;
        };
        ArticleStepDto: {
            /** @description The revision you have read. If-Match may say it instead. */
            revision: number;
        };
        ArticleViewDto: {
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            approvedVersion: number | null;
            /** @description Markdown, without HTML. */
            body: string;
            /** Format: date-time */
            changedAt: string;
            changeNote: string | null;
            classifications: string[];
            code: string;
            /** @description Why it was last given back. */
            declinedReason: string | null;
            /** Format: date-time */
            draftedAt: string;
            draftedBy: string;
            /** Format: date-time */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Of the article, the same for all versions.
             */
            id: string;
            /** @description Approved, and valid today. */
            inUse: boolean;
            links: components["schemas"]["ArticleLinkDto"][];
            modelAnswers: components["schemas"]["ModelAnswerDto"][];
            /** @description The version in the making, for those who may see it. */
            openVersion: number | null;
            /** @description The resolution it was born from, for its point and the Network direction. */
            origin: components["schemas"]["OriginDto"] | null;
            /** @description Point that looks after it. */
            owner: string;
            ownerName: string;
            /** Format: date-time */
            proposedAt: string | null;
            proposedBy: string | null;
            questions: string[];
            /** Format: date */
            reviewDueOn: string | null;
            /** Format: date-time */
            reviewedAt: string | null;
            reviewMonths: number;
            /** @description One more at each change of the article. */
            revision: number;
            routing: components["schemas"]["RoutingViewDto"] | null;
            routingName: string | null;
            /** @description Perché va riveduta / why it has to be looked at again; empty: it need not. */
            stale: components["schemas"]["StaleViewDto"][];
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "superseded" | "withdrawn";
            title: string;
            titleEn: string;
            /** @description Uses of the last twelve months, over all versions. */
            uses: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            version: number;
            withdrawnReason: string | null;
        };
        AssignDto: {
            /** @description Within the term of the parent, for an inquiry. A day means its end. A day alone is one of the municipality's. */
            dueAt?: string;
            /** @description One of your points that own or work the contact. */
            fromPoint?: string;
            /**
             * Format: uuid
             * @description Of an inquiry: the open competence assignment, or the inquiry you were asked.
             */
            parentId?: string;
            /** @description Required where it deviates from the competences. */
            reason?: string;
            /** @description Code of the point that receives. */
            toPoint: string;
            /** @enum {string} */
            type: "competence" | "inquiry" | "information";
        };
        AssignmentNodeDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            acceptedBy: string | null;
            answer: string | null;
            /** @description Made for it, oldest first. */
            children: components["schemas"]["AssignmentNodeDto"][];
            /** Format: date-time */
            closedAt: string | null;
            closedBy: string | null;
            closingReason: string | null;
            /** Format: uuid */
            contactId: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Name of who assigned. */
            createdBy: string | null;
            /** @description It goes elsewhere than the known competences say. */
            deviation: boolean;
            /** Format: date-time */
            dueAt: string | null;
            fromPoint: string;
            fromPointName: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The same for inquiries that were opened together.
             */
            inquiryGroup: string | null;
            open: boolean;
            overdue: boolean;
            /** Format: uuid */
            parentId: string | null;
            /** @description Declined by letting the question climb to the next level: nobody refused it. */
            passedOn: boolean;
            reason: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description Who took note of it, or read it. */
            receivedBy: string | null;
            /**
             * Format: date-time
             * @description When its reading was last asked for.
             */
            remindedAt: string | null;
            /**
             * Format: uuid
             * @description The assignment in whose place the Network direction made this one.
             */
            reroutedFrom: string | null;
            /** @enum {string} */
            state: "proposed" | "received" | "accepted" | "declined" | "answered" | "recalled" | "expired" | "read";
            stateName: string;
            stateNameEn: string;
            /** @description A step of the escalation: it ends with its task. */
            step: boolean;
            sufficient: boolean | null;
            toPoint: string;
            toPointName: string;
            /** @enum {string} */
            type: "competence" | "inquiry" | "information";
            typeName: string;
            typeNameEn: string;
            version: number;
            /** @enum {string|null} */
            waitFor: "all" | "first" | null;
            /** @description What it waits for. */
            waiting: components["schemas"]["WaitingGroupDto"][];
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        AssignmentPageDto: {
            items: components["schemas"]["AssignmentViewDto"][];
            nextCursor: string | null;
        };
        AssignmentTreeDto: {
            items: components["schemas"]["AssignmentNodeDto"][];
            /** @description What the owner's own inquiries wait for. */
            waiting: components["schemas"]["WaitingGroupDto"][];
        };
        AssignmentViewDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            acceptedBy: string | null;
            answer: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closedBy: string | null;
            closingReason: string | null;
            /** Format: uuid */
            contactId: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Name of who assigned. */
            createdBy: string | null;
            /** @description It goes elsewhere than the known competences say. */
            deviation: boolean;
            /** Format: date-time */
            dueAt: string | null;
            fromPoint: string;
            fromPointName: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The same for inquiries that were opened together.
             */
            inquiryGroup: string | null;
            open: boolean;
            overdue: boolean;
            /** Format: uuid */
            parentId: string | null;
            /** @description Declined by letting the question climb to the next level: nobody refused it. */
            passedOn: boolean;
            reason: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description Who took note of it, or read it. */
            receivedBy: string | null;
            /**
             * Format: date-time
             * @description When its reading was last asked for.
             */
            remindedAt: string | null;
            /**
             * Format: uuid
             * @description The assignment in whose place the Network direction made this one.
             */
            reroutedFrom: string | null;
            /** @enum {string} */
            state: "proposed" | "received" | "accepted" | "declined" | "answered" | "recalled" | "expired" | "read";
            stateName: string;
            stateNameEn: string;
            /** @description A step of the escalation: it ends with its task. */
            step: boolean;
            sufficient: boolean | null;
            toPoint: string;
            toPointName: string;
            /** @enum {string} */
            type: "competence" | "inquiry" | "information";
            typeName: string;
            typeNameEn: string;
            version: number;
            /** @enum {string|null} */
            waitFor: "all" | "first" | null;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        AssignTaskDto: {
            /** @description For whoever goes on: kept among the notes of the case. `@username` calls a colleague. */
            note?: string;
            /** @description Username of one of GET /tasks/{id}/people. */
            username: string;
        };
        AttachmentDto: {
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
            bytes: number;
            /** @description null where it is withheld. */
            fileName: string | null;
            /** @description There is a small picture of it. */
            hasPreview: boolean;
            height: number | null;
            /** Format: uuid */
            id: string;
            /**
             * @description By its content, whatever its name said.
             * @example image/jpeg
             */
            mediaType: string;
            /** @description SHA-256 of what was received; empty where it is withheld. */
            receivedSha256: string;
            removalReason: string | null;
            /** Format: date-time */
            removedAt: string | null;
            /** @enum {string} */
            sentBy: "citizen" | "operator";
            width: number | null;
        };
        AttachmentFormDto: {
            /**
             * Format: binary
             * @description A photo or a PDF document.
             */
            file: string;
        };
        AttachmentListDto: {
            items: components["schemas"]["AttachmentDto"][];
            nextCursor: string | null;
            /** @description True: the reader sees that there are files, not what they are. */
            withheld: boolean;
        };
        AttributeValueView: {
            /** @example grande */
            key: string;
            name: string;
            nameEn: string;
        };
        AttributeView: {
            /**
             * @description Key of the answer in `attributes` of a contact.
             * @example targa
             */
            code: string;
            /** @enum {string} */
            datatype: "string" | "number" | "datetime" | "text" | "singlevaluelist" | "multivaluelist";
            /** @description How to write the answer. */
            datatypeDescription: string | null;
            datatypeDescriptionEn: string | null;
            description: string;
            descriptionEn: string;
            order: number;
            required: boolean;
            /** @description What may be chosen, for lists. */
            values: components["schemas"]["AttributeValueView"][];
            /** @description False: only shown, nothing is answered. */
            variable: boolean;
        };
        AvocationDto: {
            reason: string;
            /**
             * @description While the question climbs: true ends its step, and you give the answer; false lets it go on, and its answer comes to you.
             * @default false
             */
            takeQuestion: boolean;
            /** @description Default: your own point. Others: the Network direction only. */
            toPoint?: string;
            /** @description `version` of the ledger you have read; 409 when the ownership has moved since. */
            version?: number;
        };
        BulkItemDto: {
            /** Format: uuid */
            id: string;
            /** @description The version you have read; 409 when it has changed. */
            version?: number;
        };
        BulkReceiveDto: {
            items: components["schemas"]["BulkItemDto"][];
        };
        BulkReportDto: {
            done: number;
            /** @description In the order of the request. */
            items: components["schemas"]["BulkResultDto"][];
            refused: number;
        };
        BulkResultDto: {
            /** @description Code of the error. */
            code: string | null;
            /** Format: uuid */
            id: string;
            message: string | null;
            /** @enum {string} */
            outcome: "done" | "refused";
            /** @enum {string|null} */
            state: "proposed" | "received" | "accepted" | "declined" | "answered" | "recalled" | "expired" | "read" | null;
        };
        CamundaErrorDto: {
            code: number | null;
            /** @description Of a model that was refused: errors and warnings by resource. */
            details?: {
                [key: string]: unknown;
            };
            message: string;
            /** @example RestException */
            type: string;
        };
        CancelAbsenceDto: {
            /** @description The version read. */
            version: number;
        };
        CancelContactDto: {
            /** @description Who authorised it, and by which measure. Default: the caller. */
            authorisedBy?: string | null;
            reason: string;
        };
        ChangeAccountDto: {
            /** @description false: neither signs in nor uses the tokens it has. */
            active?: boolean;
            displayName?: string;
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        ChangeAgreementDto: {
            /**
             * @description Voci la cui materia è regolata / classifications whose subtrees it covers; none: all
             * @example [
             *       "01.02"
             *     ]
             */
            classifications?: string[];
            /** @description None: every kind. */
            kinds?: ("report" | "complaint" | "informationRequest" | "serviceRequest")[];
            responsibilities?: string;
            /** @description rowVersion of the protocol as you have read it. */
            rowVersion: number;
            /** @description All of them: they replace the former. */
            terms?: components["schemas"]["AgreedTermsDto"];
            title?: string;
        };
        ChangeDto: {
            /** @example point.closed */
            action: string;
            actor: string;
            actorName: string;
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            before: {
                [key: string]: unknown;
            } | null;
            id: string;
            subjectId: string;
            /** @enum {string} */
            subjectType: "scope" | "point" | "account" | "rolloutPlan" | "apiKey";
        };
        ChangeGrantDto: {
            /** @description First day; null: from the beginning. */
            validFrom?: string | null;
            /** @description Last day, included; null: without end. */
            validUntil?: string | null;
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        ChangeModelDto: {
            /** @description With placeholders in double braces. */
            body: string;
            /** @description Empty: the Italian is used. */
            bodyEn?: string;
            /**
             * @description null: every channel.
             * @enum {string|null}
             */
            channel?: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311" | null;
            /** @description Code; it covers the codes below it. null: every class. */
            classification?: string | null;
            /**
             * @description null: every kind.
             * @enum {string|null}
             */
            kind?: "report" | "complaint" | "informationRequest" | "serviceRequest" | null;
            name: string;
            /** @example La Sua richiesta {{protocolNumber}} */
            subject: string;
            /** @description Empty: the Italian is used. */
            subjectEn?: string;
            /** @description The version that was read. */
            version: number;
        };
        ChangeOwnPasswordDto: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        ChangePageDto: {
            items: components["schemas"]["ChangeDto"][];
            nextCursor: string | null;
        };
        ChangePointDto: {
            competences?: string[];
            level?: number | null;
            name?: string;
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        ChangeScopeDto: {
            name: string;
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        CitizenDoubleDto: {
            /** @description Known first. */
            first: components["schemas"]["DoubledCitizenDto"];
            second: components["schemas"]["DoubledCitizenDto"];
        };
        CitizenDoublesDto: {
            /** @description The eldest first. */
            items: components["schemas"]["CitizenDoubleDto"][];
            /** @description There are more: they show once these are merged. */
            more: boolean;
        };
        CitizenDto: {
            /** @description Postal address. */
            address?: string | null;
            email?: string | null;
            /** @description A citizen that POST /citizens/search found; what else is given is learnt. */
            id?: string | null;
            name?: string | null;
            phone?: string | null;
            /**
             * @description Code of a language that the catalogue has texts in.
             * @default it
             */
            preferredLanguage: string | null;
            /** @description Codice fiscale. */
            taxCode?: string | null;
        };
        CitizenMergedDto: {
            /** @description How many contacts have another citizen now. */
            contacts: number;
        };
        CitizenMergeDto: {
            /**
             * Format: uuid
             * @description The citizen who goes.
             */
            duplicate: string;
        };
        CitizenSearchDto: {
            /** @default 8 */
            limit: number;
            /** @description Parts of name, e-mail address, tax code or phone; all must be found. */
            q: string;
        };
        CitizenViewDto: {
            address: string | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            name: string | null;
            phone: string | null;
            preferredLanguage: string;
            taxCode: string | null;
        };
        ClassCountDto: {
            code: string;
            count: number;
            name: string;
            nameEn: string;
            open: number;
        };
        ClassificationPage: {
            items: components["schemas"]["ClassificationView"][];
            nextCursor: string | null;
            /** @description Where the tree comes from. */
            source: string;
            sourceEn: string;
        };
        ClassificationView: {
            /** @description False: retired; contacts keep it, none takes it any more. */
            active: boolean;
            /** @description What is asked of the citizen; those of the nodes above included. */
            attributes: components["schemas"]["AttributeView"][];
            /** @example 01.01.01 */
            code: string;
            /** @enum {string} */
            defaultPriority: "low" | "normal" | "high" | "urgent";
            /** @enum {string} */
            level: "class" | "subject" | "event";
            /** @example Buche */
            name: string;
            /** @example Potholes */
            nameEn: string;
            /** @example 01.01 */
            parent: string | null;
            /** @description Version that no longer has it. */
            retiredIn: number | null;
            /**
             * @description Who reads what the citizen said.
             * @enum {string}
             */
            sensitivity: "normal" | "personal" | "sensitive";
            /** @description Of a retired code: where its contacts are shown and counted. */
            successor: string | null;
            /** @description All codes that took its place, the default first. */
            successors: string[];
            synonyms: string[];
        };
        ClockDetailDto: {
            clock: components["schemas"]["ClockViewDto"];
            /** @description Every change of its end. */
            ledger: components["schemas"]["ClockLedgerEntryDto"][];
            /** @description For which it may be suspended. */
            suspensionCauses: components["schemas"]["SuspensionCauseDto"][];
        };
        ClockLedgerEntryDto: {
            actor: string;
            /** Format: date-time */
            at: string;
            /** @description Of the closing days that the end was counted with. */
            calendarRevision: number;
            /** @description Code of the cause of a suspension; resumption; closing-days. */
            cause: string;
            /** @enum {string} */
            change: "suspended" | "resumed" | "recomputed";
            /** Format: date-time */
            dueAfter: string | null;
            /** Format: date-time */
            dueBefore: string;
            id: string;
            reason: string;
            /** Format: date-time */
            warningAfter: string | null;
            /** Format: date-time */
            warningBefore: string;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        ClockListDto: {
            items: components["schemas"]["ClockViewDto"][];
            nextCursor: string | null;
        };
        ClockViewDto: {
            /**
             * @description Code and version of the protocol it runs under.
             * @example rete/1
             */
            agreement: string;
            /**
             * Format: uuid
             * @description Of a step only.
             */
            assignmentId: string | null;
            /** @enum {string} */
            calendar: "workingDays" | "calendarDays";
            /**
             * Format: date-time
             * @description null while suspended.
             */
            dueAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "acknowledgement" | "notAppropriate" | "answer" | "step" | "worksNotice";
            /** @description Days by which it is late, counted on its calendar: until now while it is overdue, until it was done when it was done too late; else 0. Less than a whole day is 0 as well. */
            lateDays: number;
            /** Format: date-time */
            metAt: string | null;
            /** @description The end has passed and what was owed has not been done. */
            overdue: boolean;
            /** @description Point that owes what it is for. */
            owedBy: string | null;
            /** @description Milliseconds left, counted on its calendar. */
            remainingMs: number;
            round: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "suspended" | "met" | "missed" | "cancelled";
            /** Format: date-time */
            suspendedAt: string | null;
            /** @description Code of a cause of its protocol. */
            suspensionCause: string | null;
            suspensionReason: string | null;
            /** @example P15D */
            term: string;
            version: number;
            /** Format: date-time */
            warningAt: string | null;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
            /**
             * Format: uuid
             * @description Of a work only.
             */
            workId: string | null;
        };
        ClosePointDto: {
            /** @description Code of the point whose members take the open work over; required where there is some. */
            successor?: string | null;
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        ClosingDayChangeDto: {
            actor: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            change: "added" | "removed";
            /** @description Clocks whose end has moved with this change. */
            clocksMoved: number;
            /** Format: date */
            day: string;
            name: string;
            reason: string;
            revision: number;
        };
        ClosingDayChangesDto: {
            items: components["schemas"]["ClosingDayChangeDto"][];
            nextCursor: string | null;
            /** @description Open clocks that have not been counted anew yet. */
            pendingClocks: number;
        };
        ColleagueDto: {
            displayName: string;
            username: string;
        };
        ColleagueListDto: {
            items: components["schemas"]["ColleagueDto"][];
            nextCursor: string | null;
        };
        CompetentPointDto: {
            article: components["schemas"]["RoutingArticleDto"];
            /** @description The code the article is tied to. */
            classification: string;
            note: string | null;
            /** @description Code of the point. */
            point: string;
            pointName: string;
        };
        CompletedTaskDto: {
            /** @description Username of whoever took it. */
            assignee: string | null;
            candidateUsers: string[];
            /** @description The case: the business key. */
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description BPMN element.
             * @example capire
             */
            definitionKey: string;
            /**
             * Format: date-time
             * @description Its own term; null: it has none, or it is suspended. Lists go by `term`.
             */
            dueAt: string | null;
            follows: components["schemas"]["WhatFollowsDto"];
            /** Format: date-time */
            followUpAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Variables of this task alone (an item of a multi-instance). */
            localVariables: {
                [key: string]: unknown;
            };
            /** @example Capire */
            name: string;
            /** @example Understand */
            nameEn: string | null;
            /** @description Points whose members may take it. */
            points: string[];
            priority: number;
            /** Format: uuid */
            processDefinitionId: string;
            /** Format: uuid */
            processInstanceId: string;
            /** @example ciclo-di-servizio */
            processKey: string;
            /** @description camunda:properties of the element, e.g. 'phase'. */
            properties: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The process that called this one, or was started first.
             */
            rootProcessInstanceId: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            /** @description Its term is suspended, and nobody knows when it ends: the contact’s clock says why. `dueAt` is null until the clock is resumed. */
            suspended: boolean;
            term: components["schemas"]["TaskTermDto"];
        };
        CompleteTaskDto: {
            /** @description For whoever goes on: kept among the notes of the case. `@username` calls a colleague. */
            note?: string;
            /**
             * @description Values of the form by field name.
             * @example {
             *       "classification": "01.02",
             *       "appropriate": true,
             *       "answerKnown": false
             *     }
             */
            variables?: {
                [key: string]: unknown;
            };
        };
        ComplianceDto: {
            /** Format: date-time */
            from: string;
            items: components["schemas"]["ComplianceItemDto"][];
            /** Format: date-time */
            to: string;
        };
        ComplianceItemDto: {
            clocks: components["schemas"]["KeptClocksDto"][];
            /** @description Point or scope; a scope where the whole network is the party. */
            party: string;
            partyName: string;
            protocol: string;
            title: string;
            trend: components["schemas"]["ComplianceMonthDto"][];
        };
        ComplianceMonthDto: {
            kept: number;
            late: number;
            /**
             * @description Of the start of the clocks.
             * @example 2026-11
             */
            month: string;
        };
        ConfirmDto: {
            note?: string | null;
            /** @description The revision you have read. If-Match may say it instead. */
            revision: number;
        };
        ContactLinkDto: {
            /** Format: uuid */
            contactId: string;
            /**
             * @description in: the other contact is the one that is …
             * @enum {string}
             */
            direction: "out" | "in";
            /**
             * Format: uuid
             * @description Of the link.
             */
            id: string;
            /** @enum {string} */
            kind: "duplicateOf" | "related" | "followsUp";
            /** Format: date-time */
            linkedAt: string;
            linkedBy: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            reason: string;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            subject: string | null;
            /** @description True: the reason is left out, since the caller may not read it. */
            withheld: boolean;
        };
        ContactPageDto: {
            /** @description How many match; counting stops at 10000, which so means that many or more */
            count: number;
            items: components["schemas"]["ContactViewDto"][];
            nextCursor: string | null;
        };
        ContactPublicationDto: {
            /** @description Why not. */
            because: ("scope" | "notUnderstood" | "ended" | "class" | "merged" | "unpublished")[];
            /** @description Everybody sees that it is there. */
            published: boolean;
            unpublished: components["schemas"]["UnpublishedDto"] | null;
        };
        ContactReaderDto: {
            displayName: string;
            /** @description Codes of their points. */
            points: string[];
            username: string;
        };
        ContactReaderListDto: {
            items: components["schemas"]["ContactReaderDto"][];
            /** @description Always null: it is a short list. */
            nextCursor: string | null;
        };
        ContactViewDto: {
            /** @description The citizen did not say who they are. */
            anonymous: boolean;
            answer: string | null;
            /** @description Assegnazioni / assignments, oldest first; see `GET /contacts/{id}/assignments`. */
            assignments?: {
                [key: string]: unknown;
            }[];
            /** @description Answers to what the classification asks, by the code of the attribute. */
            attributes: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            channel: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311";
            /** @description null when anonymous, and for readers who need not know who it is. */
            citizen: components["schemas"]["CitizenViewDto"] | null;
            /** @example 01.01.01 */
            classification: string | null;
            classificationName: string | null;
            classificationNameEn: string | null;
            clocks: {
                [key: string]: unknown;
            }[] | null;
            /** Format: date-time */
            closedAt: string | null;
            /** @description The citizen left an e-mail address. */
            contactable: boolean;
            /** @description Where it is shown and counted today: a retired code became another one. */
            currentClassification: components["schemas"]["CurrentClassificationDto"] | null;
            description: string;
            /** @description Where an import took it from. */
            external: components["schemas"]["ExternalViewDto"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @description With contacts the caller may see. */
            links?: components["schemas"]["ContactLinkDto"][];
            location: components["schemas"]["LocationViewDto"] | null;
            /** @description Contacts this one stands for. */
            merged?: components["schemas"]["OtherContactDto"][];
            /** @description The contact that stands for this one; null: none. */
            mergedInto?: components["schemas"]["OtherContactDto"] | null;
            notAppropriateReason: string | null;
            /** @enum {string|null} */
            outcome: "satisfied" | "unsatisfied" | "noReply" | "notVerified" | "unanswered" | "notAppropriate" | "cancelled" | null;
            /** @description The point lies outside of the municipality. */
            outsideMunicipality: boolean;
            /**
             * @description Code of the point that owns the relationship.
             * @example savena-infodesk
             */
            owner: string;
            ownerName: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            /** Format: uuid */
            processInstanceId: string | null;
            /** @example 2026/000123 */
            protocolNumber: string;
            /** Format: date-time */
            receivedAt: string;
            refusals: number;
            /** Format: date-time */
            registeredAt: string;
            /** @description Code of the point that registered it. */
            registeredPoint: string;
            rollout: components["schemas"]["RolloutMarkDto"];
            round: number;
            /** @enum {string} */
            sensitivity: "normal" | "personal" | "sensitive";
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            subject: string | null;
            /** @description False: the reader has no need to know what was said; subject, description, place, attributes and answer are left out. */
            textVisible: boolean;
            /** @description Also the ETag; send it back as If-Match or `version`. */
            version: number;
            /** @description Code of the point that has the open work. */
            workingPoint: string | null;
            workingPointName: string | null;
        };
        CorrectNoteDto: {
            /** @description `@username` calls a colleague who may read the contact. */
            body: string;
            /** @description The one that was read. */
            revision: number;
        };
        CountDto: {
            count: number;
        };
        CountedClockDto: {
            /** Format: uuid */
            clockId: string;
            /** Format: uuid */
            contactId: string;
            /** @enum {string} */
            contactStatus: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            kind: "acknowledgement" | "notAppropriate" | "answer" | "step" | "worksNotice";
            /** Format: date-time */
            metAt: string | null;
            owedBy: string;
            owedByName: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "suspended" | "met" | "missed" | "cancelled";
            /** @description null as well where it is withheld. */
            subject: string | null;
        };
        CountedClockPageDto: {
            /** @description Those of contacts that you may see, on all pages. */
            count: number;
            items: components["schemas"]["CountedClockDto"][];
            nextCursor: string | null;
            /** @description As the figure says: with those of contacts that you may not see. */
            total: number;
        };
        CreateAccountDto: {
            displayName: string;
            /** Format: password */
            password: string;
            /** @example anna.rossi */
            username: string;
        };
        CreateApiKeyDto: {
            /** @description Shown as the actor of what it does. */
            description?: string;
            /**
             * Format: date
             * @description Last day, included; within two years.
             */
            expiresOn: string;
            /** @example app-segnalazioni */
            name: string;
            /** @description Codes of points it works for. */
            points?: string[];
            /** @default 300 */
            requestsPerMinute: number;
            roles: ("operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker")[];
        };
        CreatedApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /**
             * @description What whoever made it is today. The key goes on without them: revoke it where nobody answers for it. null: not known.
             * @enum {string|null}
             */
            createdByState: "administrator" | "noAdministrator" | "disabled" | null;
            description: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** @description Send it as Authorization: Bearer. It is told here only. */
            key: string;
            /**
             * Format: date-time
             * @description To a minute.
             */
            lastUsedAt: string | null;
            name: string;
            points: string[];
            requestsPerMinute: number;
            /** Format: date-time */
            revokedAt: string | null;
            revokedBy: string | null;
            roles: ("operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker" | "admin")[];
            /** @description The last four characters of the key. */
            tokenEnd: string;
        };
        CreatePointDto: {
            /** @example savena-infodesk */
            code: string;
            /** @description Prefixes of classification codes. */
            competences?: string[];
            /** @enum {string} */
            kind: "collection" | "entry" | "backOffice";
            /** @description 1 to 3 in a district, 4 for decision makers; null: outside the ladder. */
            level?: number | null;
            name: string;
            /** @description Code of its scope. */
            scope: string;
            /** @enum {string} */
            system: "district" | "central" | "networkDirection" | "political";
        };
        CreateScopeDto: {
            /** @example savena */
            code: string;
            /** @enum {string} */
            kind: "district" | "department";
            name: string;
        };
        CurrentClassificationDto: {
            /** @example 01.01.01 */
            code: string;
            name: string;
            nameEn: string;
        };
        CurrentSessionDto: {
            /** @description null: nobody is signed in. */
            account: components["schemas"]["WhoAmIDto"] | null;
        };
        DailyFileDto: {
            bytes: number;
            /** @enum {string} */
            format: "pdf" | "csv" | "json";
            part: number;
            sha256: string;
        };
        DailyRegisterDto: {
            cancellationCount: number;
            /** Format: date-time */
            closedAt: string;
            /** Format: date */
            day: string;
            entryCount: number;
            files: components["schemas"]["DailyFileDto"][];
            sequences: components["schemas"]["DaySequenceDto"][];
        };
        DailyRegisterPageDto: {
            /** @description How many match on all pages. */
            count: number;
            items: components["schemas"]["DailyRegisterDto"][];
            nextCursor: string | null;
        };
        DaySequenceDto: {
            entries: number;
            first: number;
            gapFree: boolean;
            last: number;
            lastHash: string;
            year: number;
        };
        DeadDeliveriesDto: {
            items: components["schemas"]["DeadDeliveryDto"][];
        };
        DeadDeliveryDto: {
            aggregateId: string;
            attempts: number;
            eventId: string;
            lastError: string | null;
            /** Format: date-time */
            occurredAt: string;
            subscriber: string;
            /** @example contact.registered */
            type: string;
        };
        DecidedByDto: {
            /** Format: uuid */
            id: string;
            /** @example smistamento */
            key: string;
            name: string | null;
            version: number;
        };
        DecidePublicationDto: {
            note?: string;
            /** @description Everybody may know that the contacts are there. */
            published: boolean;
            /** @description The version read; 0: nobody has decided yet. If-Match may say it instead. */
            version: number;
        };
        DecisionDefinitionDto: {
            /** Format: date-time */
            deployedAt: string;
            /** Format: uuid */
            deploymentId: string;
            /** Format: uuid */
            id: string;
            /** @example smistamento */
            key: string;
            /** @enum {string} */
            kind: "table" | "expression";
            name: string | null;
            /** @description Keys of the decisions it asks first. */
            requires: string[];
            /** @example smistamento.dmn */
            resourceName: string;
            version: number;
        };
        DecisionDefinitionListDto: {
            items: components["schemas"]["DecisionDefinitionDto"][];
            /** @description Always null: the list is complete. */
            nextCursor: string | null;
        };
        DecisionFileDto: {
            /** @description A DMN 1.3 file that holds the decision. */
            xml: string;
        };
        DecisionFileTableDto: {
            /** @description null: an expression. */
            table: components["schemas"]["DecisionTableDto"] | null;
        };
        DecisionInputColumnDto: {
            /**
             * @description FEEL: usually the name of an input.
             * @example classe
             */
            expression: string;
            /** @description Absent: a new column. */
            id?: string;
            label: string | null;
            /**
             * @description null: anything.
             * @enum {string|null}
             */
            type: "string" | "number" | "boolean" | "date" | "time" | "dateTime" | null;
            /**
             * @description Allowed values in FEEL.
             * @example "report","complaint"
             */
            values: string | null;
        };
        DecisionOutputColumnDto: {
            /** @description FEEL: when no rule matches. */
            default: string | null;
            /** @description Absent: a new column. */
            id?: string;
            label: string | null;
            /** @example servizio */
            name: string;
            /**
             * @description null: anything.
             * @enum {string|null}
             */
            type: "string" | "number" | "boolean" | "date" | "time" | "dateTime" | null;
            /** @description Allowed values in FEEL, the most important first. */
            values: string | null;
        };
        DecisionResultDto: {
            definition: components["schemas"]["DecidedByDto"];
            /**
             * @description null: a literal expression.
             * @enum {string|null}
             */
            hitPolicy: "UNIQUE" | "FIRST" | "PRIORITY" | "ANY" | "COLLECT" | "RULE ORDER" | "OUTPUT ORDER" | null;
            inputs: components["schemas"]["SeenInputDto"][];
            matched: components["schemas"]["MatchedRuleDto"][];
            /** @description One entry for each result; empty: no rule matches. */
            outputs: {
                [key: string]: unknown;
            }[];
            /** @description The decisions it asked first. */
            required: components["schemas"]["DecisionResultDto"][];
        };
        DecisionRuleDto: {
            /** @description What the rule says, for people: Italian, then " / " and English. */
            description: string | null;
            /** @description Absent: a new rule. */
            id?: string;
            /**
             * @description A FEEL unary test for each input column; empty: anything.
             * @example [
             *       "\"01\",\"02\"",
             *       ""
             *     ]
             */
            inputs: string[];
            /**
             * @description A FEEL expression for each output column.
             * @example [
             *       "\"manutenzione-ingresso\""
             *     ]
             */
            outputs: string[];
        };
        DecisionTableDto: {
            /**
             * @description Of COLLECT.
             * @enum {string|null}
             */
            aggregation: "SUM" | "MIN" | "MAX" | "COUNT" | null;
            /** @enum {string} */
            hitPolicy: "UNIQUE" | "FIRST" | "PRIORITY" | "ANY" | "COLLECT" | "RULE ORDER" | "OUTPUT ORDER";
            inputs: components["schemas"]["DecisionInputColumnDto"][];
            outputs: components["schemas"]["DecisionOutputColumnDto"][];
            rules: components["schemas"]["DecisionRuleDto"][];
        };
        DecisionTableOfVersionDto: {
            definition: components["schemas"]["DecisionDefinitionDto"];
            table: components["schemas"]["DecisionTableDto"];
        };
        DecisionWarningDto: {
            /** @example unknown-code */
            code: string;
            /** @description Label of the column. */
            column: string | null;
            message: string;
            /** @description null: the default of the column. */
            ruleNumber: number | null;
            /** @description What the cell names. */
            text: string | null;
        };
        DeclineDto: {
            /** @description Code of the point that is competent instead: the question of an escalation goes there next. */
            competentPoint?: string;
            reason: string;
            /** @description The version you have read; 409 when it has changed. */
            version?: number;
        };
        DemonstrationAccountDto: {
            /**
             * @description What its people have to do with contacts
             * @enum {string}
             */
            group: "listening" | "answering" | "steering" | "running";
            purpose: components["schemas"]["PurposeDto"];
            /** @example sportello */
            username: string;
        };
        DemonstrationDto: {
            /** @description How many acts of people it has in the end */
            acts: number;
            /** @description How many of them are done */
            actsDone: number;
            /** @description How many contacts it has in the end */
            contacts: number;
            /** @description How many of them are entered */
            entered: number;
            /**
             * @description none: no demonstration with a past. entering: its contacts come into the register, and registrations wait. replaying: what happened to them happens. finished: it has reached the present. stopped: it was ended before.
             * @enum {string}
             */
            state: "none" | "entering" | "replaying" | "finished" | "stopped";
        };
        DeploymentDto: {
            /** @description New versions of decisions. */
            decisions: components["schemas"]["DecisionDefinitionDto"][];
            /** @description New versions. */
            deployed: components["schemas"]["ProcessDefinitionDto"][];
            /** Format: date-time */
            deployedAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Deployed before with this content. */
            unchanged: components["schemas"]["ProcessDefinitionDto"][];
            /** @description Decisions that were deployed before with this content. */
            unchangedDecisions: components["schemas"]["DecisionDefinitionDto"][];
            /** @description What did not refuse a file and its designer should know. */
            warnings: components["schemas"]["DeploymentWarningDto"][];
        };
        DeploymentFormDto: {
            /** @description One or more .bpmn and .dmn files. All of them are deployed, or none. */
            files: string[];
            /** @description Name of the deployment; default: the first file. */
            name?: string;
        };
        DeploymentWarningDto: {
            elementId: string | null;
            message: string;
            /** @description Name of the file. */
            resource: string;
        };
        DeputisedDto: {
            displayName: string;
            username: string;
        };
        DescribeVersionDto: {
            note?: string;
            title?: string;
            /** @description The version that was read. If-Match may say it instead. */
            version: number;
        };
        DeviationDto: {
            /** @description Point that answered. */
            answeredBy: string;
            /** @description Point that the knowledge base names. */
            known: string;
        };
        DiffDto: {
            /** @description Fields that are the same are left out. */
            fields: components["schemas"]["FieldDiffDto"][];
            from: number;
            to: number;
        };
        DiffLineDto: {
            /** @enum {string} */
            change: "same" | "removed" | "added";
            text: string;
        };
        DoubledCitizenDto: {
            address: string | null;
            /** @description How many contacts they brought. */
            contacts: number;
            email: string | null;
            /** Format: uuid */
            id: string;
            name: string | null;
            phone: string | null;
            preferredLanguage: string;
            taxCode: string | null;
        };
        DraftAgreementDto: {
            /**
             * @description Voci la cui materia è regolata / classifications whose subtrees it covers; none: all
             * @example [
             *       "01.02"
             *     ]
             */
            classifications?: string[];
            /**
             * @description The same for all versions.
             * @example savena-manutenzione
             */
            code: string;
            /** @description Code of a point or scope; * for the whole network. */
            firstParty: string;
            /** @description None: every kind. */
            kinds?: ("report" | "complaint" | "informationRequest" | "serviceRequest")[];
            responsibilities?: string;
            /** @description Code of a point or scope other than the first party; * for the whole network, whose common protocol has * twice. */
            secondParty: string;
            /** @description Ciò che manca lo stabilisce il processo; {}: tutti i suoi termini / what is absent is left to the process; {}: all of the process's terms hold. */
            terms: components["schemas"]["AgreedTermsDto"];
            title: string;
        };
        DraftArticleDto: {
            /** @description Markdown, without HTML. */
            body?: string;
            /** @description Che cosa cambia in questa versione / what changes with this version. */
            changeNote?: string | null;
            /**
             * @description Codici della classificazione, ciascuno con quelli sotto / each with those below it.
             * @example [
             *       "01.01.01"
             *     ]
             */
            classifications?: string[];
            /**
             * @description The same for all versions.
             * @example buche-carreggiata
             */
            code: string;
            links?: components["schemas"]["ArticleLinkDto"][];
            modelAnswers?: components["schemas"]["ModelAnswerDto"][];
            /** @description Punto che la cura / point that looks after it; absent: your own, when there is one. */
            owner?: string;
            /** @description Che cosa chiedere / what to ask. */
            questions?: string[];
            /** @default 12 */
            reviewMonths: number;
            /** @description Chi è competente / who is competent. */
            routing?: components["schemas"]["ArticleRoutingDto"] | null;
            /** @example Buche nella carreggiata */
            title?: string;
            /** @example Potholes */
            titleEn?: string;
            validFrom?: string | null;
            validTo?: string | null;
        };
        DraftNodeDto: {
            /** @description Own ones; those above are asked too. */
            attributes?: components["schemas"]["AttributeView"][];
            /**
             * @description Default: as above.
             * @enum {string|null}
             */
            defaultPriority?: "low" | "normal" | "high" | "urgent" | null;
            name: string;
            nameEn: string;
            /** @description Default: by the code. */
            parent?: string | null;
            /**
             * @description Default: as above.
             * @enum {string|null}
             */
            sensitivity?: "normal" | "personal" | "sensitive" | null;
            /** @description What citizens say. */
            synonyms?: string[];
            /** @description The version that was read. If-Match may say it instead. */
            version: number;
        };
        DraftNodePageDto: {
            count: number;
            items: components["schemas"]["DraftNodeView"][];
            nextCursor: string | null;
        };
        DraftNodeView: {
            attributes: components["schemas"]["AttributeView"][];
            code: string;
            /**
             * @description null: as the node above.
             * @enum {string|null}
             */
            defaultPriority: "low" | "normal" | "high" | "urgent" | null;
            /** @enum {string} */
            level: "class" | "subject" | "event";
            name: string;
            nameEn: string;
            parent: string | null;
            /**
             * @description null: as the node above.
             * @enum {string|null}
             */
            sensitivity: "normal" | "personal" | "sensitive" | null;
            synonyms: string[];
        };
        DraftVersionDto: {
            /** @description True: without the nodes of the current version. */
            empty?: boolean;
            note?: string;
            title: string;
        };
        EditArticleDto: {
            /** @description Markdown, without HTML. */
            body?: string;
            /** @description Che cosa cambia in questa versione / what changes with this version. */
            changeNote?: string | null;
            /**
             * @description Codici della classificazione, ciascuno con quelli sotto / each with those below it.
             * @example [
             *       "01.01.01"
             *     ]
             */
            classifications?: string[];
            links?: components["schemas"]["ArticleLinkDto"][];
            modelAnswers?: components["schemas"]["ModelAnswerDto"][];
            /** @description Che cosa chiedere / what to ask. */
            questions?: string[];
            /** @default 12 */
            reviewMonths: number;
            /** @description The revision you have read. If-Match may say it instead. */
            revision: number;
            /** @description Chi è competente / who is competent. */
            routing?: components["schemas"]["ArticleRoutingDto"] | null;
            /** @example Buche nella carreggiata */
            title?: string;
            /** @example Potholes */
            titleEn?: string;
            validFrom?: string | null;
            validTo?: string | null;
        };
        ElementStatisticsDto: {
            /** @description Instances that stand here now. */
            active: number;
            /** @example capire */
            elementId: string;
            /** @description Times it was left. */
            ended: number;
            /** @description Open incidents. */
            incidents: number;
        };
        EndGrantDto: {
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        EnforceAgreementDto: {
            /** @description Not in the past; absent: now. A day means its beginning. A day alone is one of the municipality's. */
            from?: string;
        };
        EngineVersionDto: {
            /** @example 7.24.0 */
            version: string;
        };
        EnterAbsenceDto: {
            /** @description Username of who does the tasks meanwhile. */
            deputy: string;
            /** Format: date */
            from: string;
            reason?: string;
            /**
             * Format: date
             * @description Last day, included.
             */
            until: string;
        };
        EnterCaseDto: {
            /** @description You write something about it at the moment. */
            writing: boolean;
        };
        EntryVerificationDto: {
            /** @description It follows the entry before. */
            follows: boolean;
            /** @description Its hash is that of what it says. */
            intact: boolean;
            /** Format: date-time */
            verifiedAt: string;
        };
        EvaluateDecisionDto: {
            /**
             * @example {
             *       "classe": "01"
             *     }
             */
            inputs: {
                [key: string]: unknown;
            };
            /** @description Tried in the place of the table in force, which stays as it is. */
            table?: components["schemas"]["DecisionTableDto"];
            /** @description Absent: the latest. */
            version?: number;
        };
        ExternalTaskDto: {
            activityId: string;
            activityInstanceId: string;
            businessKey: string | null;
            /** @example 2026-11-23T09:00:00.000+0000 */
            createTime: string;
            errorMessage: string | null;
            executionId: string;
            id: string;
            /** @example 2026-11-23T09:00:00.000+0000 */
            lockExpirationTime: string | null;
            priority: number;
            processDefinitionId: string;
            processDefinitionKey: string;
            processDefinitionVersionTag: string | null;
            processInstanceId: string;
            /** @description null before a first failure. */
            retries: number | null;
            suspended: boolean;
            /** @description Always null: there are no tenants. */
            tenantId: string | null;
            topicName: string;
            workerId: string | null;
        };
        ExternalViewDto: {
            id: string;
            source: string;
        };
        FieldDiffDto: {
            /** @example body */
            field: string;
            lines: components["schemas"]["DiffLineDto"][];
        };
        FittingArticleDto: {
            /** Format: date-time */
            changedAt: string;
            classifications: string[];
            code: string;
            /**
             * Format: uuid
             * @description Of the article, the same for all versions.
             */
            id: string;
            /** @description Approved, and valid today. */
            inUse: boolean;
            /** @description The code by which it fits. */
            matchedClassification: string | null;
            /** @description Point that looks after it. */
            owner: string;
            ownerName: string;
            /** @description How much the words have in common; higher is more. */
            rank: number;
            /** @enum {string} */
            reason: "classification" | "ancestor" | "text";
            /** Format: date */
            reviewDueOn: string | null;
            /** @description One more at each change of the article. */
            revision: number;
            /** @description HTML: the text escaped, with <mark> around the words in common. */
            snippet: string;
            /** @description Perché va riveduta / why it has to be looked at again; empty: it need not. */
            stale: components["schemas"]["StaleViewDto"][];
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "superseded" | "withdrawn";
            /** @description Perché è qui / the reason in Italian. */
            text: string;
            textEn: string;
            title: string;
            titleEn: string;
            /** @description Uses of the last twelve months, over all versions. */
            uses: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        FittingListDto: {
            items: components["schemas"]["FittingArticleDto"][];
            nextCursor: string | null;
        };
        FollowDto: {
            /** @example K7MQ-2XVD-9TRA */
            code: string;
            /** @example 2026/000123 */
            protocolNumber: string;
        };
        FollowedContactDto: {
            answer: string | null;
            /** Format: date-time */
            answerDueAt: string | null;
            description: string | null;
            /** @description Names of the files that the citizen sent. */
            files: string[];
            mayReply: boolean;
            /** @description Oldest first. */
            messages: components["schemas"]["FollowedMessageDto"][];
            notAppropriateReason: string | null;
            /** @description Those of `files` that are pictures. */
            photos: components["schemas"]["FollowedPhotoDto"][];
            /** @example 2026/000123 */
            protocolNumber: string;
            /** Format: date-time */
            receivedAt: string;
            /**
             * Format: date-time
             * @description When the citizen said in the survey that the answer did not satisfy, while it is open because of that.
             */
            reopenedAt: string | null;
            responsible: string | null;
            /** @description True: nothing beyond the state is shown. */
            sensitive: boolean;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            steps: components["schemas"]["FollowedStepDto"][];
            /** @description Whether the answer satisfied. */
            surveyPath: string | null;
            /** @description The term is suspended. */
            suspended: boolean;
            works: components["schemas"]["FollowedWorkDto"][];
        };
        FollowedMessageDto: {
            /** Format: date-time */
            at: string;
            body: string;
            /** @enum {string} */
            direction: "out" | "in";
            subject: string;
        };
        FollowedPhotoDto: {
            fileName: string;
            /** Format: uuid */
            id: string;
        };
        FollowedStepDto: {
            /** Format: date-time */
            at: string | null;
            /** Format: date-time */
            expectedAt: string | null;
            /** @enum {string} */
            state: "done" | "current" | "toCome" | "skipped";
            /** @enum {string} */
            step: "listen" | "understand" | "answer" | "verify";
        };
        FollowedWorkDto: {
            description: string;
            /** Format: date-time */
            doneAt: string | null;
            doneNote: string | null;
            /** Format: date-time */
            plannedFrom: string | null;
            /** Format: date-time */
            plannedTo: string | null;
            /** @enum {string} */
            state: "scheduled" | "done" | "told";
        };
        FormFieldDto: {
            /** @description Of type enum only. */
            allowedValues: components["schemas"]["AllowedValueDto"][];
            default: (string | number | boolean) | null;
            label: components["schemas"]["LabelDto"];
            /** @description A text of several lines. */
            multiline: boolean;
            /**
             * @description Name of the variable to complete the task with.
             * @example answer
             */
            name: string;
            required: boolean;
            /**
             * @description JUEL condition over the submitted values under which the field is required.
             * @example ${!appropriate}
             */
            requiredWhen: string | null;
            /** @enum {string} */
            type: "string" | "boolean" | "long" | "date" | "enum";
        };
        FoundArticleDto: {
            /** Format: date-time */
            changedAt: string;
            classifications: string[];
            code: string;
            /**
             * Format: uuid
             * @description Of the article, the same for all versions.
             */
            id: string;
            /** @description Approved, and valid today. */
            inUse: boolean;
            /** @description Point that looks after it. */
            owner: string;
            ownerName: string;
            /** @description Higher fits better; null without q. */
            rank: number | null;
            /** Format: date */
            reviewDueOn: string | null;
            /** @description One more at each change of the article. */
            revision: number;
            /** @description HTML: the text escaped, with <mark> around what was found; null without q. */
            snippet: string | null;
            /** @description Perché va riveduta / why it has to be looked at again; empty: it need not. */
            stale: components["schemas"]["StaleViewDto"][];
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "superseded" | "withdrawn";
            title: string;
            titleEn: string;
            /** @description Uses of the last twelve months, over all versions. */
            uses: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        FullPlaceDto: {
            address: string | null;
            /** @description Code of the district. */
            district: string | null;
            lat: number | null;
            lon: number | null;
        };
        GaveWayDto: {
            /** @enum {string} */
            part: "point" | "address" | "district";
            /**
             * @description To what was said last.
             * @enum {string}
             */
            to: "point" | "address" | "district";
            /** @description What had been said. */
            was: string;
        };
        GiveGrantDto: {
            /** @enum {string} */
            kind: "role" | "membership";
            /** @description A role, or the code of a point. */
            subject: string;
            /** @description First day; null: from the beginning. */
            validFrom?: string | null;
            /** @description Last day, included; null: without end. */
            validUntil?: string | null;
        };
        GrantDto: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "role" | "membership";
            /** @description A role, or the code of a point. */
            subject: string;
            username: string;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validUntil: string | null;
            version: number;
        };
        GrantListDto: {
            items: components["schemas"]["GrantDto"][];
            nextCursor: string | null;
        };
        HandoverDto: {
            reason: string;
            /** @description Code of the point that becomes the owner. */
            toPoint: string;
            /** @description `version` of the ledger you have read; 409 when the ownership has moved since. */
            version?: number;
        };
        HandOverDto: {
            owner: string;
            /** @description The revision you have read. If-Match may say it instead. */
            revision: number;
        };
        HistoryListDto: {
            items: components["schemas"]["HistoryViewDto"][];
            nextCursor: string | null;
        };
        HistoryViewDto: {
            /** @example approved */
            action: string;
            actor: string;
            /** Format: date-time */
            at: string;
            reason: string | null;
            version: number;
        };
        ImportCountsDto: {
            /** @description The same row was taken before. */
            alreadyTaken: number;
            /** @description Taken before with other content; left as it is. */
            changed: number;
            /** @description Rows dealt with so far. */
            processed: number;
            refused: number;
            taken: number;
            /** @description Rows of the file. */
            total: number;
            /** @description Not refused, with a remark. */
            withWarnings: number;
        };
        ImportFormDto: {
            /**
             * @default utf-8
             * @enum {string}
             */
            charset: "utf-8" | "windows-1252";
            /** @description true: report what would happen, register nothing. */
            dryRun?: boolean;
            /**
             * Format: binary
             * @description CSV, or NDJSON (*.ndjson).
             */
            file: string;
            /**
             * @description `standard` (columns named like the fields), `municipium`, or a JSON object: `columns` (column to field, list of fields or null), `optional`, `defaults`, `dateFormat`, `timeZone`, `categories`, `delimiter`.
             * @default standard
             */
            mapping: string;
            /** @description Point that registers and owns the contacts. Default: the caller's first one. */
            point?: string;
            /**
             * @description Name of the system of origin: with the row’s id it makes the import safe to repeat. Default: the name of the mapping, or `import`.
             * @example municipium
             */
            source?: string;
        };
        ImportReportDto: {
            counts: components["schemas"]["ImportCountsDto"];
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            /** @description Why it ended before the last row. */
            failure: string | null;
            fileName: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            point: string;
            /** @description The first 1,000 refused rows. */
            refusals: components["schemas"]["ImportRowDto"][];
            /** @description The first 1,000 rows that were not refused and have a remark, changed ones too. */
            remarks: components["schemas"]["ImportRowDto"][];
            /** @example municipium */
            source: string;
            /** Format: date-time */
            startedAt: string | null;
            startedBy: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
        };
        ImportRowDto: {
            /**
             * Format: uuid
             * @description null also where the row is a contact that the caller may not see.
             */
            contactId: string | null;
            externalId: string | null;
            issues: components["schemas"]["RowIssueDto"][];
            /** @enum {string} */
            outcome: "taken" | "alreadyTaken" | "changed" | "refused";
            /** @description As a spreadsheet counts; the heading is row 1. */
            row: number;
        };
        ImportRowPageDto: {
            items: components["schemas"]["ImportRowDto"][];
            nextCursor: string | null;
        };
        ImportRunDto: {
            counts: components["schemas"]["ImportCountsDto"];
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            /** @description Why it ended before the last row. */
            failure: string | null;
            fileName: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            point: string;
            /** @example municipium */
            source: string;
            /** Format: date-time */
            startedAt: string | null;
            startedBy: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
        };
        ImportRunPageDto: {
            items: components["schemas"]["ImportRunDto"][];
            nextCursor: string | null;
        };
        ImportStreetsDto: {
            /**
             * @description CSV with the columns code (codice), name (nome, via) and, if known, district (quartiere), number (civico) with exponent (esponente), and a place: lat and lon, geo_point, x and y (est, nord; say `epsg`), or geo_shape (GeoJSON).
             * @example code,name,district,number,lat,lon
             *     100,Via Giuseppe Mazzini,santo-stefano,12,44.49,11.36
             */
            csv: string;
            /**
             * @description true: the report alone.
             * @default false
             */
            dryRun: boolean;
            /**
             * @description EPSG code of the system in which x and y are.
             * @enum {integer|null}
             */
            epsg?: 3003 | 3004 | 7791 | 7792 | 25832 | 25833 | 32632 | 32633 | null;
        };
        InboxContactDto: {
            classification: string | null;
            district: string | null;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @description The first words of what was said, for lists; null as the subject is. */
            opening: string | null;
            owner: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            protocolNumber: string;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            subject: string | null;
        };
        InboxCountsDto: {
            accepted: number;
            /** @description Open at the point, and beyond their term. */
            overdue: number;
            /** @description Assigned by the point, and open still. */
            sentWaiting: number;
            toAccept: number;
            /** @description Informations nobody of the point has read. */
            toRead: number;
            toReceive: number;
        };
        InboxItemDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            acceptedBy: string | null;
            answer: string | null;
            /**
             * Format: date-time
             * @description By when the citizen is owed the answer, also where that has passed; null: it is not owed, or its term stands still.
             */
            answerDueAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closedBy: string | null;
            closingReason: string | null;
            contact: components["schemas"]["InboxContactDto"];
            /** Format: uuid */
            contactId: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Name of who assigned. */
            createdBy: string | null;
            /** @description It goes elsewhere than the known competences say. */
            deviation: boolean;
            /** Format: date-time */
            dueAt: string | null;
            fromPoint: string;
            fromPointName: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The same for inquiries that were opened together.
             */
            inquiryGroup: string | null;
            open: boolean;
            overdue: boolean;
            /** Format: uuid */
            parentId: string | null;
            /** @description Declined by letting the question climb to the next level: nobody refused it. */
            passedOn: boolean;
            reason: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description Who took note of it, or read it. */
            receivedBy: string | null;
            /**
             * Format: date-time
             * @description When its reading was last asked for.
             */
            remindedAt: string | null;
            /**
             * Format: uuid
             * @description The assignment in whose place the Network direction made this one.
             */
            reroutedFrom: string | null;
            /** @enum {string} */
            state: "proposed" | "received" | "accepted" | "declined" | "answered" | "recalled" | "expired" | "read";
            stateName: string;
            stateNameEn: string;
            /** @description A step of the escalation: it ends with its task. */
            step: boolean;
            sufficient: boolean | null;
            toPoint: string;
            toPointName: string;
            /** @enum {string} */
            type: "competence" | "inquiry" | "information";
            typeName: string;
            typeNameEn: string;
            version: number;
            /** @enum {string|null} */
            waitFor: "all" | "first" | null;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        InboxPageDto: {
            /** @description How many match; counting stops at 10000, which so means that many or more */
            count: number;
            items: components["schemas"]["InboxItemDto"][];
            nextCursor: string | null;
        };
        IncidentDto: {
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description null as well where it is withheld. */
            details: string | null;
            elementId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "handlerFailed" | "engineError" | "stepBudget" | "timerFailed";
            /** @description Empty where it is withheld. */
            message: string;
            /** Format: uuid */
            processInstanceId: string;
            processKey: string;
            /** Format: date-time */
            resolvedAt: string | null;
            /** @description Message and details may quote the words of the case: whoever may not read those does not get them. */
            withheld: boolean;
        };
        IncidentPageDto: {
            items: components["schemas"]["IncidentDto"][];
            nextCursor: string | null;
        };
        InquireDto: {
            /** @description Within the term of the parent. A day means its end. A day alone is one of the municipality's. */
            dueAt?: string;
            /** @description One of your points that own, work or were asked. */
            fromPoint?: string;
            /**
             * Format: uuid
             * @description The open competence assignment, or the inquiry you were asked.
             */
            parentId?: string;
            /** @description Codes of the points. */
            points: string[];
            /** @description What is asked. */
            reason?: string;
            /**
             * @description all findings (default), or the first that are enough: the others are then recalled.
             * @enum {string}
             */
            waitFor?: "all" | "first";
        };
        InquiriesDto: {
            /** Format: uuid */
            inquiryGroup: string;
            items: components["schemas"]["AssignmentViewDto"][];
            /** @enum {string} */
            waitFor: "all" | "first";
        };
        InstanceReasonDto: {
            /** @description Kept in the audit trail. */
            reason: string;
        };
        InstructionDto: {
            /** @example capire */
            elementId: string;
            /**
             * @description startBefore: puts a token before the activity; cancel: takes its tokens away.
             * @enum {string}
             */
            type: "startBefore" | "cancel";
        };
        JoinCountDto: {
            /** @description Citizens who have the same problem, and are told of the answer. */
            confirmed: number;
            /** @description Those who have not confirmed their address yet. */
            pending: number;
        };
        JoinReportDto: {
            /** @description Code of the classification. */
            classification?: string | null;
            description: string;
            /**
             * Format: email
             * @description A link to confirm is sent there.
             */
            email: string;
            /**
             * @description Code of a language that the catalogue has texts in.
             * @default it
             */
            language: string;
            location?: components["schemas"]["LocationDto"] | null;
            /**
             * Format: uuid
             * @description The `ref` of a nearby report that is joinable.
             */
            ref: string;
            /** @description Stays empty: people do not see this field. */
            website?: string;
        };
        KeptClocksDto: {
            /** @description Nothing was owed any more. */
            cancelled: number;
            /** @description Done within the term. */
            kept: number;
            /** @enum {string} */
            kind: "acknowledgement" | "notAppropriate" | "answer" | "step" | "worksNotice";
            /** @description Done after its end, or not at all. */
            late: number;
            /** @description Counted milliseconds that the done ones took, suspensions left out. */
            medianUsedMs: number | null;
            /** @description Late, and still not done. */
            openOverdue: number;
            p90UsedMs: number | null;
            /** @description Under way, in time or suspended. */
            running: number;
        };
        KnowledgeMonthDto: {
            /**
             * Format: date
             * @description Its first day.
             */
            month: string;
            satisfied: number;
            unsatisfied: number;
            uses: number;
        };
        KnownCitizenDto: {
            address: string | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            name: string | null;
            /** @description Open contacts in which the caller may know them. */
            openContacts: number;
            phone: string | null;
            preferredLanguage: string;
            taxCode: string | null;
        };
        KnownCitizenPageDto: {
            /** @description The likeliest first. */
            items: components["schemas"]["KnownCitizenDto"][];
            /** @description There are more: write more of the name. */
            more: boolean;
        };
        LabelDto: {
            /** @example Classification */
            en: string | null;
            /** @example Classificazione */
            it: string;
        };
        LinkContactDto: {
            /**
             * Format: uuid
             * @description The other contact.
             */
            contactId: string;
            /**
             * @description What this contact is to the other: its duplicate, related, or a follow-up of it.
             * @enum {string}
             */
            kind: "duplicateOf" | "related" | "followsUp";
            reason: string;
        };
        LinkReasonDto: {
            reason: string;
        };
        ListedTaskDto: {
            /** @description Username of whoever took it. */
            assignee: string | null;
            candidateUsers: string[];
            /** @description null: a process without a contact, or a contact the caller may not see. */
            contact: components["schemas"]["TaskContactDto"] | null;
            /** @description The case: the business key. */
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description BPMN element.
             * @example capire
             */
            definitionKey: string;
            /**
             * Format: date-time
             * @description Its own term; null: it has none, or it is suspended. Lists go by `term`.
             */
            dueAt: string | null;
            /** Format: date-time */
            followUpAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Variables of this task alone (an item of a multi-instance). */
            localVariables: {
                [key: string]: unknown;
            };
            /** @example Capire */
            name: string;
            /** @example Understand */
            nameEn: string | null;
            /** @description Points whose members may take it. */
            points: string[];
            priority: number;
            /** Format: uuid */
            processDefinitionId: string;
            /** Format: uuid */
            processInstanceId: string;
            /** @example ciclo-di-servizio */
            processKey: string;
            /** @description camunda:properties of the element, e.g. 'phase'. */
            properties: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The process that called this one, or was started first.
             */
            rootProcessInstanceId: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            /** @description Its term is suspended, and nobody knows when it ends: the contact’s clock says why. `dueAt` is null until the clock is resumed. */
            suspended: boolean;
            term: components["schemas"]["TaskTermDto"];
        };
        LocationDto: {
            address?: string | null;
            /** @description Code of a district. */
            district?: string | null;
            /** @example 44.4938 */
            lat?: number | null;
            /** @example 11.3387 */
            lon?: number | null;
            /** @description true: the point is known to lie near the municipality, not in it. */
            outsideConfirmed?: boolean | null;
        };
        LocationViewDto: {
            address: string | null;
            /** @description Code of a district. */
            district: string | null;
            lat: number | null;
            lon: number | null;
        };
        LockedExternalTaskDto: {
            activityId: string;
            activityInstanceId: string;
            businessKey: string | null;
            /** @example 2026-11-23T09:00:00.000+0000 */
            createTime: string;
            errorDetails: string | null;
            errorMessage: string | null;
            executionId: string;
            extensionProperties?: {
                [key: string]: string;
            };
            id: string;
            /** @example 2026-11-23T09:00:00.000+0000 */
            lockExpirationTime: string | null;
            priority: number;
            processDefinitionId: string;
            processDefinitionKey: string;
            processDefinitionVersionTag: string | null;
            processInstanceId: string;
            /** @description null before a first failure. */
            retries: number | null;
            suspended: boolean;
            /** @description Always null: there are no tenants. */
            tenantId: string | null;
            topicName: string;
            variables: {
                [key: string]: components["schemas"]["TypedValueDto"];
            };
            workerId: string | null;
        };
        LoginRequest: {
            /** Format: password */
            password: string;
            /** @example infodesk */
            username: string;
        };
        LoginResponse: {
            /** @description Send it as Authorization: Bearer */
            accessToken: string;
            account: components["schemas"]["AccountDto"];
            /** Format: date-time */
            expiresAt: string;
        };
        MailStateDto: {
            /** @description False: there is no mail server, messages wait. */
            configured: boolean;
            note: string;
            noteEn: string;
        };
        MakeDailyDto: {
            /**
             * Format: date
             * @description A day that has ended.
             * @example 2026-03-04
             */
            day: string;
        };
        MappingDto: {
            /** @enum {string} */
            kind: "moved" | "split" | "retired";
            /** @description Required when retired. */
            reason?: string;
            /** @description The default first. */
            toCodes?: string[];
            /** @description The version that was read. If-Match may say it instead. */
            version: number;
        };
        MappingPageDto: {
            items: components["schemas"]["MappingView"][];
            nextCursor: string | null;
        };
        MappingView: {
            fromCode: string;
            /** @enum {string} */
            kind: "moved" | "split" | "retired";
            reason: string;
            toCodes: string[];
        };
        MapStreetDto: {
            lat: number;
            /** @description Lists of longitude and latitude; null: only the place is known. */
            lines: number[][][] | null;
            lon: number;
            name: string;
        };
        MapStreetsDto: {
            /** @description False: the area has more than are told. */
            complete: boolean;
            items: components["schemas"]["MapStreetDto"][];
        };
        MatchedRuleDto: {
            /** @description What the rule says, for people. */
            description: string | null;
            id: string;
            /** @description From 1, in the order of the table. */
            number: number;
            outputs: {
                [key: string]: unknown;
            };
        };
        MatrixCellDto: {
            /** @description Contacts that you may see, by the phase in which they were registered. */
            contacts: components["schemas"]["PhaseCountsDto"];
            /** Format: date */
            experimentalFrom: string | null;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            next: components["schemas"]["NextPhaseDto"] | null;
            note: string;
            /** @enum {string} */
            phase: "notLive" | "experimental" | "regular";
            /** Format: date */
            regularFrom: string | null;
            /** @description Code of the scope. */
            scope: string;
            /** @enum {string} */
            scopeKind: "district" | "department";
            scopeName: string;
            /**
             * Format: date
             * @description The day from which the phase holds.
             */
            since: string | null;
            /** @description 0: nothing was ever planned, so it is regular. */
            version: number;
        };
        MergeContactDto: {
            /**
             * Format: uuid
             * @description The contact that stands for both; one that was merged itself means its main one.
             */
            into: string;
            reason: string;
            /** @description The version of this contact that was read. */
            version?: number;
        };
        MessageModelDto: {
            body: string;
            bodyEn: string;
            /** @enum {string|null} */
            channel: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311" | null;
            classification: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest" | null;
            name: string;
            /** Format: date-time */
            retiredAt: string | null;
            subject: string;
            subjectEn: string;
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** @description Name of who wrote it. */
            writtenBy: string;
        };
        MessageModelListDto: {
            items: components["schemas"]["MessageModelDto"][];
            /** @description Always null: all are listed. */
            nextCursor: string | null;
        };
        MessagePageDto: {
            items: components["schemas"]["MessageViewDto"][];
            mail: components["schemas"]["MailStateDto"];
            nextCursor: string | null;
        };
        MessageViewDto: {
            attempts: number;
            /** @description Plain text; empty where the reader need not know it. */
            body: string;
            /** @enum {string} */
            channel: "email" | "letter" | "phone" | "none" | "web";
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            direction: "out" | "in";
            /** Format: uuid */
            id: string;
            lastError: string | null;
            /** @description null where the reader need not know it. */
            recipient: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "notSendable" | "received" | "demonstration";
            subject: string;
            /** @example acknowledgement */
            template: string;
        };
        MigrationDto: {
            /**
             * @description Only says what would happen.
             * @default false
             */
            dryRun: boolean;
            instanceIds: string[];
            /** @description Kept in the audit trail. */
            reason: string;
            /**
             * Format: uuid
             * @description The version to go over to.
             */
            targetDefinitionId: string;
        };
        MigrationOutcomeDto: {
            /** Format: uuid */
            instanceId: string;
            /** @enum {string} */
            outcome: "migrated" | "refused";
            problems: components["schemas"]["MigrationProblemDto"][];
        };
        MigrationProblemDto: {
            elementId: string | null;
            message: string;
            /** @enum {string} */
            severity: "error" | "warning";
        };
        MigrationReportDto: {
            dryRun: boolean;
            items: components["schemas"]["MigrationOutcomeDto"][];
            migrated: number;
            refused: number;
        };
        ModelAnswerDto: {
            /** @enum {string} */
            language: "it" | "en";
            /** @description Segnaposto fra doppie graffe / placeholders in double braces: {{protocolNumber}}. */
            text: string;
            title: string;
        };
        ModelVersionDto: {
            body: string;
            bodyEn: string;
            /** @enum {string|null} */
            channel: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311" | null;
            classification: string | null;
            /** @enum {string|null} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest" | null;
            name: string;
            subject: string;
            subjectEn: string;
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** @description Name of who wrote it. */
            writtenBy: string;
        };
        ModelVersionListDto: {
            /** @description Newest first. */
            items: components["schemas"]["ModelVersionDto"][];
            /** @description Always null: all are listed. */
            nextCursor: string | null;
        };
        ModificationDto: {
            instructions: components["schemas"]["InstructionDto"][];
            /** @description Kept in the audit trail. */
            reason: string;
        };
        MonthDto: {
            /** @description Of those that came in during these months. */
            closed: number;
            /** @example 2026-11 */
            month: string;
            received: number;
        };
        MunicipalTextDto: {
            en: components["schemas"]["TextBlockDto"][];
            /** @description The municipality has not completed the model yet. */
            isModel: boolean;
            it: components["schemas"]["TextBlockDto"][];
            /** @description In every other language that is spoken. */
            others: components["schemas"]["OtherTextDto"][];
        };
        NearbyReportDto: {
            classification: string;
            /** @description In tens of metres. */
            distanceMetres: number | null;
            /** @description True: it can be joined (POST /public/joins). */
            joinable: boolean;
            name: string;
            nameEn: string;
            /** Format: date-time */
            receivedAt: string;
            /**
             * Format: uuid
             * @description For `sameAs`.
             */
            ref: string;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
        };
        NearbyReportsDto: {
            items: components["schemas"]["NearbyReportDto"][];
        };
        NewDecisionVersionDto: {
            /** @description The version that was read and changed; 409 when another one has followed it. */
            basedOnVersion: number;
            table: components["schemas"]["DecisionTableDto"];
        };
        NextPhaseDto: {
            /** Format: date */
            from: string;
            /** @enum {string} */
            phase: "notLive" | "experimental" | "regular";
        };
        NextTaskDto: {
            assignee: string | null;
            /** @description What the assignee is called: the name of the account where there is one, else as in `assignee`. */
            assigneeName: string | null;
            /** @example rispondere */
            definitionKey: string;
            /** @example Rispondere */
            name: string;
            /** @example Answer */
            nameEn: string | null;
            points: components["schemas"]["PointNameDto"][];
        };
        NotePageDto: {
            /** @description Oldest first. */
            items: components["schemas"]["NoteViewDto"][];
            nextCursor: string | null;
        };
        NoteTextDto: {
            /** @description null: withheld from the reader. */
            body: string | null;
            /** @description Usernames of those who are called. */
            mentions: string[];
            revision: number;
            /** Format: date-time */
            writtenAt: string;
        };
        NoteViewDto: {
            /** @description Username. */
            author: string;
            authorName: string;
            /** @description null: withheld from the reader. */
            body: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Texts before the last correction. */
            earlier: components["schemas"]["NoteTextDto"][];
            /** Format: uuid */
            id: string;
            /** @description Usernames of those who are called. */
            mentions: string[];
            revision: number;
            /** Format: date-time */
            writtenAt: string;
        };
        NotificationDto: {
            /**
             * Format: uuid
             * @description The case.
             */
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Names and instants for the sentence, by kind.
             * @example {
             *       "from": "Infodesk Savena"
             *     }
             */
            facts: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "assigned" | "termNear" | "termMissed" | "inquiryAnswered" | "answerBack" | "avocation" | "citizenReply" | "citizenUnsatisfied" | "mention" | "taskAssigned" | "released" | "processHeld";
            /** @example 2026/000123 */
            protocolNumber: string | null;
            /** Format: date-time */
            readAt: string | null;
            /** @description null also for readers who have no need to know what was said. */
            subject: string | null;
        };
        NotificationPageDto: {
            items: components["schemas"]["NotificationDto"][];
            nextCursor: string | null;
            /** @description Not read yet; counting stops at 100. */
            unread: number;
        };
        NotificationsReadDto: {
            /** @description How many were not read before. */
            read: number;
        };
        OfContactDto: {
            /** Format: uuid */
            contactId: string;
        };
        OpportunityDto: {
            /** @description Point that answered. */
            answeredBy: string | null;
            /** Format: date-time */
            at: string;
            classification: string | null;
            classificationName: string | null;
            classificationNameEn: string | null;
            /** Format: uuid */
            contactId: string;
            /** @description Point that the knowledge base named as competent. */
            knownPoint: string | null;
            owner: string;
            protocolNumber: string;
            /**
             * @description Answered after an escalation, or without an article.
             * @enum {string}
             */
            reason: "escalated" | "withoutArticle";
            /** @enum {string} */
            state: "open" | "proposed" | "dismissed";
        };
        OpportunityPageDto: {
            /** @description How many match on all pages. */
            count: number;
            items: components["schemas"]["OpportunityDto"][];
            nextCursor: string | null;
        };
        OriginDto: {
            answer: string;
            classification: string | null;
            /** Format: uuid */
            contactId: string;
            deviation: components["schemas"]["DeviationDto"] | null;
            protocolNumber: string;
            question: string;
            steps: components["schemas"]["OriginStepDto"][];
            /** @description Question, answer and steps are left out: the reader may not read the words of the contact. */
            withheld: boolean;
        };
        OriginStepDto: {
            /** Format: date-time */
            at: string;
            text: string;
            textEn: string;
        };
        OtherContactDto: {
            /** Format: uuid */
            contactId: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
        };
        OtherTextDto: {
            blocks: components["schemas"]["TextBlockDto"][];
            /** @description Code of the language. */
            language: string;
        };
        OwnershipEntryDto: {
            actor: string;
            /** Format: date-time */
            at: string;
            fromPoint: string | null;
            fromPointName: string | null;
            id: string;
            /** @enum {string} */
            kind: "registration" | "handover" | "avocation" | "restitution" | "reopening";
            /** @description Who was told of it. */
            notices: components["schemas"]["OwnershipNoticeDto"][];
            reason: string;
            toPoint: string;
            toPointName: string;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        OwnershipLedgerDto: {
            items: components["schemas"]["OwnershipEntryDto"][];
            nextCursor: string | null;
            /** @description The point that owns the relationship now. */
            owner: string;
            /** @description Grows with every change of the ownership. */
            version: number;
        };
        OwnershipNoticeDto: {
            /** Format: uuid */
            assignmentId: string;
            /**
             * @description desk: an information in the inbox of the point.
             * @enum {string}
             */
            channel: "desk";
            point: string;
            pointName: string;
            /** Format: date-time */
            readAt: string | null;
            readBy: string | null;
            /** @enum {string} */
            role: "formerOwner" | "newOwner" | "worker";
            /** Format: date-time */
            toldAt: string;
        };
        OwnGrantDto: {
            /** @enum {string} */
            kind: "role" | "membership";
            /**
             * @description A role, or the code of a point
             * @example savena-infodesk
             */
            subject: string;
            /**
             * Format: date
             * @description null: from ever
             */
            validFrom: string | null;
            /**
             * Format: date
             * @description null: without end
             */
            validUntil: string | null;
        };
        PathNodeView: {
            code: string;
            name: string;
            nameEn: string;
        };
        PhaseCountsDto: {
            experimental: number;
            notLive: number;
            regular: number;
        };
        PlaceAgreementDto: {
            /** @description What each part follows from; null: it is empty. */
            by: components["schemas"]["PlaceByDto"];
            /** @description What cannot be right with what was said last. */
            gaveWay: components["schemas"]["GaveWayDto"][];
            /** @description What was said, and what follows from it. */
            place: components["schemas"]["FullPlaceDto"];
            /** @description The point is asked back. */
            question: components["schemas"]["PlaceQuestionDto"] | null;
            /** @description The street, where there is no point. */
            street: components["schemas"]["PlaceSpotDto"] | null;
        };
        PlaceByDto: {
            /** @enum {string|null} */
            address: "person" | "point" | "address" | "district" | null;
            /** @enum {string|null} */
            district: "person" | "point" | "address" | "district" | null;
            /** @enum {string|null} */
            point: "person" | "point" | "address" | "district" | null;
        };
        PlacedTextDto: {
            /** @description Code of the classification. */
            classification?: string | null;
            description: string;
            location?: components["schemas"]["LocationDto"] | null;
        };
        PlaceholderDto: {
            /** @example citizen.name */
            name: string;
            text: string;
            textEn: string;
        };
        PlaceholderListDto: {
            items: components["schemas"]["PlaceholderDto"][];
            nextCursor: string | null;
        };
        PlaceQuestionDto: {
            /** @enum {string} */
            code: "null-island" | "swapped" | "outside-municipality" | "far-from-municipality";
            /** @description Taken with `outsideConfirmed`. */
            confirmable: boolean;
            /** @description The place that seems to be meant. */
            swapped: components["schemas"]["PlaceSpotDto"] | null;
        };
        PlaceSpotDto: {
            lat: number;
            lon: number;
        };
        PlanHistoryDto: {
            items: components["schemas"]["PlanVersionDto"][];
            nextCursor: string | null;
        };
        PlanRolloutDto: {
            /** @description First day on trial; null: no trial. */
            experimentalFrom: string | null;
            note?: string;
            /** @description First regular day; null: not planned yet. */
            regularFrom: string | null;
            /** @description The version read; 0: nothing planned yet. If-Match may say it instead. */
            version: number;
        };
        PlanVersionDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            createdByName: string;
            /** Format: date */
            experimentalFrom: string | null;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            note: string;
            /** Format: date */
            regularFrom: string | null;
            /** @description Code of the scope. */
            scope: string;
            version: number;
        };
        PointFiguresDto: {
            /** @example savena-infodesk */
            code: string;
            /** @description Members of today whose account is active. */
            members: number;
            /** @description Assignments that wait for it, information left out. */
            openAssignments: number;
            /** @description Contacts that are open, owned or worked on here. */
            openContacts: number;
        };
        PointFiguresList: {
            items: components["schemas"]["PointFiguresDto"][];
            nextCursor: string | null;
        };
        PointNameDto: {
            /** @example savena-infodesk */
            code: string;
            /** @example Infodesk Savena */
            name: string;
        };
        PointPage: {
            items: components["schemas"]["PointView"][];
            nextCursor: string | null;
        };
        PointView: {
            /**
             * Format: date-time
             * @description null: open.
             */
            closedAt: string | null;
            /** @example savena-infodesk */
            code: string;
            /** @description Prefixes of the classification codes it answers for. */
            competences: string[];
            /** @enum {string} */
            kind: "collection" | "entry" | "backOffice";
            level: number | null;
            /** @example Infodesk Savena */
            name: string;
            /**
             * @description Code of its scope.
             * @example savena
             */
            scope: string;
            /** @description Code of the point whose members do what it left open. */
            successor: string | null;
            /** @enum {string} */
            system: "district" | "central" | "networkDirection" | "political";
            version: number;
        };
        PresentDto: {
            displayName: string;
            username: string;
            writing: boolean;
        };
        PresentListDto: {
            /** @description The others, at most 20; those who write first. */
            items: components["schemas"]["PresentDto"][];
            /** @description Always null: it is a short list. */
            nextCursor: string | null;
        };
        PreviewedTaskDto: {
            /**
             * @description null: the task belongs to no contact.
             * @enum {string|null}
             */
            contactStatus: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled" | null;
            /** @description Tasks of the case that are open then. */
            next: components["schemas"]["NextTaskDto"][];
            /** @description What completing it would be answered; then nothing follows. null: it would be completed. */
            refusal: components["schemas"]["ProblemDto"] | null;
        };
        PreviewTaskDto: {
            /**
             * @description Values of the form by field name.
             * @example {
             *       "classification": "01.02",
             *       "appropriate": true,
             *       "answerKnown": false
             *     }
             */
            variables?: {
                [key: string]: unknown;
            };
        };
        ProblemDto: {
            /**
             * @description Stable code
             * @example contact.not-found
             */
            code: string;
            detail: string;
            errors?: components["schemas"]["ProblemFieldDto"][];
            /** @description Path of the request */
            instance?: string;
            /** @description Found again in the logs */
            requestId?: string;
            /** @example 404 */
            status: number;
            /** @example Not Found */
            title: string;
            /** @example urn:punto-dascolto:problem:contact.not-found */
            type: string;
        };
        ProblemFieldDto: {
            /**
             * @description Stable code
             * @example required
             */
            code: string;
            /**
             * @description Dotted path of the field
             * @example citizen.email
             */
            field: string;
            /** @description What to do */
            message: string;
        };
        ProcessDefinitionDto: {
            /** Format: date-time */
            deployedAt: string;
            /** Format: uuid */
            deploymentId: string;
            /** Format: uuid */
            id: string;
            /** @example ciclo-di-servizio */
            key: string;
            name: string | null;
            /** @example ciclo-di-servizio.bpmn */
            resourceName: string;
            version: number;
            versionTag: string | null;
            /** @description Null: it was not taken back. */
            withdrawn: components["schemas"]["WithdrawnDto"] | null;
        };
        ProcessDefinitionListDto: {
            items: components["schemas"]["ProcessDefinitionDto"][];
            /** @description Always null: the list is complete. */
            nextCursor: string | null;
        };
        ProcessInstanceDto: {
            /** @description The case: the business key. */
            contactId: string | null;
            /** Format: uuid */
            definitionId: string;
            /** @example ciclo-di-servizio */
            definitionKey: string;
            definitionVersion: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description End event that was reached last, or the reason of the cancellation: null to whoever may not read the words of the case. */
            endedBy: string | null;
            /** Format: uuid */
            id: string;
            /** @description The instance that called it. */
            parentInstanceId: string | null;
            /** Format: uuid */
            rootInstanceId: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "suspended" | "completed" | "cancelled";
        };
        ProcessInstancePageDto: {
            items: components["schemas"]["ProcessInstanceDto"][];
            nextCursor: string | null;
        };
        ProtocolCancellationDto: {
            /** Format: date-time */
            at: string;
            authorisedBy: string;
            by: string;
            reason: string;
        };
        PublicationRuleDto: {
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            note: string;
            published: boolean;
            /** @description Code of the scope. */
            scope: string;
            scopeName: string;
            /** @description 0: nobody has decided yet, so nothing is shown. */
            version: number;
        };
        PublicationRulesDto: {
            items: components["schemas"]["PublicationRuleDto"][];
            nextCursor: string | null;
        };
        PublicCitizenDto: {
            email?: string | null;
            name?: string | null;
            phone?: string | null;
        };
        PublicClassDto: {
            /** @example 01.01 */
            code: string;
            name: string;
            nameEn: string;
            parent: string | null;
        };
        PublicContactDto: {
            classification: string;
            classificationName: string;
            classificationNameEn: string;
            /** Format: date */
            closedOn: string | null;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @example 2026/000123 */
            number: string;
            /** @enum {string} */
            phase: "inProgress" | "answered" | "closed";
            /** @description Within some hundred metres. */
            place: components["schemas"]["SpotDto"] | null;
            /** Format: date */
            receivedOn: string;
            /** @description Code of the scope. */
            scope: string;
            scopeName: string;
        };
        PublicContactsDto: {
            /** @description How many match; counting stops at 10,000. */
            count: number;
            items: components["schemas"]["PublicContactDto"][];
            nextCursor: string | null;
        };
        PublicDistrictCountDto: {
            /** @description Code of the district. */
            code: string;
            count: number;
            name: string;
            /** @description Of these, not closed yet. */
            open: number;
        };
        PublicDistrictDto: {
            /** @example savena */
            code: string;
            /** @example Quartiere Savena */
            name: string;
        };
        PublicOptionsDto: {
            classifications: components["schemas"]["PublicClassDto"][];
            districts: components["schemas"]["PublicDistrictDto"][];
            /** @description Largest file, in bytes. */
            fileBytes: number;
            /** @description Files of one report. */
            files: number;
            kinds: ("report" | "complaint" | "informationRequest" | "serviceRequest")[];
        };
        PublicPlaceDto: {
            count: number;
            lat: number;
            lon: number;
            /** @description Of these, not closed yet. */
            open: number;
        };
        PublicPlacesDto: {
            /** @description false: only the newest contacts are told. */
            complete: boolean;
            /** @description Those of which no point is known. */
            districts: components["schemas"]["PublicDistrictCountDto"][];
            items: components["schemas"]["PublicPlaceDto"][];
            nextCursor: string | null;
            /** @description With a point outside of the municipality; they are in no item. */
            outside: number;
            /** @description Without a point, with a district or without. */
            withoutPoint: number;
        };
        PublicReportDto: {
            /** @description Claims of uploads. */
            attachments?: string[];
            /** @description Absent or null: anonymous. At least one field of it is needed otherwise. */
            citizen?: components["schemas"]["PublicCitizenDto"] | null;
            /** @description Code of the classification. */
            classification?: string | null;
            description: string;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /**
             * @description Code of a language that the catalogue has texts in.
             * @default it
             */
            language: string;
            location?: components["schemas"]["LocationDto"] | null;
            /** @description The `ref` of a nearby report that this one is the same as. */
            sameAs?: string | null;
            /** @description Stays empty: people do not see this field. */
            website?: string;
        };
        PublicStreetDto: {
            code: string;
            /** @description Code of the district. */
            district: string | null;
            /** @example Via Toscana */
            name: string;
        };
        PublicStreetsDto: {
            /** @description The district of the street that was written, where it is known to lie in one. */
            district: string | null;
            /** @description Streets that fit; may be empty. */
            items: components["schemas"]["PublicStreetDto"][];
        };
        PublicSuggestDto: {
            text: string;
        };
        PublicSuggestionsDto: {
            /** @description The likeliest first; may be empty. */
            items: components["schemas"]["PublicClassDto"][];
        };
        PublicSummaryDto: {
            classes: components["schemas"]["ClassCountDto"][];
            months: components["schemas"]["MonthDto"][];
            scopes: components["schemas"]["ScopeCountDto"][];
        };
        PublicUploadDto: {
            /** @description Names the file in a report or a reply, within a day. */
            claim: string;
            fileName: string;
            mediaType: string;
        };
        PublishedDecisionDto: {
            /** Format: date-time */
            deployedAt: string;
            /** Format: uuid */
            deploymentId: string;
            /** Format: uuid */
            id: string;
            /** @example smistamento */
            key: string;
            /** @enum {string} */
            kind: "table" | "expression";
            name: string | null;
            /** @description Keys of the decisions it asks first. */
            requires: string[];
            /** @example smistamento.dmn */
            resourceName: string;
            version: number;
            /** @description Names in its cells of which nothing comes: points, districts and classes that are closed, or that nobody has. */
            warnings: components["schemas"]["DecisionWarningDto"][];
        };
        PublishVersionDto: {
            /**
             * @description From the beginning of that day in Italy. Default: at once.
             * @example 2027-01-01
             */
            from?: string | null;
            /** @description The version that was read. If-Match may say it instead. */
            version: number;
        };
        PurposeDto: {
            /** @example entry point of the district */
            en: string;
            /** @example Sportello specialistico */
            it: string;
        };
        ReadNotificationsDto: {
            /** @description Absent: all. Those of others are passed over. */
            ids?: string[];
        };
        ReadOrganisation: {
            /** @description The version read. If-Match may say it instead. */
            version: number;
        };
        ReadVersion: {
            /** @description The version that was read. If-Match may say it instead. */
            version: number;
        };
        ReasonDto: {
            reason: string;
            /** @description The version you have read; 409 when it has changed. */
            version?: number;
        };
        ReasonedStepDto: {
            reason: string;
            /** @description The revision you have read. If-Match may say it instead. */
            revision: number;
        };
        ReasonView: {
            /** @enum {string} */
            kind: "name" | "synonym" | "similar" | "contacts";
            /** @example come 214 contatti con «buca» (Quartiere Savena) */
            text: string;
            textEn: string;
        };
        RefusedStreetDto: {
            code: string;
            /** @enum {string} */
            field: "code" | "name" | "district" | "number" | "exponent" | "lat" | "lon" | "point" | "east" | "north" | "shape";
            message: string;
            /** @description From 1, the heading being row 1. */
            row: number;
            /** @description What the row says there; empty where it says nothing. */
            value: string;
        };
        RegisterContactDto: {
            /**
             * @description Answers to what the classification asks, by the code of the attribute.
             * @example {
             *       "targa": "AB123CD"
             *     }
             */
            attributes?: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            channel: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311";
            /** @description Absent: anonymous. */
            citizen?: components["schemas"]["CitizenDto"] | null;
            /** @description Code of the classification. */
            classification?: string | null;
            /** @description May be empty: then the task `ascoltare` opens. */
            description: string;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            location?: components["schemas"]["LocationDto"] | null;
            /** @description Code of the registering point. Default: the caller's first front office. */
            point?: string | null;
            /**
             * @description Default: the classification’s.
             * @enum {string|null}
             */
            priority?: "low" | "normal" | "high" | "urgent" | null;
            /** @description Why it goes to `toPoint`; required where routing suggests another point. */
            reason?: string | null;
            /** @description Default: now. */
            receivedAt?: string | null;
            subject?: string | null;
            /** @description Code of the point that is competent: it is assigned to at once, by the registering point. Default: routing decides once the request is understood. */
            toPoint?: string | null;
        };
        RegisterEntryDto: {
            /** @description Annullamento. */
            cancellation: components["schemas"]["ProtocolCancellationDto"] | null;
            /** Format: uuid */
            contactId: string;
            /** @description SHA-256 of what was received. */
            contentHash: string;
            /** @description SHA-256 of this entry and of previousHash. */
            entryHash: string;
            number: number;
            previousHash: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            registeredAt: string;
            sender: string;
            /** @description Empty where it is withheld. */
            subject: string;
            /** @description The subject of a sensitive contact, and the reason of its cancellation, stand in the entry and in no list. */
            withheld: boolean;
            year: number;
        };
        RegisterFaultDto: {
            /** @enum {string} */
            kind: "missing" | "altered" | "brokenChain" | "notAsClosed";
            /** @enum {string} */
            of: "entry" | "cancellation" | "day" | "file";
            /** @example 2026/12 */
            reference: string;
        };
        RegisterPageDto: {
            /** @description How many match; counting stops at 10000, which so means that many or more */
            count: number;
            items: components["schemas"]["RegisterEntryDto"][];
            nextCursor: string | null;
        };
        RegisterVerificationDto: {
            cancellations: number;
            days: number;
            faultCount: number;
            /** @description The first hundred. */
            faults: components["schemas"]["RegisterFaultDto"][];
            files: number;
            valid: boolean;
            /** Format: date-time */
            verifiedAt: string;
            years: components["schemas"]["YearVerificationDto"][];
        };
        RemoveAttachmentDto: {
            reason: string;
        };
        RemoveClosingDayDto: {
            reason: string;
        };
        RenderDto: {
            /** Format: uuid */
            contactId: string;
            /** @description Absent: the version in use, else the newest. */
            version?: number;
        };
        RenderedAnswerDto: {
            /** @enum {string} */
            language: "it" | "en";
            /**
             * @description Segnaposto senza valore / placeholders that the contact has no value for.
             * @example [
             *       "citizen.name"
             *     ]
             */
            missing: string[];
            /** @description Placeholders without a value stand in it as they are. */
            text: string;
            title: string;
        };
        RenderedModelDto: {
            body: string;
            /** @description Placeholders without a value; they stay in braces. */
            missing: string[];
            subject: string;
        };
        RenderModelDto: {
            /** @description With placeholders in double braces. */
            body: string;
            /** Format: uuid */
            contactId: string;
            /** @example La Sua richiesta {{protocolNumber}} */
            subject: string;
        };
        ReplyDto: {
            /** @description Claims of uploads. */
            attachments?: string[];
            /** @example K7MQ-2XVD-9TRA */
            code: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            text: string;
        };
        ReportReceiptDto: {
            anonymous: boolean;
            /** Format: date-time */
            answerDueAt: string | null;
            /** @description An acknowledgement leaves by e-mail. */
            byEmail: boolean;
            /**
             * @description Nobody can tell it again.
             * @example K7MQ-2XVD-9TRA
             */
            followCode: string;
            /** @description Path of the page that follows it. */
            followPath: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            /** Format: date-time */
            receivedAt: string;
            /**
             * @description Who answers to the citizen.
             * @example Infodesk Savena
             */
            responsible: string;
            /** @description It is linked with the nearby report that it is the same as. */
            sameAsLinked: boolean;
        };
        RequestWorkDto: {
            /** @description Che cosa si chiede / what is asked for; the citizen reads it, so no names. */
            description: string;
            /**
             * @description Point of the service.
             * @example manutenzione-operativo
             */
            servicePoint: string;
        };
        RerouteDto: {
            reason: string;
            /** @description Code of the point that receives instead. */
            toPoint: string;
            /** @description The version you have read; 409 when it has changed. */
            version?: number;
        };
        ResetPasswordDto: {
            /** Format: password */
            password: string;
        };
        RestDayDto: {
            /** Format: date-time */
            addedAt: string | null;
            addedBy: string | null;
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "publicHoliday" | "patronDay" | "closingDay";
            name: string;
            nameEn: string;
            /** @description Of a closing day. */
            reason: string | null;
        };
        ResumeClockDto: {
            reason?: string;
        };
        RetireAddressDto: {
            /**
             * Format: uri
             * @description https://...: la pagina e tutto ciò che sta sotto / the page and all that lies below.
             */
            address: string;
            reason: string;
            replacement?: string | null;
        };
        RetiredAddressDto: {
            address: string;
            /** @description Articles in use that still lead there. */
            articles: number;
            /** Format: uuid */
            id: string;
            reason: string;
            replacement: string | null;
            /** Format: date-time */
            retiredAt: string;
            retiredBy: string;
        };
        RetiredAddressListDto: {
            items: components["schemas"]["RetiredAddressDto"][];
            nextCursor: string | null;
        };
        RetireModelDto: {
            /**
             * @description false: into use again.
             * @default true
             */
            retired: boolean;
            /** @description The version that was read. */
            version: number;
        };
        ReviewPageDto: {
            /** @description How many match on all pages. */
            count: number;
            items: components["schemas"]["ReviewViewDto"][];
            nextCursor: string | null;
        };
        ReviewViewDto: {
            /** Format: uuid */
            articleId: string;
            /** Format: date-time */
            closedAt: string | null;
            closedBy: string | null;
            code: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            /** @enum {string|null} */
            outcome: "confirmed" | "newVersion" | "withdrawn" | null;
            owner: string;
            /** Format: date-time */
            proposedAt: string;
            reasons: components["schemas"]["StaleViewDto"][];
            title: string;
            titleEn: string;
            version: number;
        };
        RevivedDto: {
            /** @description Deliveries that will be tried again */
            revived: number;
        };
        RolloutMarkDto: {
            /** @description null in the regular phase. */
            note: string | null;
            noteEn: string | null;
            /**
             * @description The phase in which it was registered.
             * @enum {string}
             */
            phase: "notLive" | "experimental" | "regular";
            /** @description Scope whose plan held for it. */
            scope: string | null;
        };
        RolloutMatrixDto: {
            /** Format: date */
            day: string;
            items: components["schemas"]["MatrixCellDto"][];
            nextCursor: string | null;
        };
        RoutingAnswerDto: {
            /** @description null: no article in use names one. */
            competent: components["schemas"]["CompetentPointDto"] | null;
        };
        RoutingArticleDto: {
            code: string;
            /** Format: uuid */
            id: string;
            title: string;
            titleEn: string;
            version: number;
        };
        RoutingDeviationDto: {
            /** Format: uuid */
            assignmentId: string;
            /** Format: date-time */
            at: string;
            byName: string;
            chosenPoint: string;
            classification: string;
            /** Format: uuid */
            contactId: string;
            /** @example smistamento */
            decision: string;
            district: string | null;
            /** @description Why the point was suggested. */
            explanation: string;
            explanationEn: string;
            fromPoint: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @description Why it went elsewhere. */
            reason: string;
            ruleId: string | null;
            ruleNumber: number | null;
            suggestedPoint: string;
            version: number;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        RoutingDeviationPageDto: {
            byClass: components["schemas"]["RoutingDeviationsByClassDto"][];
            /** @description The most frequent first. */
            byPoint: components["schemas"]["RoutingDeviationsByPointDto"][];
            byRule: components["schemas"]["RoutingDeviationsByRuleDto"][];
            /** @description How many match on all pages. */
            count: number;
            items: components["schemas"]["RoutingDeviationDto"][];
            nextCursor: string | null;
        };
        RoutingDeviationsByClassDto: {
            classCode: string;
            count: number;
        };
        RoutingDeviationsByPointDto: {
            chosenPoint: string;
            count: number;
            suggestedPoint: string;
        };
        RoutingDeviationsByRuleDto: {
            count: number;
            decision: string;
            ruleNumber: number | null;
            version: number;
        };
        RoutingExplanationDto: {
            /** @example smistamento */
            decision: string;
            ruleId: string | null;
            ruleNumber: number | null;
            /** @example Regola 6 dello smistamento (versione 1): Strade: Manutenzione */
            text: string;
            textEn: string;
            version: number;
        };
        RoutingPointDto: {
            code: string;
            name: string;
        };
        RoutingSuggestionDto: {
            /**
             * Format: date-time
             * @description By when the citizen has the answer under the protocol: what the clock of the contact says, or will say once it is registered. null: suspended, or owed no more.
             */
            answerDueAt: string | null;
            /**
             * @description What the table proposes, in working days; the protocol decides.
             * @example P15D
             */
            answerTerm: string | null;
            /** @description What the tables were told. */
            facts: {
                [key: string]: unknown;
            };
            /** @description What the knowledge base says; it stands in where the table names no point. */
            knowledge: components["schemas"]["SuggestedArticleDto"] | null;
            /** @enum {string|null} */
            level: "1" | "2" | "3" | "central" | "political" | null;
            point: components["schemas"]["RoutingPointDto"] | null;
            /** @enum {string|null} */
            priority: "low" | "normal" | "high" | "urgent" | null;
            /** @description Why that priority. */
            priorityExplanation: components["schemas"]["RoutingExplanationDto"];
            /** @description Why that point and that level. */
            routing: components["schemas"]["RoutingExplanationDto"];
            /** @description Of the tasks, 0 to 100. */
            weight: number | null;
        };
        RoutingSuggestionRequestDto: {
            /** @description Answers to what the classification asks, by code. */
            attributes?: {
                [key: string]: unknown;
            };
            /**
             * @default desk
             * @enum {string}
             */
            channel: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311";
            /** @example 01.01 */
            classification?: string | null;
            /**
             * Format: uuid
             * @description A contact you may see; everything else is then left out.
             */
            contactId?: string;
            /** @description Code of a district. */
            district?: string | null;
            /**
             * @description Required without contactId.
             * @enum {string}
             */
            kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @description Code of the point that registers it, whose protocol sets the term. Default: one of yours. */
            point?: string;
            /**
             * Format: date-time
             * @description Default: now.
             */
            receivedAt?: string;
            /**
             * @description Contacts of the same citizen about the same class in the last 30 days.
             * @default 0
             */
            repeatedContacts: number;
            /** @description What the citizen says. */
            text?: string;
        };
        RoutingViewDto: {
            districtLevel: number | null;
            note: string | null;
            point: string | null;
        };
        RowCountsDto: {
            changed: number;
            created: number;
            refused: number;
            unchanged: number;
        };
        RowErrorDto: {
            code: string;
            field: string;
            message: string;
        };
        RowFaultDto: {
            /** @example unknown-code */
            code: string;
            /** @description Column of the file. */
            field: string;
            message: string;
            /** @description What the row says there. */
            value: string | null;
        };
        RowIssueDto: {
            /** @description What to do. */
            advice: string;
            /** @example in-the-future */
            code: string;
            /** @example Creato */
            column: string | null;
            message: string;
            /**
             * @description An error refuses the row.
             * @enum {string}
             */
            severity: "error" | "warning";
        };
        RowReportDto: {
            code: string | null;
            /** @description Empty: the row as a whole is refused. */
            errors: components["schemas"]["RowFaultDto"][];
            /** @description Code or username. */
            key: string;
            message: string | null;
            /** @description Row of its table, from 1; of a CSV with the heading. */
            number: number;
            /** @enum {string} */
            outcome: "created" | "changed" | "unchanged" | "refused";
            /** @enum {string} */
            table: "scopes" | "points" | "accounts" | "grants";
        };
        SaidPlaceDto: {
            address?: string | null;
            /** @description Code of a district. */
            district?: string | null;
            /** @example 44.4938 */
            lat?: number | null;
            /** @example 11.3387 */
            lon?: number | null;
            /** @description true: the point is known to lie near the municipality, not in it. */
            outsideConfirmed?: boolean | null;
        };
        SavedFilterDto: {
            address: string;
            /** Format: uuid */
            id: string;
            /** @description False: a colleague of that point shares it. */
            mine: boolean;
            name: string;
            /** @description Who keeps it. */
            owner: string;
            /** @description Code of the point that it is shared with. */
            point: string | null;
        };
        SavedFilterListDto: {
            /** @description Yours and those that are shared with your points, by name. */
            items: components["schemas"]["SavedFilterDto"][];
            /** @description Always null: it is a short list. */
            nextCursor: string | null;
        };
        SaveFilterDto: {
            /**
             * @description Of a page of the desk, with its filters.
             * @example /?tab=punto&fase=capire
             */
            address: string;
            /** @example Reclami di Savena */
            name: string;
            /** @description Code of one of your points: all who belong to it find the filter. Absent: only you. */
            point?: string | null;
        };
        ScopeCountDto: {
            code: string;
            count: number;
            name: string;
            open: number;
        };
        ScopePage: {
            items: components["schemas"]["ScopeView"][];
            nextCursor: string | null;
        };
        ScopeView: {
            /**
             * Format: date-time
             * @description null: open.
             */
            closedAt: string | null;
            /** @example savena */
            code: string;
            /** @enum {string} */
            kind: "district" | "department";
            /** @example Quartiere Savena */
            name: string;
            version: number;
        };
        SeenInputDto: {
            expression: string;
            label: string;
            /** @description The value the column saw. */
            value: (string | number | boolean | {
                [key: string]: unknown;
            } | unknown[]) | null;
        };
        SessionDto: {
            account: components["schemas"]["AccountDto"];
            /**
             * Format: date-time
             * @description When it ends, whatever is done meanwhile
             */
            expiresAt: string;
        };
        SignAgreementDto: {
            /** @description The party you sign for. */
            party: string;
            /** @description textHash of the protocol as you have read it: that is what you sign. */
            textHash: string;
        };
        SignUpRequest: {
            displayName: string;
            /** Format: password */
            password: string;
            /** @description What stands in the printed link behind # */
            token: string;
            /** @example anna.rossi */
            username: string;
        };
        SimilarContactDto: {
            /** @description Days between the receipts. */
            ageDays: number;
            answer: string | null;
            classification: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** @description Its first 300 characters. */
            description: string;
            distanceMetres: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            location: components["schemas"]["LocationViewDto"] | null;
            /** @description false: closed a short time ago. */
            open: boolean;
            owner: string;
            ownerName: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            /** @example 2026/000123 */
            protocolNumber: string;
            /** @description Why it is offered, in Italian. */
            reason: string;
            reasonEn: string;
            /** Format: date-time */
            receivedAt: string;
            sameAddress: boolean;
            sameClass: boolean;
            score: number;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            subject: string | null;
            textSimilarity: number;
        };
        SimilarListDto: {
            /** @description The likeliest first. */
            items: components["schemas"]["SimilarContactDto"][];
            /** @description Always null: it is a short list. */
            nextCursor: string | null;
        };
        SimilarQueryDto: {
            /** @description Code of the classification. */
            classification?: string | null;
            /**
             * @description Contacts closed so many days before are offered as well.
             * @default 30
             */
            closedWithinDays: number;
            /** @description As far as it is written. */
            description: string;
            /**
             * @description Only contacts of this kind.
             * @enum {string}
             */
            kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @default 10 */
            limit: number;
            location?: components["schemas"]["LocationDto"] | null;
            /**
             * Format: date-time
             * @description Default: now.
             */
            receivedAt?: string;
            subject?: string | null;
            /** @default 150 */
            withinMetres: number;
        };
        SpotDto: {
            lat: number;
            lon: number;
        };
        StaleViewDto: {
            /** @enum {string} */
            reason: "validityOver" | "reviewDue" | "unsatisfied" | "linkRetired" | "classificationRetired" | "pointRetired";
            text: string;
            textEn: string;
        };
        StartVersionDto: {
            changeNote?: string | null;
            /** @description The revision you have read. If-Match may say it instead. */
            revision: number;
        };
        StateCountsDto: {
            approved: number;
            draft: number;
            proposed: number;
            superseded: number;
            withdrawn: number;
        };
        StatisticsDto: {
            definition: components["schemas"]["ProcessDefinitionDto"];
            elements: components["schemas"]["ElementStatisticsDto"][];
        };
        StreetDto: {
            code: string;
            /** @description true: of the demonstration, not of a register. */
            demonstration: boolean;
            /** @description Code of the district. */
            district: string | null;
            name: string;
        };
        StreetImportReportDto: {
            /** @description Streets. */
            added: number;
            changed: number;
            /** @description House numbers that were taken. */
            numbers: number;
            refused: components["schemas"]["RefusedStreetDto"][];
            rows: number;
            unchanged: number;
        };
        StreetListDto: {
            items: components["schemas"]["StreetDto"][];
            /** @description Always null: it is a short list. */
            nextCursor: string | null;
        };
        StreetSummaryDto: {
            /** @description How many are the demonstration’s. */
            demonstration: number;
            /** @description House numbers. */
            numbers: number;
            numbersWithPlace: number;
            streets: number;
            withoutDistrict: number;
            /** @description Of which a place is known. */
            withPlace: number;
        };
        SuggestArticlesDto: {
            /**
             * @description A code that was chosen, or that its words suggest.
             * @example 02.01
             */
            classification?: string;
            /** @default 3 */
            limit: number;
            /**
             * @description Quello che si sta scrivendo / what is being written.
             * @example lampione spento davanti alla scuola
             */
            text: string;
        };
        SuggestDto: {
            /**
             * @description Code of a district.
             * @example savena
             */
            district?: string;
            /**
             * @description Kind of the contact.
             * @enum {string}
             */
            kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @default 5 */
            limit: number;
            /** @example lampione spento davanti alla scuola */
            text: string;
        };
        SuggestedArticleDto: {
            articleCode: string;
            /** Format: uuid */
            articleId: string;
            /** @description It names another point than the table does. */
            differs: boolean;
            note: string | null;
            point: string;
            pointName: string;
            title: string;
            titleEn: string;
        };
        SuggestionsView: {
            /** @description The likeliest first; may be empty. */
            items: components["schemas"]["SuggestionView"][];
        };
        SuggestionView: {
            /** @example 02.01.01 */
            code: string;
            /** @enum {string} */
            defaultPriority: "low" | "normal" | "high" | "urgent";
            /** @enum {string} */
            level: "class" | "subject" | "event";
            name: string;
            nameEn: string;
            /** @description The nodes above, the class first. */
            path: components["schemas"]["PathNodeView"][];
            reasons: components["schemas"]["ReasonView"][];
            /** @description Comparable within one answer. */
            score: number;
            /** @enum {string} */
            sensitivity: "normal" | "personal" | "sensitive";
        };
        SurveyAnswerDto: {
            note?: string | null;
            /** @enum {string} */
            outcome: "satisfied" | "unsatisfied";
            /**
             * @description Why not: with `unsatisfied` only.
             * @enum {string|null}
             */
            reason?: "notSolved" | "notClear" | "notMine" | "tooLate" | "other" | null;
        };
        SurveyViewDto: {
            answer: string | null;
            /** @description False: answered already, or the contact went on. */
            open: boolean;
            /** @example 2026/000123 */
            protocolNumber: string;
            subject: string | null;
        };
        SuspendClockDto: {
            /**
             * @description Una delle cause del protocollo / one of the causes of its protocol
             * @example citizenDocuments
             */
            cause: string;
            /** @description Perché si sospende / why it is suspended */
            reason: string;
        };
        SuspensionCauseDto: {
            /** @example citizenDocuments */
            code: string;
            name: string;
            nameEn: string;
        };
        TaskContactDto: {
            address: string | null;
            /** @enum {string} */
            channel: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311";
            classificationName: string | null;
            classificationNameEn: string | null;
            /** @description Code of a district. */
            district: string | null;
            /** @enum {string} */
            kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
            /** @description The first words of what was said, for lists; null as the subject is. */
            opening: string | null;
            /** @description Code of the point that owns the relationship. */
            owner: string;
            ownerName: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            /** @example 2026/000123 */
            protocolNumber: string;
            /** @enum {string} */
            status: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled";
            /** @description null also for readers who have no need to know what was said. */
            subject: string | null;
        };
        TaskDto: {
            /** @description Username of whoever took it. */
            assignee: string | null;
            candidateUsers: string[];
            /** @description The case: the business key. */
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description BPMN element.
             * @example capire
             */
            definitionKey: string;
            /**
             * Format: date-time
             * @description Its own term; null: it has none, or it is suspended. Lists go by `term`.
             */
            dueAt: string | null;
            /** Format: date-time */
            followUpAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Variables of this task alone (an item of a multi-instance). */
            localVariables: {
                [key: string]: unknown;
            };
            /** @example Capire */
            name: string;
            /** @example Understand */
            nameEn: string | null;
            /** @description Points whose members may take it. */
            points: string[];
            priority: number;
            /** Format: uuid */
            processDefinitionId: string;
            /** Format: uuid */
            processInstanceId: string;
            /** @example ciclo-di-servizio */
            processKey: string;
            /** @description camunda:properties of the element, e.g. 'phase'. */
            properties: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The process that called this one, or was started first.
             */
            rootProcessInstanceId: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            /** @description Its term is suspended, and nobody knows when it ends: the contact’s clock says why. `dueAt` is null until the clock is resumed. */
            suspended: boolean;
            term: components["schemas"]["TaskTermDto"];
        };
        TaskPageDto: {
            /** @description How many match; counting stops at 10000, which so means that many or more */
            count: number;
            items: components["schemas"]["ListedTaskDto"][];
            nextCursor: string | null;
        };
        TaskPeopleDto: {
            /** @description By name. */
            items: components["schemas"]["TaskPersonDto"][];
            /** @description Always null: it is a short list. */
            nextCursor: string | null;
        };
        TaskPersonDto: {
            displayName: string;
            username: string;
        };
        TaskTermDto: {
            /**
             * Format: date-time
             * @description Also one that has passed while the answer is still owed; null: none, or suspended.
             */
            dueAt: string | null;
            /**
             * @description task: its own; answer: that of the answer to the citizen; null: there is none.
             * @enum {string|null}
             */
            of: "task" | "answer" | null;
            /** @description What there is of terms stands still. */
            suspended: boolean;
        };
        TaskWithFormDto: {
            /** @description Username of whoever took it. */
            assignee: string | null;
            candidateUsers: string[];
            /** @description The case: the business key. */
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description BPMN element.
             * @example capire
             */
            definitionKey: string;
            /**
             * Format: date-time
             * @description Its own term; null: it has none, or it is suspended. Lists go by `term`.
             */
            dueAt: string | null;
            /** Format: date-time */
            followUpAt: string | null;
            form: components["schemas"]["FormFieldDto"][];
            /** Format: uuid */
            id: string;
            /** @description Variables of this task alone (an item of a multi-instance). */
            localVariables: {
                [key: string]: unknown;
            };
            /** @example Capire */
            name: string;
            /** @example Understand */
            nameEn: string | null;
            /** @description Points whose members may take it. */
            points: string[];
            priority: number;
            /** Format: uuid */
            processDefinitionId: string;
            /** Format: uuid */
            processInstanceId: string;
            /** @example ciclo-di-servizio */
            processKey: string;
            /** @description camunda:properties of the element, e.g. 'phase'. */
            properties: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The process that called this one, or was started first.
             */
            rootProcessInstanceId: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            /** @description Its term is suspended, and nobody knows when it ends: the contact’s clock says why. `dueAt` is null until the clock is resumed. */
            suspended: boolean;
            term: components["schemas"]["TaskTermDto"];
        };
        TextBlockDto: {
            /** @enum {string} */
            kind: "heading" | "paragraph" | "list";
            /** @description One text, or the items of a list. */
            texts: string[];
        };
        TimelineEntryDto: {
            /** @description Who caused it. */
            actor: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            id: string;
            /** @example registered */
            kind: string;
            technical: boolean;
            /** @description The sentence in the language that Accept-Language asks for; in Italian where that is not spoken. */
            text: string;
            /** @description The sentence in English. */
            textEn: string;
            /** @description True: reasons, answers, notes and values are left out, since the caller may not read the texts of the contact. */
            withheld: boolean;
        };
        TimelinePageDto: {
            items: components["schemas"]["TimelineEntryDto"][];
            nextCursor: string | null;
        };
        TransferReportDto: {
            /** @description False: a trial, or a row was refused; nothing was written. */
            applied: boolean;
            counts: components["schemas"]["RowCountsDto"];
            dryRun: boolean;
            rows: components["schemas"]["RowReportDto"][];
        };
        TreeFileDto: {
            /**
             * Format: binary
             * @description CSV, or JSON (*.json).
             */
            file: string;
        };
        TreeImportReportDto: {
            added: number;
            /** @description False: nothing was written, because of dryRun or a refused row. */
            applied: boolean;
            changed: number;
            dryRun: boolean;
            /** @description What would keep it from being published. */
            issues: components["schemas"]["VersionIssueDto"][];
            items: components["schemas"]["TreeRowDto"][];
            /** @enum {string} */
            mode: "replace" | "merge";
            refused: number;
            /** @description Codes of the draft that the file does not have. */
            removed: string[];
            rows: number;
            unchanged: number;
        };
        TreeRowDto: {
            code: string | null;
            errors: components["schemas"]["RowErrorDto"][];
            /** @enum {string} */
            kind: "node" | "mapping";
            /** @enum {string} */
            outcome: "added" | "changed" | "unchanged" | "refused";
            row: number;
        };
        TypedValueDto: {
            /** @enum {string} */
            type: "Null" | "Boolean" | "Integer" | "Long" | "Double" | "String" | "Date" | "Json";
            /** @description Of type Json: a JSON text. */
            value: (string | number | boolean) | null;
            valueInfo: {
                [key: string]: unknown;
            };
        };
        UnpublishDto: {
            reason: string;
        };
        UnpublishedDto: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @description null: withheld from the reader, as the texts of the contact are. */
            reason: string | null;
        };
        UsefulnessDto: {
            /** @description The newest votes with a comment. */
            comments: components["schemas"]["VoteViewDto"][];
            /** @description Operators whom it helped. */
            helped: number;
            /** @description Newest first, two years at most. */
            months: components["schemas"]["KnowledgeMonthDto"][];
            notHelped: number;
            /** @description Citizens satisfied with an answer that used it. */
            satisfied: number;
            unsatisfied: number;
        };
        VersionCheckDto: {
            /** @description Codes of the current version that go. */
            disappearing: string[];
            issues: components["schemas"]["VersionIssueDto"][];
            /** @description True: it can be published. */
            sound: boolean;
        };
        VersionDto: {
            /** @description The version you have read; 409 when it has changed. */
            version?: number;
        };
        VersionIssueDto: {
            /** @description Code of the node or of the mapping. */
            code: string;
            /** @example mapping-missing */
            issue: string;
            message: string;
        };
        VersionListDto: {
            items: components["schemas"]["VersionViewDto"][];
            nextCursor: string | null;
        };
        VersionPageDto: {
            count: number;
            items: components["schemas"]["VersionSummaryDto"][];
            nextCursor: string | null;
        };
        VersionSummaryDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            id: string;
            mappings: number;
            nodes: number;
            note: string;
            number: number;
            /** Format: date-time */
            publishedAt: string | null;
            publishedBy: string | null;
            /** @enum {string} */
            state: "draft" | "scheduled" | "current" | "superseded";
            title: string;
            /** Format: date-time */
            validFrom: string | null;
            /** Format: date-time */
            validUntil: string | null;
            /** @description Also the ETag. */
            version: number;
        };
        VersionViewDto: {
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            changeNote: string | null;
            /** Format: date-time */
            draftedAt: string;
            draftedBy: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "superseded" | "withdrawn";
            title: string;
            version: number;
        };
        VoteDto: {
            comment?: string | null;
            contactId?: string | null;
            /** @description È servita? / did it help? */
            helped: boolean;
        };
        VoteViewDto: {
            /** Format: date-time */
            at: string;
            comment: string | null;
            helped: boolean;
            version: number;
            /** @description For the article's point and those who watch over the network. */
            voter: string | null;
        };
        WaitingGroupDto: {
            answered: number;
            asked: number;
            /** Format: uuid */
            inquiryGroup: string;
            open: number;
            /** @description Whoever asked need not wait any more. */
            satisfied: boolean;
            /** @enum {string} */
            waitFor: "all" | "first";
            /** @description Names of the points still waited for. */
            waitingFor: string[];
            /** @description Declined, recalled or expired. */
            withoutFindings: number;
        };
        WhatFollowsDto: {
            /**
             * @description null: the task belongs to no contact.
             * @enum {string|null}
             */
            contactStatus: "registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled" | null;
            /** @description Tasks of the case that are open then. */
            next: components["schemas"]["NextTaskDto"][];
        };
        WhatIfContactDto: {
            /** Format: uuid */
            contactId: string;
            from: string | null;
            protocolNumber: string;
            ruleAfter: number | null;
            /** @description Number of the rule that decided. */
            ruleBefore: number | null;
            to: string | null;
        };
        WhatIfDto: {
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            decision: "smistamento" | "priorita";
            failure: string | null;
            filter: components["schemas"]["WhatIfFilterDto"];
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Contacts looked at so far. */
            processed: number;
            /** @description Once it has finished. */
            result: components["schemas"]["WhatIfResultDto"] | null;
            startedBy: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed" | "stopped";
            /** @description Contacts that match the filter. */
            total: number;
        };
        WhatIfFilterDto: {
            districts: string[] | null;
            kinds: string[] | null;
            /** Format: date-time */
            receivedFrom: string | null;
            /** Format: date-time */
            receivedTo: string | null;
        };
        WhatIfMovesDto: {
            contacts: number;
            /** @description Point (or priority); null: none. */
            from: string | null;
            to: string | null;
        };
        WhatIfPageDto: {
            /** @description Without results. */
            items: components["schemas"]["WhatIfDto"][];
            nextCursor: string | null;
        };
        WhatIfRequestDto: {
            /**
             * @default smistamento
             * @enum {string}
             */
            decision: "smistamento" | "priorita";
            /** @description Codes of districts. */
            districts?: string[];
            kinds?: ("report" | "complaint" | "informationRequest" | "serviceRequest")[];
            /** @description Contacts received from then on. A day alone is one of the municipality's. */
            receivedFrom?: string;
            /** @description An instant is exclusive, a day counts to its end. A day alone is one of the municipality's. */
            receivedTo?: string;
            /** @description The changed table, as GET /decision-definitions/{id}/table gives it. */
            table?: components["schemas"]["DecisionTableDto"];
            /** @description Instead of table: the changed DMN file. */
            xml?: string;
        };
        WhatIfResultDto: {
            /** @description Contacts that would go elsewhere. */
            changed: number;
            /** @description Contacts looked at. */
            contacts: number;
            /** @description Different sets of inputs. */
            distinctInputs: number;
            failedAfter: number;
            failedBefore: number;
            /** @description Why the first failed. */
            failure: string | null;
            matrix: components["schemas"]["WhatIfMovesDto"][];
            /** @description Numbers of the rules of the changed table that decide no contact. */
            neverHit: number[];
            rules: components["schemas"]["WhatIfRuleDto"][];
            sample: components["schemas"]["WhatIfContactDto"][];
        };
        WhatIfRuleDto: {
            /** @description Contacts it decides in the changed table. */
            after: number;
            /** @description Contacts it decides in the table in force. */
            before: number;
            description: string | null;
            /** @description null: a removed rule. */
            numberAfter: number | null;
            /** @description null: a new rule. */
            numberBefore: number | null;
            ruleId: string;
        };
        WhoAmIDto: {
            displayName: string;
            /** @description All roles and memberships with their days, also those to come and those past */
            grants: components["schemas"]["OwnGrantDto"][];
            /** Format: uuid */
            id: string;
            /** @description Somebody else has set it: nothing is done before it is changed */
            passwordTemporary: boolean;
            /** @description Codes of the points the account is a member of */
            points: string[];
            roles: ("operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker" | "admin")[];
            /** @description Absent colleagues one is the deputy of today */
            standsInFor: components["schemas"]["DeputisedDto"][];
            username: string;
        };
        WithdrawnDto: {
            /** Format: date-time */
            at: string;
            /** @example Ada Neri */
            by: string;
            reason: string;
        };
        WorkCountsDto: {
            accepted: number;
            cancelled: number;
            done: number;
            rejected: number;
            requested: number;
            scheduled: number;
            told: number;
        };
        WorkDayDto: {
            /** Format: date */
            day: string;
            works: components["schemas"]["WorkViewDto"][];
        };
        WorkingCalendarDto: {
            /** @description Days that do not count, weekends left out. */
            days: components["schemas"]["RestDayDto"][];
            /** @description Of the closing days: each change has a higher one. */
            revision: number;
            year: number;
        };
        WorkListDto: {
            items: components["schemas"]["WorkViewDto"][];
            nextCursor: string | null;
        };
        WorkPageDto: {
            /** @description How many match on all pages. */
            count: number;
            /** @description By state, the filter of states left out. */
            counts: components["schemas"]["WorkCountsDto"];
            items: components["schemas"]["WorkViewDto"][];
            nextCursor: string | null;
        };
        WorkViewDto: {
            /** Format: uuid */
            contactId: string;
            /** @description State of the contact: it may have been closed meanwhile. */
            contactStatus: string;
            description: string;
            /** Format: date-time */
            doneAt: string | null;
            doneNote: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Somebody still has to do something for it. */
            open: boolean;
            /** @description What comes next should have been done. */
            overdue: boolean;
            /** Format: date-time */
            plannedFrom: string | null;
            /** Format: date-time */
            plannedTo: string | null;
            /** Format: uuid */
            processInstanceId: string;
            /** @example 2026/000123 */
            protocolNumber: string;
            rejectionReason: string | null;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            requestedPoint: string;
            requestedPointName: string;
            /** @description How often it was given dates. */
            schedules: number;
            servicePoint: string;
            servicePointName: string;
            /** @enum {string} */
            state: "requested" | "accepted" | "rejected" | "scheduled" | "done" | "told" | "cancelled";
            /** Format: date-time */
            toldAt: string | null;
            version: number;
            /** @description True: people's words are left out, since the caller may not read them. */
            withheld: boolean;
        };
        WorkWeekDto: {
            /** @description Monday to Sunday. */
            days: components["schemas"]["WorkDayDto"][];
            /** @example 2026-W49 */
            week: string;
        };
        WriteMessageDto: {
            /** @description With placeholders in double braces. */
            body: string;
            /** @example La Sua richiesta {{protocolNumber}} */
            subject: string;
        };
        WriteModelDto: {
            /** @description With placeholders in double braces. */
            body: string;
            /** @description Empty: the Italian is used. */
            bodyEn?: string;
            /**
             * @description null: every channel.
             * @enum {string|null}
             */
            channel?: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311" | null;
            /** @description Code; it covers the codes below it. null: every class. */
            classification?: string | null;
            /**
             * @description null: every kind.
             * @enum {string|null}
             */
            kind?: "report" | "complaint" | "informationRequest" | "serviceRequest" | null;
            name: string;
            /** @example La Sua richiesta {{protocolNumber}} */
            subject: string;
            /** @description Empty: the Italian is used. */
            subjectEn?: string;
        };
        WriteNoteDto: {
            /** @description `@username` calls a colleague who may read the contact. */
            body: string;
        };
        YearVerificationDto: {
            entries: number;
            lastHash: string | null;
            lastNumber: number;
            year: number;
        };
    };
    responses: {
        /** @description `attachment.unusable`, `request.invalid`, `request.malformed` */
        "400_attachment.unusable_request.invalid_request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "attachment.unusable" | "request.invalid" | "request.malformed";
                };
            };
        };
        /** @description `idempotency.key-invalid`, `request.invalid` */
        "400_idempotency.key-invalid_request.invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "idempotency.key-invalid" | "request.invalid";
                };
            };
        };
        /** @description `idempotency.key-invalid`, `request.invalid`, `request.malformed`, `request.too-complex` */
        "400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "idempotency.key-invalid" | "request.invalid" | "request.malformed" | "request.too-complex";
                };
            };
        };
        /** @description `InvalidRequestException` */
        "400_InvalidRequestException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "InvalidRequestException";
                };
            };
        };
        /** @description `InvalidRequestException`, `RestException` */
        "400_InvalidRequestException_RestException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "InvalidRequestException" | "RestException";
                };
            };
        };
        /** @description `request.invalid` */
        "400_request.invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "request.invalid";
                };
            };
        };
        /** @description `request.invalid`, `request.malformed`, `request.too-complex` */
        "400_request.invalid_request.malformed_request.too-complex": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "request.invalid" | "request.malformed" | "request.too-complex";
                };
            };
        };
        /** @description `auth.invalid-credentials`, `auth.invalid-token` */
        "401_auth.invalid-credentials_auth.invalid-token": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.invalid-credentials" | "auth.invalid-token";
                };
            };
        };
        /** @description `auth.invalid-token` */
        "401_auth.invalid-token": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.invalid-token";
                };
            };
        };
        /** @description `auth.invalid-token`, `auth.required`, `auth.session-ended` */
        "401_auth.invalid-token_auth.required_auth.session-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.invalid-token" | "auth.required" | "auth.session-ended";
                };
            };
        };
        /** @description `AuthenticationException` */
        "401_AuthenticationException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "AuthenticationException";
                };
            };
        };
        /** @description `article.not-yours`, `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended` */
        "403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "article.not-yours" | "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended";
                };
            };
        };
        /** @description `assignment.not-yours`, `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended` */
        "403_assignment.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "assignment.not-yours" | "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended";
                };
            };
        };
        /** @description `attachment.withheld`, `auth.password-temporary`, `auth.role-missing` */
        "403_attachment.withheld_auth.password-temporary_auth.role-missing": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "attachment.withheld" | "auth.password-temporary" | "auth.role-missing";
                };
            };
        };
        /** @description `auth.cross-site` */
        "403_auth.cross-site": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary` */
        "403_auth.cross-site_auth.password-temporary": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.person-needed`, `auth.role-missing` */
        "403_auth.cross-site_auth.password-temporary_auth.person-needed_auth.role-missing": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.person-needed" | "auth.role-missing";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.person-needed`, `idempotency.rights-ended` */
        "403_auth.cross-site_auth.password-temporary_auth.person-needed_idempotency.rights-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.person-needed" | "idempotency.rights-ended";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `contact.not-yours` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "contact.not-yours";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `contact.not-yours`, `idempotency.rights-ended` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "contact.not-yours" | "idempotency.rights-ended";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `contact.not-yours`, `idempotency.rights-ended`, `point.not-yours` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended_point.not-yours": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "contact.not-yours" | "idempotency.rights-ended" | "point.not-yours";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `note.text-withheld`, `task.of-another-point` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended_note.text-withheld_task.of-another-point": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "note.text-withheld" | "task.of-another-point";
                };
            };
        };
        /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `task.of-another-point` */
        "403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended_task.of-another-point": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "task.of-another-point";
                };
            };
        };
        /** @description `auth.password-temporary` */
        "403_auth.password-temporary": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.password-temporary";
                };
            };
        };
        /** @description `auth.password-temporary`, `auth.person-needed` */
        "403_auth.password-temporary_auth.person-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.password-temporary" | "auth.person-needed";
                };
            };
        };
        /** @description `auth.password-temporary`, `auth.role-missing` */
        "403_auth.password-temporary_auth.role-missing": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.password-temporary" | "auth.role-missing";
                };
            };
        };
        /** @description `auth.password-temporary`, `auth.role-missing`, `task.of-another-point` */
        "403_auth.password-temporary_auth.role-missing_task.of-another-point": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.password-temporary" | "auth.role-missing" | "task.of-another-point";
                };
            };
        };
        /** @description `AuthorizationException` */
        "403_AuthorizationException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "AuthorizationException";
                };
            };
        };
        /** @description `idempotency.rights-ended` */
        "403_idempotency.rights-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "idempotency.rights-ended";
                };
            };
        };
        /** @description `absence.not-found` */
        "404_absence.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "absence.not-found";
                };
            };
        };
        /** @description `account.not-found` */
        "404_account.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "account.not-found";
                };
            };
        };
        /** @description `article.not-found` */
        "404_article.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "article.not-found";
                };
            };
        };
        /** @description `article.not-found`, `contact.not-found` */
        "404_article.not-found_contact.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "article.not-found" | "contact.not-found";
                };
            };
        };
        /** @description `assignment.not-found`, `contact.not-found` */
        "404_assignment.not-found_contact.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "assignment.not-found" | "contact.not-found";
                };
            };
        };
        /** @description `attachment.not-found`, `contact.not-found` */
        "404_attachment.not-found_contact.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "attachment.not-found" | "contact.not-found";
                };
            };
        };
        /** @description `classification-version.not-found` */
        "404_classification-version.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "classification-version.not-found";
                };
            };
        };
        /** @description `clock.not-found`, `contact.not-found` */
        "404_clock.not-found_contact.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "clock.not-found" | "contact.not-found";
                };
            };
        };
        /** @description `contact.not-found` */
        "404_contact.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "contact.not-found";
                };
            };
        };
        /** @description `daily-register.not-found` */
        "404_daily-register.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "daily-register.not-found";
                };
            };
        };
        /** @description `decision-definition.not-found` */
        "404_decision-definition.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "decision-definition.not-found";
                };
            };
        };
        /** @description `follow.not-found` */
        "404_follow.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "follow.not-found";
                };
            };
        };
        /** @description `grant.not-found` */
        "404_grant.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "grant.not-found";
                };
            };
        };
        /** @description `import.not-found` */
        "404_import.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "import.not-found";
                };
            };
        };
        /** @description `message-model.not-found` */
        "404_message-model.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "message-model.not-found";
                };
            };
        };
        /** @description `point.not-found` */
        "404_point.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "point.not-found";
                };
            };
        };
        /** @description `process-definition.not-found` */
        "404_process-definition.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "process-definition.not-found";
                };
            };
        };
        /** @description `process-definition.not-found`, `process-instance.not-found` */
        "404_process-definition.not-found_process-instance.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "process-definition.not-found" | "process-instance.not-found";
                };
            };
        };
        /** @description `process-instance.not-found` */
        "404_process-instance.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "process-instance.not-found";
                };
            };
        };
        /** @description `protocol-entry.not-found` */
        "404_protocol-entry.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "protocol-entry.not-found";
                };
            };
        };
        /** @description `protocol.not-found` */
        "404_protocol.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "protocol.not-found";
                };
            };
        };
        /** @description `RestException` */
        "404_RestException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "RestException";
                };
            };
        };
        /** @description `scope.not-found` */
        "404_scope.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "scope.not-found";
                };
            };
        };
        /** @description `survey.not-found` */
        "404_survey.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "survey.not-found";
                };
            };
        };
        /** @description `task.not-found` */
        "404_task.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "task.not-found";
                };
            };
        };
        /** @description `what-if.not-found` */
        "404_what-if.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "what-if.not-found";
                };
            };
        };
        /** @description `request.timeout` */
        "408_request.timeout": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "request.timeout";
                };
            };
        };
        /** @description `RestException` */
        "408_RestException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "RestException";
                };
            };
        };
        /** @description `absence.changed`, `idempotency.key-reused`, `request.conflict` */
        "409_absence.changed_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "absence.changed" | "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `article.invalid-transition`, `article.no-open-version`, `article.version-conflict`, `idempotency.key-reused`, `request.conflict` */
        "409_article.invalid-transition_article.no-open-version_article.version-conflict_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "article.invalid-transition" | "article.no-open-version" | "article.version-conflict" | "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `article.not-approved`, `idempotency.key-reused`, `request.conflict` */
        "409_article.not-approved_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "article.not-approved" | "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `assignment.invalid-transition`, `assignment.version-conflict`, `contact.ended`, `contact.merged`, `idempotency.key-reused`, `request.conflict` */
        "409_assignment.invalid-transition_assignment.version-conflict_contact.ended_contact.merged_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "assignment.invalid-transition" | "assignment.version-conflict" | "contact.ended" | "contact.merged" | "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `auth.no-sign-in` */
        "409_auth.no-sign-in": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "auth.no-sign-in";
                };
            };
        };
        /** @description `classification.invalid-transition`, `classification.version-conflict`, `idempotency.key-reused`, `request.conflict` */
        "409_classification.invalid-transition_classification.version-conflict_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "classification.invalid-transition" | "classification.version-conflict" | "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `classification.invalid-transition`, `classification.version-conflict`, `request.conflict` */
        "409_classification.invalid-transition_classification.version-conflict_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "classification.invalid-transition" | "classification.version-conflict" | "request.conflict";
                };
            };
        };
        /** @description `contact.ended`, `contact.merged`, `idempotency.key-reused`, `request.conflict` */
        "409_contact.ended_contact.merged_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "contact.ended" | "contact.merged" | "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `contact.ended`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `ownership.already-owner`, `ownership.changed`, `request.conflict` */
        "409_contact.ended_idempotency.key-reused_instance.ended_instance.suspended_ownership.already-owner_ownership.changed_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "contact.ended" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "ownership.already-owner" | "ownership.changed" | "request.conflict";
                };
            };
        };
        /** @description `decision.not-a-table` */
        "409_decision.not-a-table": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "decision.not-a-table";
                };
            };
        };
        /** @description `idempotency.key-reused`, `instance.state`, `request.conflict` */
        "409_idempotency.key-reused_instance.state_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "idempotency.key-reused" | "instance.state" | "request.conflict";
                };
            };
        };
        /** @description `idempotency.key-reused`, `request.conflict` */
        "409_idempotency.key-reused_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "idempotency.key-reused" | "request.conflict";
                };
            };
        };
        /** @description `idempotency.key-reused`, `request.conflict`, `task.already-completed`, `task.assigned-to-another` */
        "409_idempotency.key-reused_request.conflict_task.already-completed_task.assigned-to-another": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "idempotency.key-reused" | "request.conflict" | "task.already-completed" | "task.assigned-to-another";
                };
            };
        };
        /** @description `request.conflict` */
        "409_request.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "request.conflict";
                };
            };
        };
        /** @description `attachment.too-large`, `request.too-large` */
        "413_attachment.too-large_request.too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "attachment.too-large" | "request.too-large";
                };
            };
        };
        /** @description `request.too-large` */
        "413_request.too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "request.too-large";
                };
            };
        };
        /** @description `RestException` */
        "413_RestException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "RestException";
                };
            };
        };
        /** @description `attachment.type-refused`, `request.unsupported-media-type` */
        "415_attachment.type-refused_request.unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "attachment.type-refused" | "request.unsupported-media-type";
                };
            };
        };
        /** @description `import.unsupported-media-type`, `request.unsupported-media-type` */
        "415_import.unsupported-media-type_request.unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "import.unsupported-media-type" | "request.unsupported-media-type";
                };
            };
        };
        /** @description `request.unsupported-media-type` */
        "415_request.unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "request.unsupported-media-type";
                };
            };
        };
        /** @description `RestException` */
        "415_RestException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "RestException";
                };
            };
        };
        /** @description `account.unfit-deputy` */
        "422_account.unfit-deputy": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "account.unfit-deputy";
                };
            };
        };
        /** @description `assignment.back-office-own-scope`, `assignment.collection-receives-from-collection`, `assignment.point-closed`, `assignment.same-point`, `assignment.scope-not-live`, `process.stopped` */
        "422_assignment.back-office-own-scope_assignment.collection-receives-from-collection_assignment.point-closed_assignment.same-point_assignment.scope-not-live_process.stopped": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "assignment.back-office-own-scope" | "assignment.collection-receives-from-collection" | "assignment.point-closed" | "assignment.same-point" | "assignment.scope-not-live" | "process.stopped";
                };
            };
        };
        /** @description `decision.failed`, `decision.input-invalid`, `decision.limit-exceeded`, `decision.refused` */
        "422_decision.failed_decision.input-invalid_decision.limit-exceeded_decision.refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "decision.failed" | "decision.input-invalid" | "decision.limit-exceeded" | "decision.refused";
                };
            };
        };
        /** @description `decision.limit-exceeded`, `decision.refused` */
        "422_decision.limit-exceeded_decision.refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "decision.limit-exceeded" | "decision.refused";
                };
            };
        };
        /** @description `process.stopped` */
        "422_process.stopped": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "process.stopped";
                };
            };
        };
        /** @description `api-key.too-many-requests`, `auth.login-delayed`, `request.too-many` */
        "429_api-key.too-many-requests_auth.login-delayed_request.too-many": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "api-key.too-many-requests" | "auth.login-delayed" | "request.too-many";
                };
            };
        };
        /** @description `api-key.too-many-requests`, `public.too-many`, `request.too-many` */
        "429_api-key.too-many-requests_public.too-many_request.too-many": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "api-key.too-many-requests" | "public.too-many" | "request.too-many";
                };
            };
        };
        /** @description `api-key.too-many-requests`, `request.too-many` */
        "429_api-key.too-many-requests_request.too-many": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "api-key.too-many-requests" | "request.too-many";
                };
            };
        };
        /** @description `RestException` */
        "429_RestException": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "RestException";
                };
            };
        };
        /** @description `ProcessEngineException` */
        "500_ProcessEngineException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "ProcessEngineException";
                };
            };
        };
        /** @description `ProcessEngineException`, `SuspendedEntityInteractionException` */
        "500_ProcessEngineException_SuspendedEntityInteractionException": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "ProcessEngineException" | "SuspendedEntityInteractionException";
                };
            };
        };
        /** @description `server.error` */
        "500_server.error": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "server.error";
                };
            };
        };
        /** @description `database.busy`, `database.unavailable`, `decision.busy`, `server.busy` */
        "503_database.busy_database.unavailable_decision.busy_server.busy": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "database.busy" | "database.unavailable" | "decision.busy" | "server.busy";
                };
            };
        };
        /** @description `database.busy`, `database.unavailable`, `server.busy` */
        "503_database.busy_database.unavailable_server.busy": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"] & {
                    /** @enum {unknown} */
                    code: "database.busy" | "database.unavailable" | "server.busy";
                };
            };
        };
        /** @description `ProcessEngineException` */
        "503_ProcessEngineException": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CamundaErrorDto"] & {
                    /** @enum {unknown} */
                    type: "ProcessEngineException";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_cancelAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelAbsenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_absence.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_absence.changed_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_list: {
        parameters: {
            query?: {
                active?: boolean;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description Code of a point: its members of today. */
                point?: string;
                /** @description Part of the username, or of the name shown. */
                q?: string;
                /** @description Held today. */
                role?: "operator" | "networkDirection" | "decisionMaker" | "manager" | "designer" | "worker" | "admin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `account.exists`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "account.exists" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_account.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_account.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `account.changed`, `account.last-admin`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "account.changed" | "account.last-admin" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_absences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_account.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_enterAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_account.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_account.unfit-deputy"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_grantsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_account.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveGrantDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_account.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `grant.overlaps`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "grant.overlaps" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `point.closed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "point.closed";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_account.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_endSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_account.not-found"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ApiKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ApiKeysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            /** @description `api-key.exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "api-key.exists";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            /** @description `api-key.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "api-key.not-found";
                    };
                };
            };
            /** @description `api-key.revoked`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "api-key.revoked" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentInboxController_list: {
        parameters: {
            query?: {
                /** @description Of the contact; a code covers the codes below it. */
                classification?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Code of the district of the contact. */
                district?: string;
                /** @description Its term lies before that instant, or before that day. A day alone is one of the municipality's. */
                dueBefore?: string;
                /** @description Code of the point that assigned. */
                fromPoint?: string;
                /** @description Of the contact. */
                kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
                /** @description Items in a page */
                limit?: number;
                /** @description true: somebody has still to act. */
                open?: boolean;
                /** @description true: open, and its term has passed. */
                overdue?: boolean;
                /** @description Code of a point that receives or assigned; with a tab: whose tab. Default: yours. */
                point?: string;
                /** @description Of the contact: one, or several. */
                priority?: ("low" | "normal" | "high" | "urgent")[];
                /** @description Default: -createdAt. What has no term comes after all that has one; of equal terms the more urgent contact comes first, then what waits longer. */
                sort?: "dueAt" | "-dueAt" | "createdAt" | "-createdAt";
                state?: "proposed" | "received" | "accepted" | "declined" | "answered" | "recalled" | "expired" | "read";
                /** @description To receive, received and to accept, accepted, informations to read; sent, and waiting for an end. */
                tab?: "toReceive" | "toAccept" | "accepted" | "toRead" | "sentWaiting";
                /** @description Code of the point that received. */
                toPoint?: string;
                type?: "competence" | "inquiry" | "information";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_assignment.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_assignment.invalid-transition_assignment.version-conflict_contact.ended_contact.merged_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAssignmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_assignment.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `assignment.invalid-transition`, `assignment.task-not-open`, `assignment.version-conflict`, `contact.ended`, `contact.merged`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict`, `task.already-completed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.invalid-transition" | "assignment.task-not-open" | "assignment.version-conflict" | "contact.ended" | "contact.merged" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict" | "task.already-completed";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_assignment.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `assignment.invalid-transition`, `assignment.version-conflict`, `contact.ended`, `contact.merged`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict`, `task.already-completed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.invalid-transition" | "assignment.version-conflict" | "contact.ended" | "contact.merged" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict" | "task.already-completed";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_assignment.back-office-own-scope_assignment.collection-receives-from-collection_assignment.point-closed_assignment.same-point_assignment.scope-not-live_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_recall: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `assignment.not-the-sender`, `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.not-the-sender" | "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended";
                    };
                };
            };
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `assignment.driven-by-process`, `assignment.invalid-transition`, `assignment.version-conflict`, `contact.ended`, `contact.merged`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.driven-by-process" | "assignment.invalid-transition" | "assignment.version-conflict" | "contact.ended" | "contact.merged" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_assignment.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_assignment.invalid-transition_assignment.version-conflict_contact.ended_contact.merged_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_reroute: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RerouteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            /** @description `assignment.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.not-found";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `assignment.competence-open`, `assignment.driven-by-process`, `assignment.invalid-transition`, `assignment.not-reroutable`, `assignment.version-conflict`, `contact.ended`, `contact.merged`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.competence-open" | "assignment.driven-by-process" | "assignment.invalid-transition" | "assignment.not-reroutable" | "assignment.version-conflict" | "contact.ended" | "contact.merged" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `assignment.back-office-own-scope`, `assignment.collection-receives-from-collection`, `assignment.information-not-rerouted`, `assignment.point-closed`, `assignment.same-point`, `assignment.scope-not-live`, `organisation.no-network-direction`, `point.unknown`, `process.stopped` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.back-office-own-scope" | "assignment.collection-receives-from-collection" | "assignment.information-not-rerouted" | "assignment.point-closed" | "assignment.same-point" | "assignment.scope-not-live" | "organisation.no-network-direction" | "point.unknown" | "process.stopped";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentInboxController_counts: {
        parameters: {
            query?: {
                /** @description Code of a point that receives or assigned; with a tab: whose tab. Default: yours. */
                point?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCountsDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentInboxController_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReceiveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReportDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_assignment.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_assignment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_assignment.invalid-transition_assignment.version-conflict_contact.ended_contact.merged_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    signUpFirstAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token"];
            /** @description `auth.sign-up-link-invalid` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.sign-up-link-invalid";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `account.exists`, `auth.already-administered` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "account.exists" | "auth.already-administered";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_auth.login-delayed_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-credentials_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_auth.login-delayed_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary"];
            409: components["responses"]["409_auth.no-sign-in"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmIDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnAbsencesController_absences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceListDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.person-needed"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnAbsencesController_enter: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.person-needed_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_account.unfit-deputy"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnAbsencesController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelAbsenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.person-needed_idempotency.rights-ended"];
            404: components["responses"]["404_absence.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_absence.changed_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnAbsencesController_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueListDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.person-needed"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            /** @description `auth.invalid-credentials`, `auth.invalid-token`, `auth.required`, `auth.session-ended` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.invalid-credentials" | "auth.invalid-token" | "auth.required" | "auth.session-ended";
                    };
                };
            };
            /** @description `auth.cross-site`, `auth.person-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.person-needed";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_auth.login-delayed_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    renewLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary"];
            409: components["responses"]["409_auth.no-sign-in"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    currentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSessionDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-credentials_auth.invalid-token"];
            403: components["responses"]["403_auth.cross-site"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_auth.login-delayed_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401_auth.invalid-token"];
            403: components["responses"]["403_auth.cross-site"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnownCitizensController_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitizenMergeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitizenMergedDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            /** @description `citizen.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "citizen.not-found";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `citizen.already-merged`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "citizen.already-merged" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `citizen.known-elsewhere`, `citizen.not-the-same` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "citizen.known-elsewhere" | "citizen.not-the-same";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnownCitizensController_doubles: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitizenDoublesDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnownCitizensController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitizenSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownCitizenPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                state?: "draft" | "scheduled" | "current" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftVersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_classification-version.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_discard: {
        parameters: {
            query: {
                /** @description The version that was read. If-Match may say it instead. */
                version: number;
            };
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_classification-version.not-found"];
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_describe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionCheckDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_classification-version.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    VersionFilesController_export: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_classification-version.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    VersionFilesController_import: {
        parameters: {
            query: {
                /** @description true: only the report, nothing is written. */
                dryRun?: boolean;
                mode?: "replace" | "merge";
                /** @description The version that was read. If-Match may say it instead. */
                version: number;
            };
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TreeFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeImportReportDto"];
                };
            };
            /** @description `idempotency.key-invalid`, `request.invalid`, `request.malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-invalid" | "request.invalid" | "request.malformed";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_mappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_classification-version.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_putMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_removeMapping: {
        parameters: {
            query: {
                /** @description The version that was read. If-Match may say it instead. */
                version: number;
            };
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            /** @description `classification-mapping.not-found`, `classification-version.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "classification-mapping.not-found" | "classification-version.not-found";
                    };
                };
            };
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_nodes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description Code of the node above. */
                parent?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftNodePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_classification-version.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_putNode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftNodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_removeNode: {
        parameters: {
            query: {
                /** @description The version that was read. If-Match may say it instead. */
                version: number;
                /** @description true: with all that lies below. */
                withDescendants?: boolean;
            };
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            /** @description `classification-version.not-found`, `classification.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "classification-version.not-found" | "classification.not-found";
                    };
                };
            };
            /** @description `classification.invalid-transition`, `classification.node-has-children`, `classification.version-conflict`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "classification.invalid-transition" | "classification.node-has-children" | "classification.version-conflict" | "request.conflict";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `classification.invalid-transition`, `classification.version-conflict`, `classification.version-scheduled`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "classification.invalid-transition" | "classification.version-conflict" | "classification.version-scheduled" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `classification.version-not-sound` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "classification.version-not-sound";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationVersionsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadVersion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_classification-version.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_classification.invalid-transition_classification.version-conflict_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationController_list: {
        parameters: {
            query?: {
                /** @description Default: both. */
                active?: boolean;
                cursor?: string;
                level?: "class" | "subject" | "event";
                limit?: number;
                /** @description Code of the node above. */
                parent?: string;
                /** @description Words of a name or a synonym, or how the code begins. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassificationPage"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClassificationController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassificationView"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            /** @description `classification.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "classification.not-found";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SuggestionsController_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsView"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ContactsController_search: {
        parameters: {
            query?: {
                channel?: "desk" | "phone" | "post" | "fax" | "email" | "web" | "open311";
                /** @description Contacts of this citizen in which you may know them. */
                citizen?: string;
                /** @description Code of the classification; it covers the codes below it, and retired ones that became it. */
                classification?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Code of a district. */
                district?: string;
                kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
                /** @description Items in a page */
                limit?: number;
                /** @description true: not ended yet; false: ended. */
                open?: boolean;
                /** @description Point that owns the relationship. */
                owner?: string;
                /** @description Point that owns it, works on it or registered it. */
                point?: string;
                /** @description One, or several. */
                priority?: ("low" | "normal" | "high" | "urgent")[];
                /** @description Words of subject and description, a street, a protocol number, or a visible citizen's name. */
                q?: string;
                /** @description Received then or later. A day alone is one of the municipality's. */
                receivedFrom?: string;
                /** @description Received then or before, to the end of the day. A day alone is one of the municipality's. */
                receivedTo?: string;
                /** @description Phase in which it was registered. */
                rolloutPhase?: "notLive" | "experimental" | "regular";
                sort?: "receivedAt" | "-receivedAt" | "registeredAt" | "-registeredAt" | "protocolNumber" | "-protocolNumber" | "priority" | "-priority";
                /** @description One, or several. */
                status?: ("registered" | "understanding" | "escalated" | "answering" | "verifying" | "closed" | "notAppropriate" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterContactController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterContactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `contact.no-registering-point`, `idempotency.rights-ended`, `point.not-yours` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "contact.no-registering-point" | "idempotency.rights-ended" | "point.not-yours";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.already-registered`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.already-registered" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_import.unsupported-media-type_request.unsupported-media-type"];
            /** @description `assignment.back-office-own-scope`, `assignment.collection-receives-from-collection`, `assignment.deviation-needs-reason`, `assignment.point-closed`, `assignment.same-point`, `assignment.scope-not-live`, `organisation.no-network-direction`, `point.cannot-register`, `point.closed`, `process.stopped` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.back-office-own-scope" | "assignment.collection-receives-from-collection" | "assignment.deviation-needs-reason" | "assignment.point-closed" | "assignment.same-point" | "assignment.scope-not-live" | "organisation.no-network-direction" | "point.cannot-register" | "point.closed" | "process.stopped";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            /** @description `database.busy`, `database.unavailable`, `protocol-register.filling`, `server.busy` */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "database.busy" | "database.unavailable" | "protocol-register.filling" | "server.busy";
                    };
                };
            };
        };
    };
    AssignmentsController_ofContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same for all requests by which you do this to many: whoever is notified is notified once. */
                "Batch-Id"?: string;
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended_point.not-yours"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `assignment.competence-open`, `contact.ended`, `contact.merged`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.competence-open" | "contact.ended" | "contact.merged" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `assignment.back-office-own-scope`, `assignment.collection-receives-from-collection`, `assignment.deviation-needs-reason`, `assignment.information-has-no-term`, `assignment.inquiry-circle`, `assignment.only-inquiries-have-parents`, `assignment.parent-not-yours`, `assignment.point-closed`, `assignment.same-point`, `assignment.scope-not-live`, `assignment.term-beyond-parent`, `assignment.term-in-the-past`, `assignment.unknown-parent`, `point.unknown`, `process.stopped` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.back-office-own-scope" | "assignment.collection-receives-from-collection" | "assignment.deviation-needs-reason" | "assignment.information-has-no-term" | "assignment.inquiry-circle" | "assignment.only-inquiries-have-parents" | "assignment.parent-not-yours" | "assignment.point-closed" | "assignment.same-point" | "assignment.scope-not-live" | "assignment.term-beyond-parent" | "assignment.term-in-the-past" | "assignment.unknown-parent" | "point.unknown" | "process.stopped";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentTreeDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnershipController_avocate: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version of the ledger, quoted. */
                "If-Match"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvocationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipLedgerDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `idempotency.rights-ended`, `ownership.avocation-not-allowed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "idempotency.rights-ended" | "ownership.avocation-not-allowed";
                    };
                };
            };
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_contact.ended_idempotency.key-reused_instance.ended_instance.suspended_ownership.already-owner_ownership.changed_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `assignment.back-office-own-scope`, `assignment.collection-receives-from-collection`, `assignment.point-closed`, `assignment.same-point`, `assignment.scope-not-live`, `ownership.avocation-target`, `process.stopped` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.back-office-own-scope" | "assignment.collection-receives-from-collection" | "assignment.point-closed" | "assignment.same-point" | "assignment.scope-not-live" | "ownership.avocation-target" | "process.stopped";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClocksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClocksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clockId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockDetailDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_clock.not-found_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClocksController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                clockId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeClockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_clock.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `clock.invalid-transition`, `clock.version-conflict`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "clock.invalid-transition" | "clock.version-conflict" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ClocksController_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                clockId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendClockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_clock.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `clock.invalid-transition`, `clock.not-suspendable`, `clock.version-conflict`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "clock.invalid-transition" | "clock.not-suspendable" | "clock.version-conflict" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AssignmentsController_inquire: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InquireDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiriesDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended_point.not-yours"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_contact.ended_contact.merged_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `assignment.back-office-own-scope`, `assignment.collection-receives-from-collection`, `assignment.information-has-no-term`, `assignment.inquiry-circle`, `assignment.only-inquiries-have-parents`, `assignment.parent-not-yours`, `assignment.point-closed`, `assignment.same-point`, `assignment.scope-not-live`, `assignment.term-beyond-parent`, `assignment.term-in-the-past`, `assignment.unknown-parent`, `point.unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "assignment.back-office-own-scope" | "assignment.collection-receives-from-collection" | "assignment.information-has-no-term" | "assignment.inquiry-circle" | "assignment.only-inquiries-have-parents" | "assignment.parent-not-yours" | "assignment.point-closed" | "assignment.same-point" | "assignment.scope-not-live" | "assignment.term-beyond-parent" | "assignment.term-in-the-past" | "assignment.unknown-parent" | "point.unknown";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnershipController_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipLedgerDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OwnershipController_handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version of the ledger, quoted. */
                "If-Match"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipLedgerDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `ownership.not-owner` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "ownership.not-owner";
                    };
                };
            };
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_contact.ended_idempotency.key-reused_instance.ended_instance.suspended_ownership.already-owner_ownership.changed_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_assignment.back-office-own-scope_assignment.collection-receives-from-collection_assignment.point-closed_assignment.same-point_assignment.scope-not-live_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorksController_ofContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorksController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestWorkDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_contact.ended_contact.merged_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `organisation.no-network-direction`, `point.unknown`, `process.stopped`, `work.no-such-service` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "organisation.no-network-direction" | "point.unknown" | "process.stopped" | "work.no-such-service";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ContactsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AmendContactController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.ended`, `contact.merged`, `contact.version-conflict`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.ended" | "contact.merged" | "contact.version-conflict" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AttachmentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AttachmentsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachmentFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDto"];
                };
            };
            400: components["responses"]["400_attachment.unusable_request.invalid_request.malformed"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `attachment.too-many` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "attachment.too-many";
                    };
                };
            };
            413: components["responses"]["413_attachment.too-large_request.too-large"];
            415: components["responses"]["415_attachment.type-refused_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AttachmentsController_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_attachment.withheld_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_attachment.not-found_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AttachmentsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_attachment.withheld_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_attachment.not-found_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AttachmentsController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                attachmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveAttachmentDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_attachment.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `attachment.already-removed`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "attachment.already-removed" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    CancellationController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.ended`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.ended" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    JoinsController_count: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinCountDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeUseController_ofContact: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FittingListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    LinksController_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkContactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.already-linked`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.already-linked" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `contact.same` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.same";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    LinksController_unlink: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            /** @description `contact-link.not-found`, `contact.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact-link.not-found" | "contact.not-found";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.already-unlinked`, `contact.merged-together`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.already-unlinked" | "contact.merged-together" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    LinksController_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `contact.merge-withheld`, `contact.not-yours`, `idempotency.rights-ended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "contact.merge-withheld" | "contact.not-yours" | "idempotency.rights-ended";
                    };
                };
            };
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.already-answered`, `contact.ended`, `contact.main-ended`, `contact.merged`, `contact.nothing-said`, `contact.version-conflict`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.already-answered" | "contact.ended" | "contact.main-ended" | "contact.merged" | "contact.nothing-said" | "contact.version-conflict" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `contact.merge-other-kind`, `contact.same`, `process.stopped` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.merge-other-kind" | "contact.same" | "process.stopped";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessagesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessagesController_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePageDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    NotesController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    NotesController_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `note.text-withheld` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "note.text-withheld";
                    };
                };
            };
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    NotesController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `note.not-yours`, `note.text-withheld` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "note.not-yours" | "note.text-withheld";
                    };
                };
            };
            /** @description `contact.not-found`, `note.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.not-found" | "note.not-found";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `note.corrected`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "note.corrected" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicationController_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPublicationDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicationController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnpublishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPublicationDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicationController_putBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPublicationDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    NotesController_readers: {
        parameters: {
            query?: {
                /** @description How a word of the name begins. */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReaderListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ContactsController_timeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description true: only technical entries; false: none. Default: both. */
                technical?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    LinksController_separate: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.ended`, `contact.not-merged`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.ended" | "contact.not-merged" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SimilarController_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarQueryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarListDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DecisionsController_list: {
        parameters: {
            query?: {
                key?: string;
                /** @description Only the latest version of each process. */
                latest?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDefinitionListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DecisionsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDefinitionDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_decision-definition.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DecisionsController_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionTableOfVersionDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_decision-definition.not-found"];
            409: components["responses"]["409_decision.not-a-table"];
            422: components["responses"]["422_decision.limit-exceeded_decision.refused"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    DecisionsController_xml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_decision-definition.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DecisionCommandsController_evaluate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResultDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_decision-definition.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_decision.not-a-table"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_decision.failed_decision.input-invalid_decision.limit-exceeded_decision.refused"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    DecisionCommandsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionFileTableDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_decision-definition.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_decision.not-a-table"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_decision.failed_decision.input-invalid_decision.limit-exceeded_decision.refused"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    DecisionCommandsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecisionVersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedDecisionDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_decision-definition.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `decision.not-a-table`, `decision.version-conflict`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "decision.not-a-table" | "decision.version-conflict" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_decision.limit-exceeded_decision.refused"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    DemonstrationController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_grants: {
        parameters: {
            query?: {
                /** @description Those that hold on this day. */
                day?: string;
                kind?: "role" | "membership";
                /** @description A role, or the code of a point. */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_changeGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGrantDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_grant.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `account.last-admin`, `grant.changed`, `grant.overlaps`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "account.last-admin" | "grant.changed" | "grant.overlaps" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AccountsController_endGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndGrantDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_grant.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `account.last-admin`, `grant.changed`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "account.last-admin" | "grant.changed" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ImportsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ImportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_import.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ImportsController_rows: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                outcome?: "taken" | "alreadyTaken" | "changed" | "refused";
                /** @description true: only rows about which there is something to say. */
                withIssues?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_import.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ImportsController_contacts: {
        parameters: {
            query?: {
                charset?: "utf-8" | "windows-1252";
                /** @description true: report what would happen, register nothing. */
                dryRun?: boolean;
                /** @description `standard` (columns named like the fields), `municipium`, or a JSON object: `columns` (column to field, list of fields or null), `optional`, `defaults`, `dateFormat`, `timeZone`, `categories`, `delimiter`. */
                mapping?: string;
                /** @description Point that registers and owns the contacts. Default: the caller's first one. */
                point?: string;
                /** @description Name of the system of origin: with the row’s id it makes the import safe to repeat. Default: the name of the mapping, or `import`. */
                source?: string;
            };
            header?: {
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportDto"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunDto"];
                };
            };
            /** @description `import.duplicate-columns`, `import.empty-file`, `import.mapping-invalid`, `import.missing-columns`, `import.missing-file`, `import.no-rows`, `import.row-too-large`, `import.too-many-columns`, `import.too-many-rows`, `import.unbalanced-quotes`, `import.unknown-columns`, `import.wrong-encoding`, `import.wrong-separator`, `request.invalid`, `request.malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "import.duplicate-columns" | "import.empty-file" | "import.mapping-invalid" | "import.missing-columns" | "import.missing-file" | "import.no-rows" | "import.row-too-large" | "import.too-many-columns" | "import.too-many-rows" | "import.unbalanced-quotes" | "import.unknown-columns" | "import.wrong-encoding" | "import.wrong-separator" | "request.invalid" | "request.malformed";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `contact.no-registering-point`, `point.not-yours` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "contact.no-registering-point" | "point.not-yours";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `import.file-too-large`, `request.too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "import.file-too-large" | "request.too-large";
                    };
                };
            };
            415: components["responses"]["415_import.unsupported-media-type_request.unsupported-media-type"];
            /** @description `point.cannot-register`, `point.closed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "point.cannot-register" | "point.closed";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceCommandsController_incidents: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description false: the resolved ones. */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceCommandsController_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            /** @description `incident.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "incident.not-found";
                    };
                };
            };
            /** @description `idempotency.key-reused`, `incident.already-resolved`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "incident.already-resolved" | "request.conflict";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_search: {
        parameters: {
            query?: {
                /** @description A code: articles on it, on a code below it, or on one above that covers it. */
                classification?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description Point that looks after it. */
                owner?: string;
                /** @description Parole della scheda / words of the article, in Italian. */
                q?: string;
                /** @description Default: -rank with words, else title. */
                sort?: "-rank" | "title" | "-title" | "code" | "-code" | "-uses" | "-changedAt";
                /** @description true: to be looked at again; false: not so. */
                stale?: boolean;
                /** @description One, or several; absent: draft, proposed and approved. */
                state?: ("draft" | "proposed" | "approved" | "superseded" | "withdrawn")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftArticleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `point.not-yours` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "point.not-yours";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            /** @description `article.code-taken`, `article.not-a-draft`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.code-taken" | "article.not-a-draft" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_get: {
        parameters: {
            query?: {
                /** @description Absent: the version in use, else the newest. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_article.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditArticleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `article.not-yours`, `auth.cross-site`, `auth.password-temporary`, `auth.role-missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.not-yours" | "auth.cross-site" | "auth.password-temporary" | "auth.role-missing";
                    };
                };
            };
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `article.no-open-version`, `article.not-a-draft`, `article.version-conflict`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.no-open-version" | "article.not-a-draft" | "article.version-conflict" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticleLifeController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_article.invalid-transition_article.no-open-version_article.version-conflict_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `article.validity-gap` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.validity-gap";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `article.confirmation-not-enough`, `article.not-approved`, `article.version-conflict`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.confirmation-not-enough" | "article.not-approved" | "article.version-conflict" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticleLifeController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_article.invalid-transition_article.no-open-version_article.version-conflict_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_diff: {
        parameters: {
            query: {
                fromVersion: number;
                toVersion: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_article.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_article.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeUseController_render: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description From 1. */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenderedAnswerDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            /** @description `article.not-found`, `contact.not-found`, `model-answer.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.not-found" | "contact.not-found" | "model-answer.not-found";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticleLifeController_handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `article.version-conflict`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.version-conflict" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticleLifeController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_article.invalid-transition_article.no-open-version_article.version-conflict_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `article.incomplete` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.incomplete";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeUseController_usefulness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsefulnessDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_article.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeUseController_use: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfContactDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_article.not-approved_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticlesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_article.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticleLifeController_startVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartVersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_article.not-yours_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `article.not-a-draft`, `article.not-approved`, `article.version-conflict`, `article.version-open`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.not-a-draft" | "article.not-approved" | "article.version-conflict" | "article.version-open" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeUseController_vote: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsefulnessDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_article.not-found_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_article.not-approved_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ArticleLifeController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The revision, quoted. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `article.not-yours`, `article.only-network-direction`, `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.not-yours" | "article.only-network-direction" | "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended";
                    };
                };
            };
            404: components["responses"]["404_article.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `article.invalid-transition`, `article.not-approved`, `article.version-conflict`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.invalid-transition" | "article.not-approved" | "article.version-conflict" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_opportunities: {
        parameters: {
            query?: {
                /** @description Code of the classification; it covers the codes below it. */
                classification?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description Point that owned the contact. */
                owner?: string;
                state?: "open" | "proposed" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_dismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            /** @description `opportunity.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "opportunity.not-found";
                    };
                };
            };
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RoutingKnowledgeController_placeholders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceholderListDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfContactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_contact.not-yours_idempotency.rights-ended"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `article.code-taken`, `article.not-a-draft`, `idempotency.key-reused`, `knowledge.already-proposed`, `knowledge.nothing-learnt`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "article.code-taken" | "article.not-a-draft" | "idempotency.key-reused" | "knowledge.already-proposed" | "knowledge.nothing-learnt" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_retiredAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetiredAddressListDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireAddressDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetiredAddressListDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `knowledge.address-retired`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "knowledge.address-retired" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeCareController_reviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description true: still to be done; false: done. */
                open?: boolean;
                /** @description Point that looks after the article. */
                owner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RoutingKnowledgeController_competent: {
        parameters: {
            query: {
                classification: string;
                /** @description Code of the district the matter lies in. */
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingAnswerDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    KnowledgeUseController_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestArticlesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FittingListDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MeEventsController_stream: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.person-needed"];
            /** @description `api-key.too-many-requests`, `live.too-many-streams`, `request.too-many` */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "api-key.too-many-requests" | "live.too-many-streams" | "request.too-many";
                    };
                };
            };
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description true: only those that are not read. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.person-needed"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    NotificationsController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotificationsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsReadDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.person-needed_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PresenceController_others: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.password-temporary`, `auth.person-needed`, `auth.role-missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.password-temporary" | "auth.person-needed" | "auth.role-missing";
                    };
                };
            };
            404: components["responses"]["404_contact.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PresenceController_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterCaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentListDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.person-needed_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PresenceController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.person-needed_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            409: components["responses"]["409_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SavedFiltersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilterListDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.person-needed"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SavedFiltersController_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFilterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilterDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.person-needed_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `request.conflict`, `saved-filter.too-many` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "request.conflict" | "saved-filter.too-many";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SavedFiltersController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.person-needed`, `idempotency.rights-ended`, `saved-filter.not-yours` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.person-needed" | "idempotency.rights-ended" | "saved-filter.not-yours";
                    };
                };
            };
            /** @description `saved-filter.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "saved-filter.not-found";
                    };
                };
            };
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessageModelsController_list: {
        parameters: {
            query?: {
                /** @description Those that fit this contact, in use. */
                contactId?: string;
                /** @description Those that were retired as well. */
                retired?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageModelListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessageModelsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteModelDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageModelDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessageModelsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeModelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageModelDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_message-model.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `message-model.changed`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "message-model.changed" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessageModelsController_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireModelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageModelDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_message-model.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `message-model.changed`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "message-model.changed" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessageModelsController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelVersionListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_message-model.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    MessageModelsController_render: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenderModelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenderedModelDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ChangesController_list: {
        parameters: {
            query?: {
                /** @description Username of who made the change. */
                actor?: string;
                /** @description First day, in Italy. */
                changedFrom?: string;
                /** @description Last day, included. */
                changedTo?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description A code, a username, or scope/kind of the roll-out plan. */
                subjectId?: string;
                subjectType?: "scope" | "point" | "account" | "rolloutPlan" | "apiKey";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TransferController_export: {
        parameters: {
            query?: {
                /** @description This table as CSV; absent: all as JSON. */
                table?: "points" | "accounts" | "memberships";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TransferController_import: {
        parameters: {
            query?: {
                /** @description true: only the report, nothing is written. */
                dryRun?: boolean;
                /** @description This table as CSV; absent: all as JSON. */
                table?: "points" | "accounts" | "memberships";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scopes": [
                 *         {
                 *           "code": "archivio",
                 *           "name": "Archivio",
                 *           "kind": "department"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
                "text/csv": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferReportDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    deadDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadDeliveriesDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    retryDeadDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevivedDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PlacesController_agree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreePlaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceAgreementDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationController_points: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before. */
                cursor?: string;
                kind?: "collection" | "entry" | "backOffice";
                level?: number;
                limit?: number;
                /** @description Code of a scope. */
                scope?: string;
                state?: "open" | "closed" | "all";
                system?: "district" | "central" | "networkDirection" | "political";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointPage"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_createPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePointDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointView"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `point.exists`, `point.one-network-direction`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "point.exists" | "point.one-network-direction" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `point.wrong-level`, `scope.closed`, `scope.unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "point.wrong-level" | "scope.closed" | "scope.unknown";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_changePoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointView"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_point.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `point.changed`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "point.changed" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `point.wrong-level` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "point.wrong-level";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_closePoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointView"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_point.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `point.changed`, `point.network-direction-needed`, `point.open-work`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "point.changed" | "point.network-direction-needed" | "point.open-work" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `point.unfit-successor` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "point.unfit-successor";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_reopenPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadOrganisation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointView"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_point.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `point.changed`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "point.changed" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `scope.closed`, `scope.unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "scope.closed" | "scope.unknown";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationController_figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointFiguresList"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DefinitionsController_list: {
        parameters: {
            query?: {
                key?: string;
                /** @description Only the latest version of each process. */
                latest?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDefinitionListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DefinitionsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDefinitionDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-definition.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DefinitionsController_statistics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-definition.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DefinitionsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDefinitionDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_process-definition.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `definition.only-version`, `definition.withdrawn`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "definition.only-version" | "definition.withdrawn" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DefinitionsController_xml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-definition.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DeploymentsController_deploy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DeploymentFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentDto"];
                };
            };
            /** @description `deployment.not-bpmn`, `request.invalid`, `request.malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "deployment.not-bpmn" | "request.invalid" | "request.malformed";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `decision.limit-exceeded`, `decision.refused`, `model.refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "decision.limit-exceeded" | "decision.refused" | "model.refused";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    InstancesController_list: {
        parameters: {
            query?: {
                /** @description The case. Operators must give it. */
                contactId?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Process key. */
                key?: string;
                /** @description Items in a page */
                limit?: number;
                state?: "running" | "suspended" | "completed" | "cancelled";
                /** @description Only those with, or without, an open incident. */
                withIncidents?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessInstancePageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstancesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessInstanceDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-instance.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstancesController_activities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-instance.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceCommandsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessInstanceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_process-instance.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `instance.called`, `instance.ended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "instance.called" | "instance.ended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstancesController_incidents: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-instance.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceChangesController_modify: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModificationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessInstanceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_process-definition.not-found_process-instance.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `instance.modification-refused`, `process.stopped` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "instance.modification-refused" | "process.stopped";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceCommandsController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessInstanceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_process-instance.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_instance.state_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceCommandsController_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessInstanceDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_process-instance.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_instance.state_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstancesController_variables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names of the variables that were left out, joined by commas. */
                    "X-Withheld-Variables"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-instance.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    InstanceChangesController_migrate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationReportDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_process-definition.not-found_process-instance.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `instance.ended`, `instance.suspended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "instance.ended" | "instance.suspended";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `instance.migration-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "instance.migration-refused";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_search: {
        parameters: {
            query?: {
                /** @description true: cancelled entries only; false: none. */
                cancelled?: boolean;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description This number exactly. */
                number?: number;
                numberFrom?: number;
                /** @description Included. */
                numberTo?: number;
                /** @description Day of registration in Bologna. */
                registeredFrom?: string;
                /** @description Included. */
                registeredTo?: string;
                /** @description Part of the sender's name. */
                sender?: string;
                sort?: "number" | "-number" | "registeredAt" | "-registeredAt";
                /** @description Part of the subject. */
                subject?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntryDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_protocol-entry.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                number: number;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntryDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_protocol-entry.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.ended`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `protocol-register.cancelled-already`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.ended" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "protocol-register.cancelled-already" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_verifyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryVerificationDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_protocol-entry.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                from?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description Included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyRegisterPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeDailyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyRegisterDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            408: components["responses"]["408_request.timeout"];
            /** @description `protocol-register.busy`, `protocol-register.day-closed`, `protocol-register.day-not-over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "protocol-register.busy" | "protocol-register.day-closed" | "protocol-register.day-not-over";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyRegisterDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_daily-register.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_file: {
        parameters: {
            query?: {
                format?: "pdf" | "csv" | "json";
                part?: number;
            };
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                    "application/pdf": unknown;
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_daily-register.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RegisterController_verify: {
        parameters: {
            query?: {
                /** @description Default: all. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterVerificationDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_list: {
        parameters: {
            query?: {
                /** @description Code of a point or scope that is a party. */
                party?: string;
                state?: "draft" | "signed" | "inForce" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAgreementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `protocol.version-conflict`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "protocol.version-conflict" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `protocol.same-parties` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "protocol.same-parties";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_protocol.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_protocol.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `protocol.invalid-transition`, `protocol.version-conflict`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "protocol.invalid-transition" | "protocol.version-conflict" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_document: {
        parameters: {
            query?: {
                /** @description Code of a language that the catalogue has texts in. */
                language?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_protocol.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_enforce: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnforceAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_protocol.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `protocol.invalid-transition`, `protocol.overlap`, `protocol.signature-mismatch`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "protocol.invalid-transition" | "protocol.overlap" | "protocol.signature-mismatch" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementViewDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `idempotency.rights-ended`, `protocol.not-a-party` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "idempotency.rights-ended" | "protocol.not-a-party";
                    };
                };
            };
            404: components["responses"]["404_protocol.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `protocol.invalid-transition`, `protocol.same-signer`, `protocol.text-changed`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "protocol.invalid-transition" | "protocol.same-signer" | "protocol.text-changed" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_compliance: {
        parameters: {
            query?: {
                /** @description Default: 365 days before `to`. A day alone is one of the municipality's. */
                from?: string;
                /** @description Code of a party. */
                party?: string;
                /** @description Code of a protocol; all its versions are counted together. */
                protocol?: string;
                /** @description Default: now. An instant is exclusive, a day counts to its end. A day alone is one of the municipality's. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    AgreementsController_counted: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Default: 365 days before `to`. A day alone is one of the municipality's. */
                from?: string;
                /** @description Default: every term. */
                kind?: "acknowledgement" | "notAppropriate" | "answer" | "step" | "worksNotice";
                limit?: number;
                /** @description Code of a party. */
                party?: string;
                /** @description Code of a protocol; all its versions are counted together. */
                protocol?: string;
                /** @description The figure. Default: all of them. */
                result?: "kept" | "late" | "openOverdue" | "running" | "cancelled";
                /** @description Default: now. An instant is exclusive, a day counts to its end. A day alone is one of the municipality's. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedClockPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicSuggestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSuggestionsDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicContactsController_list: {
        parameters: {
            query?: {
                /** @description Code of the classification; it covers the codes below it. */
                classification?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
                phase?: "inProgress" | "answered" | "closed";
                /** @description A place of `/public/contacts/places`: latitude, longitude. */
                place?: string;
                /** @description First day of the receipt. */
                receivedFrom?: string;
                /** @description Last day of the receipt. */
                receivedTo?: string;
                /** @description Code of a scope. */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicContactsDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicContactsController_places: {
        parameters: {
            query?: {
                /** @description Code of the classification; it covers the codes below it. */
                classification?: string;
                phase?: "inProgress" | "answered" | "closed";
                /** @description First day of the receipt. */
                receivedFrom?: string;
                /** @description Last day of the receipt. */
                receivedTo?: string;
                /** @description Code of a scope. */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPlacesDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicContactsController_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSummaryDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedContactDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token"];
            404: components["responses"]["404_follow.not-found"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_auth.login-delayed_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_reply: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `attachment.unknown-upload`, `idempotency.key-invalid`, `request.invalid`, `request.malformed`, `request.too-complex` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "attachment.unknown-upload" | "idempotency.key-invalid" | "request.invalid" | "request.malformed" | "request.too-complex";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            403: components["responses"]["403_idempotency.rights-ended"];
            404: components["responses"]["404_follow.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `follow.closed`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "follow.closed" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `api-key.too-many-requests`, `auth.login-delayed`, `public.too-many`, `request.too-many` */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "api-key.too-many-requests" | "auth.login-delayed" | "public.too-many" | "request.too-many";
                    };
                };
            };
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinReportDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `report.not-taken`, `request.invalid`, `request.malformed`, `request.too-complex` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "report.not-taken" | "request.invalid" | "request.malformed" | "request.too-complex";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            /** @description `join.full` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "join.full";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_near: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacedTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearbyReportsDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOptionsDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicPlacesController_agree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreePlaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceAgreementDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_report: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceiptDto"];
                };
            };
            /** @description `attachment.unknown-upload`, `idempotency.key-invalid`, `report.not-taken`, `request.invalid`, `request.malformed`, `request.too-complex` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "attachment.unknown-upload" | "idempotency.key-invalid" | "report.not-taken" | "request.invalid" | "request.malformed" | "request.too-complex";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `report.not-now` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "report.not-now";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicStreetsController_fitting: {
        parameters: {
            query: {
                /** @description As it is written. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStreetsDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicStreetsController_drawn: {
        parameters: {
            query: {
                east: number;
                north: number;
                south: number;
                west: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapStreetsDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalTextDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            /** @description `text.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "text.not-found";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachmentFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicUploadDto"];
                };
            };
            400: components["responses"]["400_attachment.unusable_request.invalid_request.malformed"];
            401: components["responses"]["401_auth.invalid-token"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_attachment.too-large_request.too-large"];
            415: components["responses"]["415_attachment.type-refused_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            /** @description `upload.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "upload.not-found";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_public.too-many_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicationController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationRulesDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    PublicationController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePublicationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationRuleDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `publication.not-your-scope` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "publication.not-your-scope";
                    };
                };
            };
            404: components["responses"]["404_scope.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `publication.changed`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "publication.changed" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RolloutController_matrix: {
        parameters: {
            query?: {
                /** @description Default: today. */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutMatrixDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RolloutController_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRolloutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_scope.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `request.conflict`, `rollout.changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "request.conflict" | "rollout.changed";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `rollout.no-collection-point` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "rollout.no-collection-point";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RolloutController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "report" | "complaint" | "informationRequest" | "serviceRequest";
                scope: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanHistoryDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            404: components["responses"]["404_scope.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    DeviationsController_list: {
        parameters: {
            query?: {
                chosenPoint?: string;
                /** @description A code, and what lies below it. */
                classification?: string;
                contactId?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                district?: string;
                /** @description They came about then or later. A day alone is one of the municipality's. */
                from?: string;
                kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
                /** @description Items in a page */
                limit?: number;
                sort?: "at" | "-at";
                suggestedPoint?: string;
                /** @description An instant is exclusive, a day counts to its end. A day alone is one of the municipality's. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingDeviationPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    RoutingSuggestionsController_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingSuggestionRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingSuggestionDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_contact.not-found"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_decision.failed_decision.input-invalid_decision.limit-exceeded_decision.refused"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    WhatIfController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WhatIfController_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequestDto"];
            };
        };
        responses: {
            /** @description It runs; read it again by its id. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_decision-definition.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `decision.not-a-table`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "decision.not-a-table" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_decision.failed_decision.input-invalid_decision.limit-exceeded_decision.refused"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_decision.busy_server.busy"];
        };
    };
    WhatIfController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_what-if.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WhatIfController_stop: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_what-if.not-found"];
            /** @description `idempotency.key-reused`, `request.conflict`, `what-if.finished` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "request.conflict" | "what-if.finished";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationController_scopes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before. */
                cursor?: string;
                kind?: "district" | "department";
                limit?: number;
                state?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopePage"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_createScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScopeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeView"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `request.conflict`, `scope.exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "request.conflict" | "scope.exists";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_renameScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeScopeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeView"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing"];
            404: components["responses"]["404_scope.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `request.conflict`, `scope.changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "request.conflict" | "scope.changed";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_closeScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadOrganisation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeView"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_scope.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `request.conflict`, `scope.changed`, `scope.open-points` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "request.conflict" | "scope.changed" | "scope.open-points";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    OrganisationAdminController_reopenScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
                /** @description The version, quoted. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadOrganisation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeView"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            404: components["responses"]["404_scope.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `request.conflict`, `scope.changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "request.conflict" | "scope.changed";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    StreetsController_complete: {
        parameters: {
            query: {
                limit?: number;
                /** @description A number is passed over. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreetListDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    StreetsController_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportStreetsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreetImportReportDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    StreetsController_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreetSummaryDto"];
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SurveysController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token"];
            404: components["responses"]["404_survey.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    SurveysController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswerDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token"];
            403: components["responses"]["403_idempotency.rights-ended"];
            404: components["responses"]["404_survey.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict`, `survey.over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict" | "survey.over";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_list: {
        parameters: {
            query?: {
                /** @description Username. */
                assignee?: string;
                /** @description As the lists paint a term: red: passed; amber: ends today or tomorrow; green: later; grey: suspended, or none. */
                colour?: "red" | "amber" | "green" | "grey";
                /** @description The case. */
                contactId?: string;
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description BPMN element. */
                definitionKey?: string;
                /** @description Code of the district of the contact. */
                district?: string;
                /** @description Its `term` ends before this instant, or before this day. A day alone is one of the municipality's. */
                dueBefore?: string;
                /** @description Of the contact. */
                kind?: "report" | "complaint" | "informationRequest" | "serviceRequest";
                /** @description Items in a page */
                limit?: number;
                /** @description me: taken by you, or open to you and taken by nobody; colleagues: open to your points, and taken by somebody else; others: what your role may see beyond these two; points: open to your points, whoever took it. Absent: all that you may see. */
                of?: "me" | "colleagues" | "others" | "points";
                /** @description Code of a point whose members may take the task. */
                point?: string;
                /** @description Of the contact: one, or several. Tasks without a contact count as normal. */
                priority?: ("low" | "normal" | "high" | "urgent")[];
                processKey?: string;
                /** @description Words of subject or description, a protocol number, or a street, whose words may be begun only. Texts that you may not read find nothing. */
                q?: string;
                /** @description dueAt: by when `term` ends; without an end, or suspended, they come last. Equal terms: the more urgent contact first, then the older task. -priority: the most urgent contact first, then by `term`. Tasks without a contact count as normal. */
                sort?: "dueAt" | "-dueAt" | "createdAt" | "-createdAt" | "-priority";
                state?: "open" | "completed" | "cancelled";
                /** @description By whom it was taken. */
                taken?: "me" | "nobody" | "others";
                /** @description Its `term`, be it its own or that of the answer: overdue; ends today, or in the week that ends on Sunday, and has not passed yet; is suspended; none. */
                term?: "overdue" | "today" | "week" | "suspended" | "none";
                /** @description false: without those of an assignment that your points have not received yet; they stand in GET /assignments?tab=toReceive. Whoever takes such a task has received it. */
                toReceive?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskWithFormDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing_task.of-another-point"];
            404: components["responses"]["404_task.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same for all requests by which you do this to many: whoever is notified is notified once. */
                "Batch-Id"?: string;
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended_note.text-withheld_task.of-another-point"];
            404: components["responses"]["404_task.not-found"];
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict_task.already-completed_task.assigned-to-another"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            /** @description `task.person-of-another-point` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "task.person-of-another-point";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_claim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same for all requests by which you do this to many: whoever is notified is notified once. */
                "Batch-Id"?: string;
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended_task.of-another-point"];
            404: components["responses"]["404_task.not-found"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict_task.already-completed_task.assigned-to-another"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedTaskDto"];
                };
            };
            /** @description `idempotency.key-invalid`, `request.invalid`, `request.malformed`, `request.too-complex`, `task.form-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "idempotency.key-invalid" | "request.invalid" | "request.malformed" | "request.too-complex" | "task.form-invalid";
                    };
                };
            };
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended_note.text-withheld_task.of-another-point"];
            404: components["responses"]["404_task.not-found"];
            408: components["responses"]["408_request.timeout"];
            /** @description `contact.not-appropriate-term-passed`, `idempotency.key-reused`, `instance.ended`, `instance.suspended`, `request.conflict`, `task.already-completed`, `task.assigned-to-another` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.not-appropriate-term-passed" | "idempotency.key-reused" | "instance.ended" | "instance.suspended" | "request.conflict" | "task.already-completed" | "task.assigned-to-another";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            422: components["responses"]["422_process.stopped"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPeopleDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing_task.of-another-point"];
            404: components["responses"]["404_task.not-found"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedTaskDto"];
                };
            };
            400: components["responses"]["400_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            /** @description `auth.cross-site`, `auth.password-temporary`, `auth.role-missing`, `note.text-withheld`, `task.of-another-point` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "auth.cross-site" | "auth.password-temporary" | "auth.role-missing" | "note.text-withheld" | "task.of-another-point";
                    };
                };
            };
            404: components["responses"]["404_task.not-found"];
            408: components["responses"]["408_request.timeout"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    TasksController_unclaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same for all requests by which you do this to many: whoever is notified is notified once. */
                "Batch-Id"?: string;
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended_task.of-another-point"];
            404: components["responses"]["404_task.not-found"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict_task.already-completed_task.assigned-to-another"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorkingCalendarController_ofYear: {
        parameters: {
            query?: {
                /** @description Default: this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorkingCalendarController_changes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Items in a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDayChangesDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorkingCalendarController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddClosingDayDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            408: components["responses"]["408_request.timeout"];
            /** @description `closing-day.exists`, `closing-day.not-working`, `idempotency.key-reused`, `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "closing-day.exists" | "closing-day.not-working" | "idempotency.key-reused" | "request.conflict";
                    };
                };
            };
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorkingCalendarController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description POST only: the same key with the same request is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveClosingDayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarDto"];
                };
            };
            400: components["responses"]["400_idempotency.key-invalid_request.invalid_request.malformed_request.too-complex"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.cross-site_auth.password-temporary_auth.role-missing_idempotency.rights-ended"];
            /** @description `closing-day.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "closing-day.not-found";
                    };
                };
            };
            408: components["responses"]["408_request.timeout"];
            409: components["responses"]["409_idempotency.key-reused_request.conflict"];
            413: components["responses"]["413_request.too-large"];
            415: components["responses"]["415_request.unsupported-media-type"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorksController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent: the first page */
                cursor?: string;
                /** @description Scope that the matter lies in. */
                district?: string;
                /** @description Items in a page */
                limit?: number;
                /** @description Somebody still has to do something for it. */
                open?: boolean;
                /** @description What comes next should have been done. */
                overdue?: boolean;
                /** @description Planned to be under way then or later. A day alone is one of the municipality's. */
                plannedAfter?: string;
                /** @description Planned to be under way before that instant, or before that day. A day alone is one of the municipality's. */
                plannedBefore?: string;
                /** @description Point that asked for it. */
                requestedPoint?: string;
                /** @description Point of the service. */
                servicePoint?: string;
                sort?: "requestedAt" | "-requestedAt" | "dueAt" | "plannedFrom";
                state?: "requested" | "accepted" | "rejected" | "scheduled" | "done" | "told" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPageDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkViewDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            /** @description `contact.not-found`, `work.not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"] & {
                        /** @enum {unknown} */
                        code: "contact.not-found" | "work.not-found";
                    };
                };
            };
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    WorksController_week: {
        parameters: {
            query?: {
                /** @description Point of the service. */
                servicePoint?: string;
                /** @description ISO week; default: the present one. Long years have a W53 as well. */
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkWeekDto"];
                };
            };
            400: components["responses"]["400_request.invalid"];
            401: components["responses"]["401_auth.invalid-token_auth.required_auth.session-ended"];
            403: components["responses"]["403_auth.password-temporary_auth.role-missing"];
            429: components["responses"]["429_api-key.too-many-requests_request.too-many"];
            500: components["responses"]["500_server.error"];
            503: components["responses"]["503_database.busy_database.unavailable_server.busy"];
        };
    };
    ExternalTaskQueriesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "Testo",
                     *         "topicName": "communications.send-message",
                     *         "workerId": "worker-1",
                     *         "lockExpirationTime": "2026-11-23T09:00:00.000+0000",
                     *         "createTime": "2026-11-23T09:00:00.000+0000",
                     *         "retries": 3,
                     *         "priority": 1,
                     *         "suspended": false,
                     *         "errorMessage": "The mail server did not answer.",
                     *         "activityId": "Testo",
                     *         "activityInstanceId": "Testo",
                     *         "executionId": "Testo",
                     *         "processInstanceId": "Testo",
                     *         "processDefinitionId": "Testo",
                     *         "processDefinitionKey": "Testo",
                     *         "processDefinitionVersionTag": "Testo",
                     *         "tenantId": "Testo",
                     *         "businessKey": "Testo"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ExternalTaskDto"][];
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTaskQueriesController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "Testo",
                     *         "topicName": "communications.send-message",
                     *         "workerId": "worker-1",
                     *         "lockExpirationTime": "2026-11-23T09:00:00.000+0000",
                     *         "createTime": "2026-11-23T09:00:00.000+0000",
                     *         "retries": 3,
                     *         "priority": 1,
                     *         "suspended": false,
                     *         "errorMessage": "The mail server did not answer.",
                     *         "activityId": "Testo",
                     *         "activityInstanceId": "Testo",
                     *         "executionId": "Testo",
                     *         "processInstanceId": "Testo",
                     *         "processDefinitionId": "Testo",
                     *         "processDefinitionKey": "Testo",
                     *         "processDefinitionVersionTag": "Testo",
                     *         "tenantId": "Testo",
                     *         "businessKey": "Testo"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ExternalTaskDto"][];
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTaskQueriesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalTaskDto"];
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_bpmnError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workerId": "worker-1",
                 *       "errorCode": "address-unknown",
                 *       "errorMessage": "The mail server did not answer."
                 *     }
                 */
                "application/json": {
                    errorCode: string;
                    errorMessage?: string | null;
                    /** @description By name: `{value, type, valueInfo}`. */
                    variables?: Record<string, never> | null;
                    workerId: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException_RestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException_SuspendedEntityInteractionException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workerId": "worker-1"
                 *     }
                 */
                "application/json": {
                    /** @description By name: `{value, type, valueInfo}`. */
                    variables?: Record<string, never> | null;
                    workerId: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException_RestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException_SuspendedEntityInteractionException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTaskQueriesController_errorDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_extendLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workerId": "worker-1",
                 *       "newDuration": 60000
                 *     }
                 */
                "application/json": {
                    newDuration: number;
                    workerId: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException_RestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_failure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workerId": "worker-1",
                 *       "errorMessage": "The mail server did not answer.",
                 *       "retries": 3
                 *     }
                 */
                "application/json": {
                    errorDetails?: string | null;
                    errorMessage?: string | null;
                    retries?: number | null;
                    retryTimeout?: number | null;
                    workerId: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException_RestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException_SuspendedEntityInteractionException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workerId": "worker-1",
                 *       "lockDuration": 60000
                 *     }
                 */
                "application/json": {
                    lockDuration: number;
                    workerId: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException_RestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_setRetries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "retries": 3
                 *     }
                 */
                "application/json": {
                    retries: number;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            404: components["responses"]["404_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTaskQueriesController_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    ExternalTasksController_fetchAndLock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workerId": "worker-1",
                 *       "maxTasks": 5,
                 *       "asyncResponseTimeout": 30000,
                 *       "topics": [
                 *         {
                 *           "topicName": "communications.send-message",
                 *           "lockDuration": 60000
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description How long to wait for a first task, in milliseconds. */
                    asyncResponseTimeout?: number | null;
                    maxTasks: number;
                    topics: ({
                        lockDuration: number;
                        topicName: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    usePriority?: boolean | null;
                    workerId: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "Testo",
                     *         "topicName": "communications.send-message",
                     *         "workerId": "worker-1",
                     *         "lockExpirationTime": "2026-11-23T09:00:00.000+0000",
                     *         "createTime": "2026-11-23T09:00:00.000+0000",
                     *         "retries": 3,
                     *         "priority": 1,
                     *         "suspended": false,
                     *         "errorMessage": "The mail server did not answer.",
                     *         "activityId": "Testo",
                     *         "activityInstanceId": "Testo",
                     *         "executionId": "Testo",
                     *         "processInstanceId": "Testo",
                     *         "processDefinitionId": "Testo",
                     *         "processDefinitionKey": "Testo",
                     *         "processDefinitionVersionTag": "Testo",
                     *         "tenantId": "Testo",
                     *         "businessKey": "Testo",
                     *         "errorDetails": "Testo",
                     *         "variables": {},
                     *         "extensionProperties": {}
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LockedExternalTaskDto"][];
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            408: components["responses"]["408_RestException"];
            413: components["responses"]["413_RestException"];
            415: components["responses"]["415_RestException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
    VersionController_version: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngineVersionDto"];
                };
            };
            400: components["responses"]["400_InvalidRequestException"];
            401: components["responses"]["401_AuthenticationException"];
            403: components["responses"]["403_AuthorizationException"];
            429: components["responses"]["429_RestException"];
            500: components["responses"]["500_ProcessEngineException"];
            503: components["responses"]["503_ProcessEngineException"];
        };
    };
}
