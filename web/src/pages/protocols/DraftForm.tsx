import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { CheckedForm } from '../../parts/CheckedForm';
import { CheckField, SelectField, TextAreaField, TextField } from '../../parts/fields';
import { KINDS } from '../../parts/kinds';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useCommandForm } from '../../parts/use-command-form';
import type { FormOf } from '../../parts/use-form-values';
import { type Protocol, useParties } from './queries';
import { TermField } from './TermField';
import { TERMS } from './terms';
import { Warnings } from './Warnings';

const CALENDARS = ['workingDays', 'calendarDays'] as const;
const SHOWN = [
  ...['code', 'title', 'firstParty', 'secondParty', 'responsibilities', 'classifications'],
  ...['terms.warningPercent', 'terms.thresholds', 'terms.suspensionCauses'],
  ...['terms.termCalendar', ...TERMS.map((name) => `terms.${name}`)],
];

interface DraftFormProps {
  base?: Protocol;
  /** The draft itself is changed, which voids its signatures; else the next version begins. */
  changing: boolean;
}

const draftOf = (base?: Protocol) => ({
  code: base?.code ?? '',
  title: base?.title ?? '',
  firstParty: base?.firstParty ?? '',
  secondParty: base?.secondParty ?? '',
  responsibilities: base?.responsibilities ?? '',
  classifications: base?.classifications.join(', ') ?? '',
  kinds: base?.kinds ?? [],
  terms: base?.terms ?? {},
});
type Draft = ReturnType<typeof draftOf>;

function useDraftForm({ base, changing }: DraftFormProps) {
  const { t } = useTranslation('protocols');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useCommandForm<Draft, Protocol>({
    start: draftOf(base),
    send: ({ code, firstParty, secondParty, ...draft }: Draft, header) => {
      const text = {
        ...draft,
        classifications: draft.classifications.split(/[\s,;]+/).filter(Boolean),
      };
      if (base && changing) {
        return bodyOf(
          api.PATCH('/api/v1/protocols/{id}', {
            params: { path: { id: base.id } },
            body: { ...text, rowVersion: base.rowVersion },
          }),
        );
      }
      const body = { ...text, code, firstParty, secondParty };
      return bodyOf(api.POST('/api/v1/protocols', { params: { header }, body }));
    },
    onDone: async ({ id }) => {
      toast(t('draft.done'));
      await queryClient.invalidateQueries({ queryKey: ['protocols'] });
      await navigate({ to: '/amministrazione/protocolli/$id', params: { id } });
    },
  });
}

/** A new protocol, its next version, or a draft that is changed. */
export function DraftForm({ base, changing }: DraftFormProps) {
  const { t } = useTranslation('protocols');
  const form = useDraftForm({ base, changing });
  const { values, submit, command } = form;
  const text = (name: 'code' | 'title' | 'responsibilities' | 'classifications') => ({
    label: t(`field.${name}`),
    ...form.field(name),
  });
  return (
    <CheckedForm className="panel stack draft-form" onSubmit={submit}>
      {!base && <TextField {...text('code')} help={t('draft.codeHelp')} required maxLength={100} />}
      <TextField {...text('title')} required maxLength={200} />
      {!base && <Parties form={form} />}
      <TextField {...text('classifications')} help={t('draft.classificationsHelp')} />
      <Kinds kinds={values.kinds} onChange={(kinds) => form.set('kinds', kinds)} />
      <TextAreaField {...text('responsibilities')} maxLength={10_000} />
      <Terms form={form} />
      {command.error && <Problem error={command.error} shown={SHOWN} />}
      <div className="dialog-actions">
        <Button color="primary" type="submit" disabled={command.isPending}>
          {t('draft.go')}
        </Button>
      </div>
    </CheckedForm>
  );
}

interface PartProps {
  form: FormOf<Draft>;
}

function Parties({ form: { field } }: PartProps) {
  const { t } = useTranslation('protocols');
  const choices = useParties();
  return (
    <>
      {(['firstParty', 'secondParty'] as const).map((name) => (
        <SelectField
          key={name}
          label={t(`field.${name}`)}
          required
          empty={t('draft.choose')}
          choices={choices}
          {...field(name)}
        />
      ))}
    </>
  );
}

function Kinds({
  kinds,
  onChange,
}: {
  kinds: Draft['kinds'];
  onChange: (kinds: Draft['kinds']) => void;
}) {
  const { t } = useTranslation(['protocols', 'words']);
  return (
    <fieldset className="field">
      <legend>{t('draft.kinds')}</legend>
      {KINDS.map((kind) => (
        <CheckField
          key={kind}
          label={t(`words:kind.${kind}`)}
          value={kinds.includes(kind)}
          onChange={(on) => onChange(on ? [...kinds, kind] : kinds.filter((one) => one !== kind))}
        />
      ))}
    </fieldset>
  );
}

function Terms({ form: { values, set, errors } }: PartProps) {
  const { t } = useTranslation('protocols');
  const { terms } = values;
  const change = (part: Partial<Draft['terms']>) => set('terms', { ...terms, ...part });
  return (
    <fieldset className="field">
      <legend>{t('terms.title')}</legend>
      <p className="field-help">{t('draft.termsHelp')}</p>
      <div className="filters">
        {TERMS.map((name) => (
          <TermField
            key={name}
            label={t(`terms.${name}`)}
            term={terms[name]}
            onChange={(term) => change({ [name]: term })}
            error={errors[`terms.${name}`]}
          />
        ))}
        <SelectField
          label={t('terms.calendar')}
          empty={t('draft.ofProcess')}
          choices={CALENDARS.map((value) => ({ value, label: t(`calendar.${value}`) }))}
          value={terms.termCalendar ?? ''}
          onChange={(value) => change({ termCalendar: CALENDARS.find((one) => one === value) })}
          error={errors['terms.termCalendar']}
        />
      </div>
      <Warnings terms={terms} onChange={change} errors={errors} />
    </fieldset>
  );
}
