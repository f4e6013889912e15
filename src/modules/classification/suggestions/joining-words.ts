/**
 * Words that only join others, in small letters and without accents. What PostgreSQL's Italian dictionary leaves out
 * already (articles, most prepositions, "essere", "avere") is not repeated, unless it loses its accent before.
 */
const JOINING = [
  // Of that dictionary's list, without their accents.
  'perche piu sara saro avra avro stara faro fara',
  // Prepositions, conjunctions, adverbs.
  'via dentro fuori sopra sotto dopo prima durante verso fino oltre senza presso circa tramite mediante entro inoltre',
  'cosi gia puo cio poiche finche benche affinche percio qui qua pero quindi dunque allora oppure ovvero ossia cioe',
  'mentre quando appena ancora sempre mai spesso subito adesso ora oggi ieri domani ormai poi quasi molto molti molta',
  'molte poco pochi poca poche tanto tanti tanta tante troppo troppi troppa troppe pure solo soltanto proprio davvero',
  'invece infatti magari forse bene male nemmeno neanche neppure nella nelle nello negli',
  // Pronouns and what stands before a noun.
  'qualcuno qualcosa nessuno nessuna niente nulla ogni ognuno qualche alcuni alcune altro altra altri altre stesso stessa',
  'stesse essa esso quali',
  // Verbs of saying and asking that share their beginning with words of other meaning; courtesies; who says it.
  'dico dice dici dicono diceva dicevano detto dire direi segnalazione segnalazioni domanda domande domando',
  'prego pregherei vi voglio vuole vogliono vogliamo vorrei vorrebbe vorremmo vorrebbero voleva volevo volevamo',
  'comunica comunico comunicano grazie salve buongiorno buonasera gentile gentili spettabile cordiali saluti',
  'cittadino cittadina signore signora',
  // Verbs that go with others.
  'posso puoi possiamo possono potete potrei potrebbe potrebbero potreste devo deve devono dobbiamo dovrebbe dovrei',
  'bisogna serve viene vengono venire va vanno andare essere stato stata stati state avere fare fatto sembra risulta',
  // English, in which some of them write.
  'the and or but for with from about into over under after before this that these those there here have has had been',
  'please would could should says said asks asked wants report reports tells told',
]
  .join(' ')
  .split(' ');

/** Beginnings that no word of another meaning has, of verbs by which a request is told: "chiede", "chiedevano". */
const SAYING =
  /^(?:chied|chiest[oi]$|richied|riferi(?:sc|t[oa]|va|re)|raccont|lament|scriv(?:e|o|ono|iamo|ere|eva)$|sollecit|desider)/;
/** "segnala", but not "segnale" and "segnaletica". */
const REPORTING = /^segnal(?:o|a|iamo|ano|at[oaie]|are|ando|av[oa]|avano|erei)$/;

/** As searchable_italian has words that end in che, chi, ghe, ghi: "perche" is "perce". */
const asCompared = (word: string) => word.replace(/([a-z0-9]{2}[cg])h([ei])$/, '$1$2');

const JOINING_WORDS: ReadonlySet<string> = new Set(
  JOINING.flatMap((word) => [word, asCompared(word)]),
);

/** Whether a word, as it is compared, only joins others or only says that something is said: it tells nothing of the matter. */
export function joins(word: string): boolean {
  return JOINING_WORDS.has(word) || SAYING.test(word) || REPORTING.test(word);
}
