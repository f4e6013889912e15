import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type { AnswerPart } from './answer-parts';
import type { Language } from './use-answer-preview';

type ModelAnswer = Schemas['ModelAnswerDto'];

interface ModelAnswersProps {
  /** All of the article: their numbers count over all languages. */
  answers: readonly ModelAnswer[];
  /** The citizen's. */
  language: Language;
  preview: (text: string, language: Language) => AnswerPart[];
  isChosen: (number: number) => boolean;
  onChoose: (number: number, title: string) => void;
}

/** Model answers in the citizen's language, those in another one behind a switch. */
export function ModelAnswers({ answers, language, ...rest }: ModelAnswersProps) {
  const { t } = useTranslation('register');
  const numbered = answers.map((answer, index) => ({ answer, number: index + 1 }));
  const theirs = numbered.filter(({ answer }) => answer.language === language);
  const others = numbered.filter(({ answer }) => answer.language !== language);
  const list = (some: typeof numbered) =>
    some.map(({ answer, number }) => (
      <Answer key={number} answer={answer} number={number} {...rest} />
    ));
  return (
    <>
      {list(theirs)}
      {others.length > 0 && (
        <details className="new-other-language" open={theirs.length === 0}>
          <summary>{t(language === 'it' ? 'knowledge.inEnglish' : 'knowledge.inItalian')}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

function Answer({
  answer: { title, text, language },
  number,
  preview,
  isChosen,
  onChoose,
}: Omit<ModelAnswersProps, 'answers' | 'language'> & { answer: ModelAnswer; number: number }) {
  const { t } = useTranslation('register');
  return (
    <div className="new-answer">
      <h3 lang={language}>{title}</h3>
      <p className="said" lang={language}>
        {preview(text, language).map((part, index) =>
          typeof part === 'string' ? (
            part
          ) : (
            // The pieces of a text have no name of their own, and never move.
            <mark key={index} className="new-gap">
              [{part.gap}]
            </mark>
          ),
        )}
      </p>
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-pressed={isChosen(number)}
        onClick={() => onChoose(number, title)}
      >
        {t(isChosen(number) ? 'knowledge.chosen' : 'knowledge.have')}
        <span className="visually-hidden">: {title}</span>
      </button>
    </div>
  );
}
