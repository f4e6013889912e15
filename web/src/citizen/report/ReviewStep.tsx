import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { type ApiProblem, NO_ANSWER } from '../../api/problem';
import { currentLanguage } from '../../i18n';
import { Problem } from '../../parts/Problem';
import { useAlive } from '../context';
import { problemOf } from '../problem-of';
import { useOnline } from '../use-online';
import type { ReportDraft, StepName } from '../views';
import { changeDraft, forgetDraft, keyFor, useDraft } from './draft';
import { locationOf } from './queries';
import { keepReceipt, type Receipt } from './receipt';
import { missingStep, refusedAt } from './rules';
import { BackLink, goTo, StepLink, StepPage } from './StepPage';
import { useReport } from './use-report';

function bodyFor(draft: ReportDraft) {
  const { kind, description, classification, files, sameAs, who, name, email, phone } = draft;
  return {
    kind: kind || ('report' as const),
    description: description.trim(),
    classification: classification || null,
    location: locationOf(draft),
    citizen:
      who === 'named'
        ? { name: name.trim() || null, email: email.trim() || null, phone: phone.trim() || null }
        : null,
    language: currentLanguage(),
    attachments: files.map(({ claim }) => claim),
    sameAs: kind === 'report' && sameAs ? sameAs : null,
  };
}

/** Sends the report, once whatever happens to the line. */
function useSending(draft: ReportDraft) {
  return useMutation<Receipt, ApiProblem>({
    mutationFn: () => {
      const body = bodyFor(draft);
      const header = { 'Idempotency-Key': keyFor(JSON.stringify(body)) };
      return bodyOf(api.POST('/api/v1/public/reports', { params: { header }, body }));
    },
    retry: (failures, error) => error.code === NO_ANSWER && failures < 3,
    retryDelay: (failures) => 1000 * 2 ** failures,
    networkMode: 'always',
    onSuccess: (receipt) => {
      keepReceipt(receipt);
      // In the place of the summary: the way back leads to no form that could be sent again.
      goTo('fatto', { replace: true });
      forgetDraft();
    },
    onError: ({ body }) => {
      const refused = refusedAt(body.errors ?? []);
      if (!refused) return;
      changeDraft({ refused });
      goTo(refused.step);
    },
  });
}

/** All that will be sent, each part with the way back to it; then it is sent. */
export function ReviewStep() {
  const { t } = useTranslation('report');
  const draft = useDraft();
  const online = useOnline();
  const view = useReport();
  const sending = useSending(draft);
  const missing = missingStep(draft);
  const refused = sending.error ?? (view.problem && !sending.isPending && problemOf(view.problem));
  return (
    <StepPage step="riepilogo" title={t('review.title')}>
      {() => (
        <>
          <Summary draft={draft} />
          {!online && (
            <p className="notice" role="status">
              {t('review.offline')}
            </p>
          )}
          {sending.failureCount > 0 && sending.isPending && (
            <p className="notice" role="status">
              {t('review.again')}
            </p>
          )}
          {refused && <Problem error={refused} unnamed />}
          {missing && (
            <p className="field-error" role="alert">
              {t('review.missing')}
            </p>
          )}
          <div className="step-buttons">
            {missing ? (
              <StepLink to={missing} className="big-button">
                {t('review.complete')}
              </StepLink>
            ) : (
              <SendButton pending={sending.isPending} onSend={() => sending.mutate()} />
            )}
            <BackLink to="contatti" />
          </div>
        </>
      )}
    </StepPage>
  );
}

/** Without a script it sends the form. */
function SendButton({ pending, onSend }: { pending: boolean; onSend: () => void }) {
  const { t } = useTranslation('report');
  const alive = useAlive();
  return (
    <button
      type={alive ? 'button' : 'submit'}
      className="big-button"
      disabled={pending}
      onClick={onSend}
    >
      {t(pending ? 'review.sending' : 'review.send')}
    </button>
  );
}

function Summary({ draft }: { draft: ReportDraft }) {
  const { t } = useTranslation('report');
  const { districts } = useReport();
  const place = [
    draft.address.trim(),
    districts.find(({ code }) => code === draft.district)?.name,
    draft.spot ? t('review.spot') : null,
  ].filter(Boolean);
  const contact = [draft.name, draft.email, draft.phone].map((one) => one.trim()).filter(Boolean);
  return (
    <dl className="review">
      <Part title={t('review.what')} step="cosa">
        {draft.kind && <strong>{t(`kind.${draft.kind}`)}</strong>}
        <span className="said" dir="auto">
          {draft.description.trim()}
        </span>
        {draft.className && <span>{draft.className}</span>}
      </Part>
      <Part title={t('review.where')} step="dove">
        {place.length > 0 ? <bdi>{place.join(', ')}</bdi> : t('review.nowhere')}
      </Part>
      <Part title={t('review.photo')} step="foto">
        {draft.files.length > 0 ? (
          <bdi>{draft.files.map(({ fileName }) => fileName).join(', ')}</bdi>
        ) : (
          t('review.noPhoto')
        )}
        {draft.sameAs && <span>{t('review.same')}</span>}
      </Part>
      <Part title={t('review.who')} step="contatti">
        {draft.who === 'named' ? <bdi>{contact.join(', ')}</bdi> : t('review.anonymous')}
      </Part>
    </dl>
  );
}

interface PartProps {
  title: string;
  step: StepName;
  children: React.ReactNode;
}

function Part({ title, step, children }: PartProps) {
  const { t } = useTranslation('report');
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
      <dd>
        <StepLink to={step} className="link-button">
          {t('review.change')}
          <span className="visually-hidden"> {title}</span>
        </StepLink>
      </dd>
    </div>
  );
}
