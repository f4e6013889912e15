import { useTranslation } from 'react-i18next';
import { ChoiceGroup, TextAreaField, TextField } from '../../parts/fields';
import { ListField } from '../../parts/ListField';
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
  return (
    <ListField<Answer>
      legend={t('modelAnswers')}
      items={answers}
      onChange={onChange}
      blank={() => ({ title: '', language: 'it', text: '' })}
      add={t('answer.add')}
      remove={(number) => t('answer.remove', { number })}
    >
      {(answer, at, change) => (
        <>
          <TextField
            label={t('answer.title', { number: at + 1 })}
            required
            maxLength={200}
            value={answer.title}
            onChange={(title) => change({ title })}
            error={errors[`modelAnswers.${at}.title`]}
          />
          <ChoiceGroup
            label={t('answer.language')}
            name={`language-${at}`}
            choices={[
              { value: 'it', label: 'Italiano' },
              { value: 'en', label: 'English' },
            ]}
            value={answer.language}
            onChange={(language) => change({ language: language as Answer['language'] })}
          />
          <TextAreaField
            label={t('answer.text', { number: at + 1 })}
            help={t('answer.help')}
            required
            maxLength={10_000}
            value={answer.text}
            onChange={(text) => change({ text })}
            error={errors[`modelAnswers.${at}.text`]}
          />
        </>
      )}
    </ListField>
  );
}
