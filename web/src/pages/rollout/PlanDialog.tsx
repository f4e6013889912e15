import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import type { ApiProblem } from '../../api/problem';
import { CheckedForm } from '../../parts/CheckedForm';
import { formatDay } from '../../parts/dates';
import { Dialog } from '../../parts/Dialog';
import { DateField, TextAreaField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useCommandForm } from '../../parts/use-command-form';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { PHASES, type Cell } from './vocabulary';

interface PlanDialogProps {
  cell: Cell;
  onClose: () => void;
}

/** A cell's contacts by phase, its plan and what was planned before; who may plans anew. */
export function PlanDialog({ cell, onClose }: PlanDialogProps) {
  const { t } = useTranslation(['rollout', 'words']);
  const { roles } = useMe();
  const mayPlan = roles.includes('admin') || roles.includes('networkDirection');
  const title = `${cell.scopeName} · ${t(`words:kind.${cell.kind}`)}`;
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <dl className="pairs">
          {PHASES.map((phase) => (
            <div key={phase}>
              <dt>{t('registered', { phase: t(`phase.${phase}`) })}</dt>
              <dd>{t('contacts', { count: cell.contacts[phase] })}</dd>
            </div>
          ))}
        </dl>
        {mayPlan && <PlanForm cell={cell} onClose={onClose} />}
        <Versions cell={cell} />
      </div>
    </Dialog>
  );
}

function usePlanForm({ cell, onClose }: PlanDialogProps) {
  const { t } = useTranslation('rollout');
  const queryClient = useQueryClient();
  const { scope, kind, experimentalFrom, regularFrom, note, version } = cell;
  return useCommandForm({
    start: {
      experimentalFrom: experimentalFrom ?? '',
      regularFrom: regularFrom ?? '',
      note,
    },
    send: (plan, header) =>
      bodyOf(
        api.PUT('/api/v1/rollout/{scope}/{kind}', {
          params: { path: { scope, kind }, header },
          body: {
            experimentalFrom: plan.experimentalFrom || null,
            regularFrom: plan.regularFrom || null,
            note: plan.note,
            version,
          },
        }),
      ),
    onDone: async (planned) => {
      toast(t('plan.done', { version: planned.version }));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['rollout'] });
    },
  });
}

function PlanForm(props: PlanDialogProps) {
  const { t } = useTranslation('rollout');
  const { field, submit, command } = usePlanForm(props);
  return (
    <CheckedForm className="stack" onSubmit={submit}>
      <h3>{t('plan.title')}</h3>
      <DateField
        label={t('plan.experimentalFrom')}
        help={t('plan.experimentalHelp')}
        {...field('experimentalFrom')}
      />
      <DateField
        label={t('plan.regularFrom')}
        help={t('plan.regularHelp')}
        {...field('regularFrom')}
      />
      <TextAreaField label={t('plan.note')} rows={2} maxLength={1000} {...field('note')} />
      {command.error && (
        <Problem error={command.error} shown={['experimentalFrom', 'regularFrom', 'note']} />
      )}
      <div className="dialog-actions">
        <Button color="primary" outline type="button" onClick={props.onClose}>
          {t('plan.leave')}
        </Button>
        <Button color="primary" type="submit" disabled={command.isPending}>
          {t('plan.go')}
        </Button>
      </div>
    </CheckedForm>
  );
}

function Versions({ cell: { scope, kind } }: { cell: Cell }) {
  const { t } = useTranslation('rollout');
  const versions = useQuery<Schemas['PlanHistoryDto'], ApiProblem>({
    queryKey: ['rollout', scope, kind, 'versions'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/rollout/{scope}/{kind}/versions', { params: { path: { scope, kind } } }),
      ),
  });
  const dayOr = (day: string | null) => (day ? formatDay(day) : t('history.none'));
  return (
    <section className="stack">
      <h3>{t('history.title')}</h3>
      {versions.isPending && <Waiting />}
      {versions.error && <Problem error={versions.error} />}
      {versions.data?.items.length === 0 && <p>{t('history.empty')}</p>}
      <ol className="plain stack">
        {versions.data?.items.map((plan) => (
          <li key={plan.version} className="panel">
            <strong>{t('history.version', { version: plan.version })}</strong>{' '}
            {t('history.days', {
              experimental: dayOr(plan.experimentalFrom),
              regular: dayOr(plan.regularFrom),
            })}
            {plan.note && <p className="said">{plan.note}</p>}
            <p className="quiet">
              {plan.createdByName}, <When at={plan.createdAt} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
