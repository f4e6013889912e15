import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup, TextAreaField, TextField } from '../../parts/fields';
import type { Article } from './queries';

type Answer = Article['modelAnswers'][number];

interface ModelAnswersProps {
  answers: Answer[];
  onChange: (answers: Answer[]) => void;
  errors: Record<string, string>;
}

/** The model answers of a draft, one below the other. */
export function ModelAnswers({ answers, onChange, errors }: ModelAnswersProps) {
  const { t } = useTranslation('manual');
  const change = (at: number, part: Partial<Answer>) =>
    onChange(answers.map((answer, index) => (index === at ? { ...answer, ...part } : answer)));
  return (
    <fieldset className="field">
      <legend>{t('modelAnswers')}</legend>
      <div className="stack">
        {answers.map((answer, index) => (
          <div key={index} className="panel stack">
            <TextField
              label={t('answer.title', { number: index + 1 })}
              required
              maxLength={200}
              value={answer.title}
              onChange={(title) => change(index, { title })}
              error={errors[`modelAnswers.${index}.title`]}
            />
            <ChoiceGroup
              label={t('answer.language')}
              name={`language-${index}`}
              choices={[
                { value: 'it', label: 'Italiano' },
                { value: 'en', label: 'English' },
              ]}
              value={answer.language}
              onChange={(language) => change(index, { language: language as Answer['language'] })}
            />
            <TextAreaField
              label={t('answer.text', { number: index + 1 })}
              help={t('answer.help')}
              required
              maxLength={10_000}
              value={answer.text}
              onChange={(text) => change(index, { text })}
              error={errors[`modelAnswers.${index}.text`]}
            />
            <Button
              color="primary"
              outline
              size="sm"
              type="button"
              onClick={() => onChange(answers.filter((_, at) => at !== index))}
            >
              {t('answer.remove', { number: index + 1 })}
            </Button>
          </div>
        ))}
        <Button
          color="primary"
          outline
          size="sm"
          type="button"
          onClick={() => onChange([...answers, { title: '', language: 'it', text: '' }])}
        >
          {t('answer.add')}
        </Button>
      </div>
    </fieldset>
  );
}
