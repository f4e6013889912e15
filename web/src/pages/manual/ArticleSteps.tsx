import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import type { ApiProblem } from '../../api/problem';
import { type CommandHeaders, useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextAreaField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useFormValues } from '../../parts/use-form-values';
import { HandOver } from './HandOver';
import type { Article } from './queries';
import { mayWrite } from './roles';

type Step = 'versions' | 'propose' | 'approve' | 'decline' | 'withdraw';
const REASONED: readonly Step[] = ['decline', 'withdraw'];

/** What may follow in the state in which the shown version is. */
function stepsOf({ state, openVersion }: Article, writer: boolean, direction: boolean): Step[] {
  if (state === 'draft' && writer) return ['propose', 'withdraw'];
  if (state === 'proposed') {
    return [
      ...(direction ? (['approve', 'decline'] as const) : []),
      ...(writer ? (['withdraw'] as const) : []),
    ];
  }
  if (state === 'approved' && writer && openVersion === null) return ['versions', 'withdraw'];
  return [];
}

/** Operators look after the articles of their points; the Network direction and administrators after all. */
function useRights({ owner }: Article) {
  const { roles, points } = useMe();
  const direction = roles.includes('networkDirection');
  const everywhere = direction || roles.includes('admin');
  return { direction, writer: mayWrite(roles) && (everywhere || points.includes(owner)) };
}

interface Stepping {
  step: Step;
  /** Of those that ask for one. */
  reason: string;
  revision: number;
}

function send(id: string, { step, reason, revision }: Stepping, header: CommandHeaders) {
  const params = { path: { id }, header };
  const read = { params, body: { revision } };
  const reasoned = { params, body: { revision, reason } };
  switch (step) {
    case 'versions':
      return bodyOf(api.POST('/api/v1/knowledge/articles/{id}/versions', read));
    case 'propose':
      return bodyOf(api.POST('/api/v1/knowledge/articles/{id}/propose', read));
    case 'approve':
      return bodyOf(api.POST('/api/v1/knowledge/articles/{id}/approve', read));
    case 'decline':
      return bodyOf(api.POST('/api/v1/knowledge/articles/{id}/decline', reasoned));
    case 'withdraw':
      return bodyOf(api.POST('/api/v1/knowledge/articles/{id}/withdraw', reasoned));
  }
}

function useStepping(id: string, onDone: () => void) {
  const { t } = useTranslation('manual');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useCommand({
    send: (stepping: Stepping, header) => send(id, stepping, header),
    onDone: async ({ version }, { step }) => {
      onDone();
      toast(t(`step.${step}Done`));
      await queryClient.invalidateQueries({ queryKey: ['articles'] });
      await navigate({ to: '/manuale/$id', params: { id }, search: { versione: version } });
    },
  });
}

/** The next steps of an article, for those who may take them; each names the revision that was read. */
export function ArticleSteps({ article }: { article: Article }) {
  const { t } = useTranslation('manual');
  const { writer, direction } = useRights(article);
  const [asked, setAsked] = useState<Step | null>(null);
  const { id, revision, state } = article;
  const stepping = useStepping(id, () => setAsked(null));
  const go = (step: Step, reason = '') => stepping.mutate({ step, reason, revision });
  return (
    <>
      {state === 'draft' && writer && (
        <Link
          to="/manuale/scrivi"
          search={{ scheda: id }}
          className="btn btn-outline-primary btn-sm"
        >
          {t('write.change')}
        </Link>
      )}
      {stepsOf(article, writer, direction).map((step) => (
        <Button
          key={step}
          color="primary"
          size="sm"
          outline={step !== 'approve' && step !== 'propose'}
          disabled={stepping.isPending}
          onClick={() => (REASONED.includes(step) ? setAsked(step) : go(step))}
        >
          {t(`step.${step}`)}
        </Button>
      ))}
      {writer && <HandOver key={revision} article={article} />}
      {stepping.error && !asked && <Problem error={stepping.error} />}
      {asked && (
        <ReasonDialog
          step={asked}
          pending={stepping.isPending}
          error={stepping.error}
          onConfirm={(reason) => go(asked, reason)}
          onClose={() => {
            setAsked(null);
            stepping.reset();
          }}
        />
      )}
    </>
  );
}

interface ReasonDialogProps {
  step: Step;
  pending: boolean;
  error: ApiProblem | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

function ReasonDialog({ step, pending, error, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('manual');
  const { values, field } = useFormValues({ reason: '' }, useFieldErrors(error));
  return (
    <ConfirmDialog
      title={t(`step.${step}`)}
      confirm={t(`step.${step}`)}
      dangerous={step === 'withdraw'}
      pending={pending}
      error={error}
      shown={['reason']}
      onConfirm={() => onConfirm(values.reason)}
      onClose={onClose}
    >
      <TextAreaField label={t('step.reason')} required maxLength={2000} {...field('reason')} />
    </ConfirmDialog>
  );
}
