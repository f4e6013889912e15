import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { pointsQuery } from '../../api/reference';
import { CheckedForm } from '../../parts/CheckedForm';
import { type Choice, DateField, SelectField, TextAreaField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useCommandForm } from '../../parts/use-command-form';
import type { FormOf } from '../../parts/use-form-values';
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
/** Those whose field is called as they are. */
type Texts = Omit<Content, 'modelAnswers' | 'links' | 'level' | 'point' | 'note'>;

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

function useArticleForm(draft: Article | undefined) {
  const { t } = useTranslation('manual');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { points } = useMe();
  return useCommandForm<Content, Article>({
    start: { ...contentOf(draft), ...(!draft && { owner: points[0] ?? '' }) },
    send: (content, header) =>
      draft
        ? bodyOf(
            api.PATCH('/api/v1/knowledge/articles/{id}', {
              params: { path: { id: draft.id }, header },
              body: { ...bodyFor(content), revision: draft.revision },
            }),
          )
        : bodyOf(
            api.POST('/api/v1/knowledge/articles', {
              params: { header },
              body: {
                ...bodyFor(content),
                code: content.code,
                owner: content.owner || undefined,
              },
            }),
          ),
    onDone: async ({ id, version }) => {
      toast(t('write.done'));
      await queryClient.invalidateQueries({ queryKey: ['articles'] });
      await navigate({ to: '/manuale/$id', params: { id }, search: { versione: version } });
    },
  });
}

/** The points that are open, to choose one. */
function usePointChoices(): Choice[] {
  const points = useQuery(pointsQuery).data ?? [];
  return points
    .filter(({ closedAt }) => closedAt === null)
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** A new article, or the draft of a version. */
export function WriteForm({ draft }: { draft?: Article }) {
  const { t } = useTranslation('manual');
  const form = useArticleForm(draft);
  const { errors, submit, command } = form;
  const choices = usePointChoices();
  const field = (name: keyof Texts) => ({ label: t(`field.${name}`), ...form.field(name) });
  return (
    <CheckedForm className="panel stack draft-form" onSubmit={submit}>
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
      <RoutingFields form={form} />
      <ModelAnswers
        answers={form.values.modelAnswers}
        onChange={form.field('modelAnswers').onChange}
        errors={errors}
      />
      <Links links={form.values.links} onChange={form.field('links').onChange} errors={errors} />
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
      {command.error && <Problem error={command.error} shown={SHOWN} />}
      <div className="dialog-actions">
        <Button color="primary" type="submit" disabled={command.isPending}>
          {t('write.go')}
        </Button>
      </div>
    </CheckedForm>
  );
}

/** Where the questions that the article answers go: to a point, or to a level of the citizen's district. */
function RoutingFields({ form: { values, field } }: { form: FormOf<Content> }) {
  const { t } = useTranslation('manual');
  const { level } = values;
  return (
    <>
      <SelectField
        label={t('routing')}
        empty={level === null ? t('noRouting') : t('districtLevel', { level })}
        choices={usePointChoices()}
        {...field('point', 'routing.point')}
      />
      <TextField
        label={t('write.routingNote')}
        maxLength={2000}
        {...field('note', 'routing.note')}
      />
    </>
  );
}
