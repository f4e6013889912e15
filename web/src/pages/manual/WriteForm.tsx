import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { pointsQuery } from '../../api/reference';
import { useCommand } from '../../api/use-command';
import { CheckedForm } from '../../parts/CheckedForm';
import { DateField, SelectField, TextAreaField, TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { Links } from './Links';
import { ModelAnswers } from './ModelAnswers';
import type { Article } from './queries';

const SHOWN = [
  ...['code', 'owner', 'title', 'titleEn', 'body', 'questions', 'classifications'],
  ...['reviewMonths', 'routing.point', 'routing.note', 'validFrom', 'validTo', 'changeNote'],
];

const contentOf = (article?: Article) => ({
  code: article?.code ?? '',
  owner: article?.owner ?? '',
  title: article?.title ?? '',
  titleEn: article?.titleEn ?? '',
  body: article?.body ?? '',
  questions: article?.questions.join('\n') ?? '',
  classifications: article?.classifications.join(', ') ?? '',
  point: article?.routing?.point ?? '',
  level: article?.routing?.districtLevel ?? null,
  note: article?.routing?.note ?? '',
  modelAnswers: article?.modelAnswers ?? [],
  links: article?.links ?? [],
  validFrom: article?.validFrom ?? '',
  validTo: article?.validTo ?? '',
  reviewMonths: String(article?.reviewMonths ?? 12),
  changeNote: article?.changeNote ?? '',
});
type Content = ReturnType<typeof contentOf>;

/** As the API takes it: a line a question, codes with commas between; a level of the district stays unless a point is named. */
function bodyFor(content: Content) {
  const { point, level, note } = content;
  const districtLevel = point ? null : level;
  return {
    title: content.title,
    titleEn: content.titleEn,
    reviewMonths: Number(content.reviewMonths),
    body: content.body,
    questions: content.questions
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    classifications: content.classifications.split(/[\s,;]+/).filter(Boolean),
    routing:
      point || districtLevel !== null
        ? { point: point || null, districtLevel, note: note || null }
        : null,
    modelAnswers: content.modelAnswers,
    links: content.links,
    validFrom: content.validFrom || null,
    validTo: content.validTo || null,
    changeNote: content.changeNote || null,
  };
}

export function WriteForm({ draft }: { draft?: Article }) {
  const { t } = useTranslation('manual');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const me = useMe();
  const [content, setContent] = useState(() => ({
    ...contentOf(draft),
    ...(!draft && { owner: me.points[0] ?? '' }),
  }));
  const points = useQuery(pointsQuery).data ?? [];
  const choices = points
    .filter(({ closedAt }) => closedAt === null)
    .map(({ code, name }) => ({ value: code, label: name }));
  const saving = useCommand({
    send: (given: Content, header) =>
      draft
        ? bodyOf(
            api.PATCH('/api/v1/knowledge/articles/{id}', {
              params: { path: { id: draft.id }, header },
              body: { ...bodyFor(given), revision: draft.revision },
            }),
          )
        : bodyOf(
            api.POST('/api/v1/knowledge/articles', {
              params: { header },
              body: {
                ...bodyFor(given),
                title: given.title,
                code: given.code,
                owner: given.owner || undefined,
              },
            }),
          ),
    onDone: async ({ id, version }) => {
      toast(t('write.done'));
      await queryClient.invalidateQueries({ queryKey: ['articles'] });
      await navigate({ to: '/manuale/$id', params: { id }, search: { versione: version } });
    },
  });
  const errors = useFieldErrors(saving.error);
  const field = (
    name: Exclude<keyof Content, 'modelAnswers' | 'links' | 'level' | 'point' | 'note'>,
  ) => ({
    label: t(`field.${name}`),
    value: content[name],
    onChange: (value: string) => setContent({ ...content, [name]: value }),
    error: errors[name],
  });
  return (
    <CheckedForm
      className="panel stack draft-form"
      onSubmit={() => {
        saving.mutate(content);
      }}
    >
      {!draft && (
        <>
          <TextField {...field('code')} help={t('write.codeHelp')} required maxLength={100} />
          <SelectField {...field('owner')} choices={choices} empty={t('write.choose')} required />
        </>
      )}
      <TextField {...field('title')} required maxLength={200} />
      <TextField {...field('titleEn')} maxLength={200} />
      <TextField {...field('classifications')} help={t('write.codesHelp')} />
      <TextAreaField {...field('questions')} help={t('write.linesHelp')} />
      <TextAreaField {...field('body')} rows={8} maxLength={20_000} />
      <SelectField
        label={t('routing')}
        empty={
          content.level === null ? t('noRouting') : t('districtLevel', { level: content.level })
        }
        choices={choices}
        value={content.point}
        onChange={(point) => setContent({ ...content, point })}
        error={errors['routing.point']}
      />
      <TextField
        label={t('write.routingNote')}
        maxLength={2000}
        value={content.note}
        onChange={(note) => setContent({ ...content, note })}
        error={errors['routing.note']}
      />
      <ModelAnswers
        answers={content.modelAnswers}
        onChange={(modelAnswers) => setContent({ ...content, modelAnswers })}
        errors={errors}
      />
      <Links
        links={content.links}
        onChange={(links) => setContent({ ...content, links })}
        errors={errors}
      />
      <TextField
        {...field('reviewMonths')}
        help={t('write.reviewHelp')}
        type="number"
        min={1}
        max={60}
        required
      />
      <DateField {...field('validFrom')} />
      <DateField {...field('validTo')} />
      <TextField {...field('changeNote')} maxLength={1000} />
      {saving.error && <Problem error={saving.error} shown={SHOWN} />}
      <div className="dialog-actions">
        <Button color="primary" type="submit" disabled={saving.isPending}>
          {t('write.go')}
        </Button>
      </div>
    </CheckedForm>
  );
}
