import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { asProblem, hasStatus } from '../../../api/problem';
import { classQuery } from '../../../api/reference';
import { currentLanguage } from '../../../i18n';
import { TextField } from '../../../parts/fields';
import { Icon } from '../../../parts/Icon';
import { Problem } from '../../../parts/Problem';

const MIN_WORD = 2;

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

interface Offer extends Named {
  why?: string;
}

interface ClassificationFieldProps {
  label: string;
  contact: Schemas['ContactViewDto'];
  value: string;
  onChange: (code: string) => void;
  error?: string;
  required?: boolean;
}

const nameOf = ({ name, nameEn }: Named) => (currentLanguage() === 'en' ? nameEn : name);

/** A class of the tree: suggested by what was said, found by words, or reached by going down the tree. */
export function ClassificationField(props: ClassificationFieldProps) {
  const { t } = useTranslation('task');
  const { value, onChange, label, error, required } = props;
  const [choosing, setChoosing] = useState(value === '');
  const chosen = useQuery({ ...classQuery(value), enabled: value !== '' });
  const choose = (code: string) => {
    onChange(code);
    setChoosing(false);
  };
  if (!choosing) {
    return (
      <div
        className="field"
        role="group"
        aria-label={label}
        data-invalid={error ? true : undefined}
      >
        <p className="field-name">{label}</p>
        <p className="chosen">
          <span>
            {value} {chosen.data && nameOf(chosen.data)}
          </span>
          <button type="button" className="link-button" onClick={() => setChoosing(true)}>
            {t('class.change')}
          </button>
        </p>
        {error && <p className="field-error">{error}</p>}
      </div>
    );
  }
  return <ClassificationChoice {...{ ...props, required, onChoose: choose }} />;
}

function ClassificationChoice({
  label,
  contact,
  error,
  required,
  onChoose,
}: ClassificationFieldProps & { onChoose: (code: string) => void }) {
  const { t } = useTranslation('task');
  const [words, setWords] = useState('');
  const [parent, setParent] = useState<string | null>(null);
  const asked = useDeferredValue(words.trim());
  const searching = asked.length >= MIN_WORD;
  const suggested = useQuery(suggestionsQuery(contact));
  const found = useQuery({ ...searchQuery(asked), enabled: searching });
  const below = useQuery({ ...childrenQuery(parent), enabled: !searching });
  const problem = found.error ?? below.error;
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <TextField
        label={label}
        help={t('class.help')}
        error={error}
        required={required}
        value={words}
        onChange={setWords}
        autoComplete="off"
      />
      {problem && <Problem error={asProblem(problem)} />}
      {searching ? (
        <Offers
          title={t('class.found')}
          offers={found.data}
          none={t('class.none', { words: asked })}
          onChoose={onChoose}
        />
      ) : (
        <Suggestions
          offers={suggested.data?.items.map((item) => ({ ...item, why: reasonOf(item) })) ?? []}
          onChoose={onChoose}
        >
          <Tree {...{ parent, setParent, nodes: below.data?.items, onChoose }} />
        </Suggestions>
      )}
    </div>
  );
}

function reasonOf({ reasons }: Schemas['SuggestionView']): string {
  return reasons.map(({ text, textEn }) => (currentLanguage() === 'en' ? textEn : text)).join('; ');
}

interface SuggestionsProps {
  offers: readonly Offer[];
  onChoose: (code: string) => void;
  children: ReactNode;
}

/** The best suggestion at once, the others on demand: the questions that follow are to stay in sight. */
function Suggestions({ offers, onChoose, children }: SuggestionsProps) {
  const { t } = useTranslation('task');
  const [first, ...others] = offers;
  return (
    <>
      {first && (
        <div className="offers">
          <p className="quiet">{t('class.suggested')}</p>
          <OfferButton offer={first} onChoose={onChoose} className="offer offer-first" />
        </div>
      )}
      <div className="class-more">
        {others.length > 0 && (
          <details className="tree-choice">
            <summary>{t('class.others', { count: others.length })}</summary>
            <OfferList offers={others} onChoose={onChoose} />
          </details>
        )}
        {children}
      </div>
    </>
  );
}

