import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { currentLanguage } from '../../i18n';
import { TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { useAlive } from '../context';
import { problemOf } from '../problem-of';
import { currentDraft, forgetDraft, useDraft } from './draft';
import { locationOf } from './queries';
import { useReport } from './use-report';

/** "Anche a me": instead of another report, an address that is told of the answer to the one that is there. */
export function JoinOffer({ items }: { items: readonly Schemas['NearbyReportDto'][] }) {
  const { t } = useTranslation('report');
  const alive = useAlive();
  const view = useReport();
  const { sameAs, email: known } = useDraft();
  const [email, setEmail] = useState(known);
  const joining = useCommand({
    send: (body: Schemas['JoinReportDto']) => api.POST('/api/v1/public/joins', { body }),
    onDone: () => {
      forgetDraft();
      window.location.assign('/cittadini/anche-a-me?chiesto=1');
    },
  });
  const refused = joining.error ?? (joining.isIdle && view.problem && problemOf(view.problem));
  const errors = useFieldErrors(refused || null);
  const joinable = items.filter((one) => one.joinable);
  if (!(alive ? joinable.some(({ ref }) => ref === sameAs) : joinable.length > 0)) return null;
  return (
    <section className="join-offer">
      <h3>{t('join.title')}</h3>
      <p>{t('join.lead')}</p>
      <TextField
        label={t('join.email')}
        help={t('join.emailHelp')}
        error={errors.email}
        name="joinEmail"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        onChange={setEmail}
      />
      {refused && <Problem error={refused} shown={['email']} unnamed />}
      <p>
        <button
          type="submit"
          formAction="/cittadini/segnala?passo=anche"
          className="big-button second"
          disabled={joining.isPending}
          onClick={(event) => {
            event.preventDefault();
            const draft = currentDraft();
            joining.mutate({
              ref: sameAs,
              email: email.trim(),
              language: currentLanguage(),
              description: draft.description,
              classification: draft.classification || null,
              location: locationOf(draft),
            });
          }}
        >
          {t('join.send')}
        </button>
      </p>
    </section>
  );
}
