import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { type ApiProblem, NO_ANSWER } from '../../api/problem';
import { currentLanguage } from '../../i18n';
import { Problem } from '../../parts/Problem';
import { useOnline } from '../use-online';
import { contactFaults } from './ContactStep';
import { type Draft, forgetDraft, keyFor, useDraft } from './draft';
import { locationOf, optionsQuery } from './queries';
import { keepReceipt, type Receipt } from './receipt';
import { BackButton, StepPage, type StepName, useGoTo } from './StepPage';

function bodyFor(draft: Draft) {
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

/** All that will be sent, each part with the way back to it; then it is sent, once whatever happens to the line. */
export function ReviewStep() {
  const { t } = useTranslation('report');
  const draft = useDraft();
  const goTo = useGoTo();
  const online = useOnline();
  const districts = useQuery(optionsQuery).data?.districts ?? [];
  const sending = useMutation<Receipt, ApiProblem>({
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
      goTo('fatto');
      forgetDraft();
    },
  });
  const place = [
    draft.address.trim(),
    districts.find(({ code }) => code === draft.district)?.name,
    draft.spot ? t('review.spot') : null,
  ].filter(Boolean);
  const contact = [draft.name, draft.email, draft.phone].map((one) => one.trim()).filter(Boolean);
  const missing: StepName | null =
    !draft.kind || !draft.description.trim()
      ? 'cosa'
      : contactFaults(draft).length > 0
        ? 'contatti'
        : null;

  return (
    <StepPage step="riepilogo" title={t('review.title')}>
      {() => (
        <>
          <dl className="review">
            <Part title={t('review.what')} step="cosa">
              {draft.kind && <strong>{t(`kind.${draft.kind}`)}</strong>}
              <span className="said">{draft.description.trim()}</span>
              {draft.className && <span>{draft.className}</span>}
            </Part>
            <Part title={t('review.where')} step="dove">
              {place.length > 0 ? place.join(', ') : t('review.nowhere')}
            </Part>
            <Part title={t('review.photo')} step="foto">
              {draft.files.length > 0
                ? draft.files.map(({ fileName }) => fileName).join(', ')
                : t('review.noPhoto')}
              {draft.sameAs && <span>{t('review.same')}</span>}
            </Part>
            <Part title={t('review.who')} step="contatti">
              {draft.who === 'named' ? contact.join(', ') : t('review.anonymous')}
            </Part>
          </dl>
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
          {sending.error && <Problem error={sending.error} />}
          {missing && (
            <p className="field-error" role="alert">
              {t('review.missing')}
            </p>
          )}
          <div className="step-buttons">
            {missing ? (
              <button type="button" className="big-button" onClick={() => goTo(missing)}>
                {t('review.complete')}
              </button>
            ) : (
              <button
                type="button"
                className="big-button"
                disabled={sending.isPending}
                onClick={() => sending.mutate()}
              >
                {t(sending.isPending ? 'review.sending' : 'review.send')}
              </button>
            )}
            <BackButton to="contatti" />
          </div>
        </>
      )}
    </StepPage>
  );
}

interface PartProps {
  title: string;
  step: StepName;
  children: React.ReactNode;
}

function Part({ title, step, children }: PartProps) {
  const { t } = useTranslation('report');
  const goTo = useGoTo();
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
      <dd>
        <button type="button" className="link-button" onClick={() => goTo(step)}>
          {t('review.change')}
          <span className="visually-hidden"> {title}</span>
        </button>
      </dd>
    </div>
  );
}
