import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { scopesQuery } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { CheckedForm } from '../../parts/CheckedForm';
import { SelectField, TextAreaField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { useFormValues } from '../../parts/use-form-values';
import { nameOf } from './queries';

type Suggestions = Schemas['SuggestionsView'];
const EMPTY = { text: '', district: '' };

/** What the tree suggests for a text, with the reasons: so one sees which synonym is missing. */
export function TrySuggestions() {
  const { t } = useTranslation('classification');
  const scopes = useQuery(scopesQuery).data ?? [];
  const trying = useMutation<Suggestions, ApiProblem, typeof EMPTY>({
    mutationFn: ({ text, district }) =>
      bodyOf(
        api.POST('/api/v1/classifications/suggestions', {
          body: { text, district: district || undefined, limit: 10 },
        }),
      ),
  });
  const { values, field } = useFormValues(EMPTY, useFieldErrors(trying.error));
  return (
    <div className="stack">
      <CheckedForm className="panel stack draft-form" onSubmit={() => trying.mutate(values)}>
        <TextAreaField
          label={t('try.text')}
          help={t('try.help')}
          required
          maxLength={4000}
          {...field('text')}
        />
        <SelectField
          label={t('try.district')}
          empty={t('try.noDistrict')}
          choices={scopes
            .filter(({ kind, closedAt }) => kind === 'district' && !closedAt)
            .map(({ code, name }) => ({ value: code, label: name }))}
          {...field('district')}
        />
        {trying.error && <Problem error={trying.error} shown={['text', 'district']} />}
        <div className="dialog-actions">
          <Button color="primary" type="submit" disabled={trying.isPending}>
            {t('try.go')}
          </Button>
        </div>
      </CheckedForm>
      {trying.data && <Suggested items={trying.data.items} />}
    </div>
  );
}

function Suggested({ items }: Pick<Suggestions, 'items'>) {
  const { t } = useTranslation('classification');
  const english = currentLanguage() === 'en';
  if (items.length === 0) {
    return (
      <div className="empty" role="status">
        <p>{t('try.nothing')}</p>
      </div>
    );
  }
  return (
    <ol className="stack" aria-label={t('try.found')}>
      {items.map((item) => (
        <li key={item.code}>
          <p className="suggested">
            <Link to="/amministrazione/classificazione" search={{ voce: item.code }}>
              {item.code} {nameOf(item)}
            </Link>{' '}
            <span className="quiet">
              {item.path.map(nameOf).join(' › ')} ·{' '}
              {t('try.score', { score: Math.round(item.score * 100) })}
            </span>
          </p>
          <ul>
            {item.reasons.map((reason) => (
              <li key={reason.text}>{english ? reason.textEn : reason.text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
