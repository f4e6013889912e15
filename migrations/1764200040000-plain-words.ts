import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** As src/platform/text/plain-words.ts has them; that file says what they are. */
const APOSTROPHES =
  '[\\u0060\\u00B4\\u02B9\\u02BB-\\u02BF\\u02C8\\u02CA\\u02CB\\u055A\\u05F3\\u1FBD\\u1FBF\\u1FEF\\u1FFD\\u1FFE\\u2018-\\u201B\\u2032\\u2035\\u275B\\u275C\\uA78C\\uFF07]';
const QUOTES = '[\\u00AB\\u00BB\\u201C-\\u201F\\u2039\\u203A\\u275D\\u275E\\u301D-\\u301F]';
const DASHES = '[\\u058A\\u05BE\\u2010-\\u2015\\u2043\\u2212\\u2E3A\\u2E3B\\uFE58\\uFE63]';
const MARKS =
  '[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]';
const INVISIBLE =
  '[\\u0001-\\u0008\\u000E-\\u001F\\u007F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]';
const SPACES =
  '[\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+';
const SIGNS =
  '[\\u0020-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7\\u02C2-\\u02DF\\u055A-\\u055F\\u0589\\u058A\\u05BE\\u05C0\\u05C3\\u05C6\\u05F3\\u05F4\\u060C\\u061B\\u061E\\u061F\\u066A-\\u066D\\u06D4\\u0964\\u0965\\u2000-\\u206F\\u20A0-\\u20CF\\u2100-\\u2BFF\\u2E00-\\u2E7F\\u3001-\\u3004\\u3008-\\u3020\\u3030\\uFD3E\\uFD3F\\uFE10-\\uFE1F\\uFE30-\\uFE6F]+';
const CAPITALS =
  'ƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖłŁđĐðÐøØıħĦŋŊŧŦς';
const SMALL =
  'ɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆllddddooihhnnttσ';

/**
 * One reading of text for index and query (docs/adr/0038). Those that call one of ours have bodies that are
 * bound when they are made: an index is built without our search path (PostgreSQL 17), and would not find it by its name.
 */
const FUNCTIONS = [
  `CREATE FUNCTION plain_words(given text) RETURNS text
     LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
   DECLARE
     plain text := given;
   BEGIN
     -- Most texts are ASCII, or become so; the rest takes a hundred times longer.
     IF octet_length(given) > char_length(given) THEN
       plain := regexp_replace(normalize(regexp_replace(given, '${APOSTROPHES}', '''', 'g'), NFKD), '${INVISIBLE}', '', 'g');
       plain := regexp_replace(regexp_replace(plain, '${MARKS}', '', 'g'), '${APOSTROPHES}', '''', 'g');
       plain := regexp_replace(regexp_replace(plain, '${QUOTES}', '"', 'g'), '${DASHES}', '-', 'g');
       IF octet_length(plain) > char_length(plain) THEN
         plain := translate(plain, '${CAPITALS}', '${SMALL}');
         plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae');
         plain := replace(replace(replace(replace(plain, 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th');
       END IF;
     ELSE
       plain := regexp_replace(translate(given, '\`', ''''), '[\\u0001-\\u0008\\u000E-\\u001F\\u007F]', '', 'g');
     END IF;
     RETURN btrim(regexp_replace(lower(plain COLLATE "C"), '${SPACES}', ' ', 'g'), ' ');
   END $$`,
  `CREATE FUNCTION search_words(given text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN btrim(regexp_replace(plain_words(given), '${SIGNS}', ' ', 'g'))`,
  // As searchable_italian, of whole words only: what goes into an index.
  `CREATE FUNCTION italian_words(given text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN regexp_replace(search_words(given), '([a-z0-9][a-z0-9][cg])h([ei])(?![a-z0-9])', '\\1\\2', 'g')`,
  // Whole words beside the stems, told apart by a sign that no stem has: any beginning of them is found.
  `CREATE FUNCTION prefix_words(given text) RETURNS tsvector
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN array_to_tsvector(string_to_array('=' || replace(
       regexp_replace(search_words(given), '([^ ]{60})[^ ]+', '\\1', 'g'), ' ', ' ='), ' '))`,
  // Those that there were keep their names and callers.
  `CREATE OR REPLACE FUNCTION searchable_italian(given text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN regexp_replace(plain_words(given), '([a-z0-9][a-z0-9][cg])h([ei])(?![a-z0-9])', '\\1\\2', 'g')`,
  `CREATE OR REPLACE FUNCTION plain_text(given text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN plain_words(given)`,
  `CREATE OR REPLACE FUNCTION address_key(given text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN search_words(given)`,
];

