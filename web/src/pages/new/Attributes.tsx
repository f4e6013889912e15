import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classQuery } from '../../api/reference';
import { AttributeQuestions } from '../../parts/AttributeQuestions';
import type { FormPart } from './form-part';

/** What the class asks of the citizen. */
export function Attributes({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  const code = draft.classification?.code ?? '';
  const asked = useQuery({ ...classQuery(code), enabled: code !== '' }).data?.attributes ?? [];
  if (code === '' || asked.length === 0) return null;
  const answer = (question: string, value: unknown) => {
    const { [question]: _before, ...others } = draft.attributes;
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    change({ attributes: empty ? others : { ...others, [question]: value } });
  };
  return (
    <section className="panel stack" aria-label={t('attributes')}>
      <h2>{t('attributes')}</h2>
      <AttributeQuestions
        attributes={asked}
        answers={draft.attributes}
        errors={errors}
        onAnswer={answer}
      />
    </section>
  );
}
