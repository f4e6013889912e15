import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { SelectField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';

interface DifferencesProps {
  id: string;
  /** Numbers of the versions, the newest first. */
  versions: readonly number[];
}

const MARKS = { same: ' ', removed: '−', added: '+' };

/** What two versions of an article say differently, line by line. */
export function Differences({ id, versions }: DifferencesProps) {
  const { t, i18n } = useTranslation('manual');
  const [from, setFrom] = useState(String(versions[1]));
  const [to, setTo] = useState(String(versions[0]));
  const query = { fromVersion: Number(from), toVersion: Number(to) };
  const diff = useQuery<Schemas['DiffDto'], ApiProblem>({
    queryKey: ['articles', id, 'diff', from, to],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles/{id}/diff', { params: { path: { id }, query } })),
  });
  const choices = versions.map((version) => ({
    value: String(version),
    label: t('version', { version }),
  }));
  const named = (field: string) =>
    i18n.exists(`field.${field}`, { ns: 'manual' }) ? t(`field.${field as 'title'}`) : field;
  return (
    <details className="differences">
      <summary>{t('diff.title')}</summary>
      <div className="filters">
        <SelectField label={t('diff.from')} choices={choices} value={from} onChange={setFrom} />
        <SelectField label={t('diff.to')} choices={choices} value={to} onChange={setTo} />
      </div>
      {diff.isPending && <Waiting />}
      {diff.error && <Problem error={diff.error} />}
      {diff.data?.fields.length === 0 && <p>{t('diff.none')}</p>}
      {diff.data?.fields.map(({ field, lines }) => (
        <section key={field} aria-label={named(field)}>
          <h3 className="h6">{named(field)}</h3>
          <ul className="plain diff-lines">
            {lines.map(({ change, text }, index) => (
              <li key={index} data-change={change}>
                <span aria-hidden="true">{MARKS[change]}</span>
                {change !== 'same' && (
                  <span className="visually-hidden">{t(`diff.${change}`)}: </span>
                )}
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