interface OffersProps {
  title: string;
  offers: readonly Offer[] | undefined;
  none?: string;
  onChoose: (code: string) => void;
}

function Offers({ title, offers, none, onChoose }: OffersProps) {
  if (!offers || (offers.length === 0 && !none)) return null;
  return (
    <div className="offers">
      <p className="quiet">{offers.length === 0 ? none : title}</p>
      <OfferList offers={offers} onChoose={onChoose} />
    </div>
  );
}

function OfferList({ offers, onChoose }: Pick<SuggestionsProps, 'offers' | 'onChoose'>) {
  return (
    <ul className="plain">
      {offers.map((offer) => (
        <li key={offer.code}>
          <OfferButton offer={offer} onChoose={onChoose} className="offer" />
        </li>
      ))}
    </ul>
  );
}

interface OfferButtonProps {
  offer: Offer;
  onChoose: (code: string) => void;
  className: string;
}

function OfferButton({ offer, onChoose, className }: OfferButtonProps) {
  return (
    <button type="button" className={className} onClick={() => onChoose(offer.code)}>
      <span>
        {offer.code} {nameOf(offer)}
      </span>
      {offer.why && <span className="quiet">{offer.why}</span>}
    </button>
  );
}

interface TreeProps {
  parent: string | null;
  setParent: (code: string | null) => void;
  nodes: readonly Schemas['ClassificationView'][] | undefined;
  onChoose: (code: string) => void;
}

/** One level of the tree; what has levels below is chosen as it is, or opened. */
function Tree({ parent, setParent, nodes, onChoose }: TreeProps) {
  const { t } = useTranslation('task');
  return (
    <details className="tree-choice">
      <summary>{t('class.tree')}</summary>
      {parent !== null && (
        <button type="button" className="link-button" onClick={() => setParent(above(parent))}>
          {t('class.up')}
        </button>
      )}
      <ul className="plain">
        {nodes?.map((node) => (
          <li key={node.code} className="tree-node">
            <button type="button" className="offer" onClick={() => onChoose(node.code)}>
              {node.code} {nameOf(node)}
            </button>
            {node.level !== 'event' && (
              <button type="button" className="icon-button" onClick={() => setParent(node.code)}>
                <Icon name="it-chevron-right" label={t('class.below', { name: nameOf(node) })} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function above(code: string): string | null {
  const cut = code.lastIndexOf('.');
  return cut < 0 ? null : code.slice(0, cut);
}

/** Words are looked for in names and synonyms; a code leads to its node and what lies below. */
const searchQuery = (q: string) => ({
  queryKey: ['classifications', { q }],
  queryFn: async () => {
    const query = { active: true, limit: 12, ...(isCode(q) ? { parent: q } : { q }) };
    const [node, { items }] = await Promise.all([
      isCode(q) ? nodeOf(q) : null,
      bodyOf(api.GET('/api/v1/classifications', { params: { query } })),
    ]);
    return node?.active ? [node, ...items] : items;
  },
});

function isCode(text: string): boolean {
  return /^\d+(\.\d+)*$/.test(text);
}

/** null: there is none. */
function nodeOf(code: string) {
  return bodyOf(api.GET('/api/v1/classifications/{code}', { params: { path: { code } } })).catch(
    (error: unknown) => {
      if (hasStatus(error, 404)) return null;
      throw error;
    },
  );
}

const childrenQuery = (parent: string | null) => ({
  queryKey: ['classifications', { parent }],
  queryFn: () =>
    bodyOf(
      api.GET('/api/v1/classifications', {
        params: {
          query: parent
            ? { parent, active: true, limit: 100 }
            : { level: 'class' as const, active: true, limit: 100 },
        },
      }),
    ),
  staleTime: 600_000,
});

const suggestionsQuery = ({
  id,
  subject,
  description,
  kind,
  location,
}: Schemas['ContactViewDto']) => ({
  queryKey: ['contact', id, 'suggested-classes'],
  queryFn: () =>
    bodyOf(
      api.POST('/api/v1/classifications/suggestions', {
        body: {
          text: [subject, description].filter(Boolean).join('. ').slice(0, 4000),
          kind,
          limit: 5,
          ...(location?.district ? { district: location.district } : {}),
        },
      }),
    ),
  staleTime: 300_000,
});
