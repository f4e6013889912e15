import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextAreaField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
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

/** The next steps of an article, for those who may take them; each names the revision that was read. */
export function ArticleSteps({ article }: { article: Article }) {
  const { t } = useTranslation('manual');
  const me = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Step | null>(null);
  const [reason, setReason] = useState('');
  const { id, revision, state, owner } = article;
  // Operators look after the articles of their points; the Network direction and administrators after all.
  const everywhere = me.roles.includes('networkDirection') || me.roles.includes('admin');
  const writer = mayWrite(me.roles) && (everywhere || me.points.includes(owner));
  const direction = me.roles.includes('networkDirection');

  const stepping = useCommand({
    send: ({ step, ...body }: { step: Step; reason: string; revision: number }, header) => {
      const params = { path: { id }, header };
      const { reason: why, ...read } = body;
      switch (step) {
        case 'versions':
          return bodyOf(
            api.POST('/api/v1/knowledge/articles/{id}/versions', { params, body: read }),
          );
        case 'propose':
          return bodyOf(
            api.POST('/api/v1/knowledge/articles/{id}/propose', { params, body: read }),
          );
        case 'approve':
          return bodyOf(
            api.POST('/api/v1/knowledge/articles/{id}/approve', { params, body: read }),
          );
        case 'decline':
          return bodyOf(api.POST('/api/v1/knowledge/articles/{id}/decline', { params, body }));
        case 'withdraw':
          return bodyOf(
            api.POST('/api/v1/knowledge/articles/{id}/withdraw', {
              params,
              body: { ...read, reason: why },
            }),
          );
      }
    },
    onDone: async ({ version }, { step }) => {
      setAsked(null);
      setReason('');
      toast(t(`step.${step}Done`));
      await queryClient.invalidateQueries({ queryKey: ['articles'] });
      await navigate({ to: '/manuale/$id', params: { id }, search: { versione: version } });
    },
  });
  const errors = useFieldErrors(stepping.error);
  const go = (step: Step) => stepping.mutate({ step, reason, revision });

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
        <ConfirmDialog
          title={t(`step.${asked}`)}
          confirm={t(`step.${asked}`)}
          dangerous={asked === 'withdraw'}
          pending={stepping.isPending}
          error={stepping.error}
          shown={['reason']}
          onConfirm={() => go(asked)}
          onClose={() => {
            setAsked(null);
            stepping.reset();
          }}
        >
          <TextAreaField
            label={t('step.reason')}
            required
            maxLength={2000}
            value={reason}
            onChange={setReason}
            error={errors.reason}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
