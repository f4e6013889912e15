import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { currentLanguage } from '../../i18n';
import { Field } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import type { Draft, Sensitivity } from './draft';
import type { FormPart } from './form-part';
import { useClasses } from '../../parts/use-classes';
import { useClassSuggestions } from './queries';

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

const inEnglish = () => currentLanguage() === 'en';
const labelOf = (item: Named) => `${item.code} ${nameOf(item)}`;
const nameOf = ({ name, nameEn }: Named) => (inEnglish() ? nameEn : name);

/** Classes that the words suggest, with the reasons, and a field for those who know the class already. */
export function ClassChoice({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  const suggestions = useClassSuggestions(draft);
  const items = suggestions.data?.items ?? [];
  const chosen = draft.classification;
  const section = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const choose = (classification: Draft['classification']) => {
    moved.current = true;
    change({ classification, attributes: {} });
  };
  // What was pressed is gone: the focus stays in its place.
  useEffect(() => {
    if (moved.current) section.current?.querySelector<HTMLElement>('button, input')?.focus();
    moved.current = false;
  }, [chosen]);

  return (
    <section ref={section} className="panel" aria-label={t('class.title')} data-class-choice>
      <h2>{t('class.title')}</h2>
      {suggestions.error && <Problem error={asProblem(suggestions.error)} />}
      {chosen && (
        <p className="new-chosen">
          <strong>
            {chosen.code} {chosen.name}
          </strong>{' '}
          <button type="button" className="link-button" onClick={() => choose(null)}>
            {t('class.remove')}
          </button>
        </p>
      )}
      {!chosen && items.length === 0 && <p className="quiet">{t('class.none')}</p>}
      {!chosen && (
        <ul className="plain new-options">
          {items.map((item) => (
            <li key={item.code}>
              <button
                type="button"
                className="new-option"
                onClick={() =>
                  choose({
                    code: item.code,
                    name: nameOf(item),
                    sensitivity: item.sensitivity,
                  })
                }
              >
                <strong>{nameOf(item)}</strong>
                <span className="quiet">{[...item.path.map(nameOf)].join(' › ')}</span>
                <span className="quiet">
                  {item.reasons.map(({ text, textEn }) => (inEnglish() ? textEn : text)).join('; ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <OtherClass chosen={chosen} error={errors.classification} onChoose={choose} />
    </section>
  );
}

function OtherClass({
  chosen,
  error,
  onChoose,
}: {
  chosen: Draft['classification'];
  error?: string;
  onChoose: (chosen: Draft['classification']) => void;
}) {
  const { t } = useTranslation('register');
  const [text, setText] = useState('');
  const list = useId();
  // Enter may come before the answer does.
  const [wanted, setWanted] = useState(false);
  const found = useClasses(text).data?.items;
  const matching = (value: string) =>
    found?.find((item) => labelOf(item) === value || item.code === value);
  const take = (match: Named & { sensitivity: Sensitivity }) => {
    setText('');
    setWanted(false);
    onChoose({ code: match.code, name: nameOf(match), sensitivity: match.sensitivity });
  };
  useEffect(() => {
    const match = wanted ? matching(text.trim()) : undefined;
    if (match) take(match);
  });
  if (chosen && !error) return null;
  const write = (value: string) => {
    const match = found?.find((item) => labelOf(item) === value);
    if (match) return take(match);
    setText(value);
    setWanted(false);
  };
  return (
    <Field label={t('class.other')} help={t('class.otherHelp')} error={error}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            className="control"
            list={list}
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) setWanted(true);
            }}
            onBlur={() => setWanted(true)}
          />
          <datalist id={list}>
            {found?.map((item) => (
              <option key={item.code} value={labelOf(item)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
