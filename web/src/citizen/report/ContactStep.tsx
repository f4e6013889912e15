import { useTranslation } from 'react-i18next';
import { TextField } from '../../parts/fields';
import { useAlive } from '../context';
import { BigChoices } from './BigChoices';
import { changeDraft, useDraft } from './draft';
import { StepPage } from './StepPage';

/** Who: a way to be answered, or nobody (rule 9). */
export function ContactStep() {
  const { t } = useTranslation('report');
  const draft = useDraft();
  const alive = useAlive();
  return (
    <StepPage step="contatti" title={t('who.title')}>
      {(told) => (
        <>
          <BigChoices
            legend={t('who.question')}
            name="who"
            value={draft.who}
            error={told.includes('who') ? t('who.missing') : undefined}
            onChange={(who) => changeDraft({ who })}
            choices={[
              { value: 'named', label: t('who.named'), help: t('who.namedHelp') },
              { value: 'anonymous', label: t('who.anonymous'), help: t('who.anonymousHelp') },
            ]}
          />
          {(draft.who === 'named' || !alive) && <Reach told={told} />}
          <p className="field-help">
            {t('who.privacy')} <a href="/cittadini/privacy">{t('who.privacyLink')}</a>
          </p>
        </>
      )}
    </StepPage>
  );
}

/** A name and ways to be reached: one is enough. */
function Reach({ told }: { told: readonly string[] }) {
  const { t } = useTranslation('report');
  const draft = useDraft();
  return (
    <>
      <TextField
        label={t('who.name')}
        error={told.includes('reach') ? t('who.reach') : undefined}
        name="name"
        dir="auto"
        autoComplete="name"
        maxLength={200}
        value={draft.name}
        onChange={(name) => changeDraft({ name })}
      />
      <TextField
        label={t('who.email')}
        help={t('who.emailHelp')}
        error={told.includes('email') ? t('who.emailWrong') : undefined}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        value={draft.email}
        onChange={(email) => changeDraft({ email })}
      />
      <TextField
        label={t('who.phone')}
        name="phone"
        type="tel"
        autoComplete="tel"
        maxLength={40}
        error={told.includes('phone') ? t('who.phoneWrong') : undefined}
        value={draft.phone}
        onChange={(phone) => changeDraft({ phone })}
      />
    </>
  );
}