/** What was indexed by the functions before. */
const INDEXED = [
  `REINDEX INDEX contact_address`,
  `REINDEX INDEX protocol_register_sender`,
  `REINDEX INDEX protocol_register_subject`,
  `DROP INDEX contact_street`,
];

/** Stems of subject and description, for likeness and inflections; whole words of these and of the address, for their beginnings. */
const CONTACTS = [
  `ALTER TABLE contact DROP COLUMN search`,
  `ALTER TABLE contact ADD COLUMN search tsvector GENERATED ALWAYS AS (
     setweight(to_tsvector('italian'::regconfig, italian_words(coalesce(subject, ''))), 'A') ||
     setweight(to_tsvector('italian'::regconfig, italian_words(description)), 'B') ||
     prefix_words(coalesce(subject, '') || ' ' || description || ' ' || coalesce(address, ''))) STORED`,
  `ALTER TABLE contact ALTER COLUMN search SET STATISTICS 200`,
  `CREATE INDEX contact_search ON contact USING gin (search, seen_by) WITH (gin_pending_list_limit = 256)`,
];

const CITIZENS = [
  `ALTER TABLE citizen DROP COLUMN search`,
  `ALTER TABLE citizen ADD COLUMN search tsvector GENERATED ALWAYS AS (
     prefix_words(coalesce(name, '') || ' ' || coalesce(email, ''))) STORED`,
  `CREATE INDEX citizen_search ON citizen USING gin (search) WITH (gin_pending_list_limit = 256)`,
];

const ARTICLES = [
  `ALTER TABLE knowledge_article_version DROP COLUMN search`,
  `ALTER TABLE knowledge_article_version
     ADD COLUMN search tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('knowledge_italian'::regconfig,
         italian_words(title || ' ' || title_en)), 'A') ||
       setweight(to_tsvector('knowledge_italian'::regconfig, italian_words(search_text)), 'C')) STORED,
     ADD COLUMN words tsvector GENERATED ALWAYS AS (
       prefix_words(title || ' ' || title_en || ' ' || search_text)) STORED`,
  `CREATE INDEX knowledge_version_search ON knowledge_article_version USING gin (search)`,
];

/** The words of the contact stand beside its open tasks (migration task-words); they hold the address now. */
const TASKS = [
  `UPDATE work_item w SET contact_words = c.search FROM contact c WHERE w.business_key = c.id::text`,
  `CREATE OR REPLACE FUNCTION work_item_takes_facets() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.business_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
       SELECT c.kind, c.district, c.search INTO NEW.contact_kind, NEW.contact_district, NEW.contact_words
         FROM contact c WHERE c.id = NEW.business_key::uuid;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE FUNCTION contact_gives_facets() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE work_item w SET contact_kind = c.kind, contact_district = c.district, contact_words = c.search
       FROM contact c
      WHERE c.id = NEW.id AND w.business_key = NEW.id::text AND w.state = 'open';
     RETURN NULL;
   END $$`,
];

const STREETS = [
  `UPDATE street SET words = search_words(name) WHERE name ~ '[^\\u0020-\\u007E\\u00C0-\\u00FF\\u2018\\u2019]'`,
];

export class PlainWords1764200040000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const all = [FUNCTIONS, INDEXED, CONTACTS, CITIZENS, ARTICLES, TASKS, STREETS];
    for (const statement of all.flat()) await runner.query(statement);
  }
}
