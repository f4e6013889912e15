import { useTranslation } from 'react-i18next';
import { TextField } from '../../parts/fields';
import { BigChoices } from './BigChoices';
import { changeDraft, type Draft, useDraft } from './draft';
import { StepPage } from './StepPage';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is missing of who somebody is; nothing when it is enough to answer them, or when they stay anonymous. */
export function contactFaults({ who, name, email, phone }: Draft): ('who' | 'reach' | 'email')[] {
  if (!who) return ['who'];
  if (who === 'anonymous') return [];
  if (email.trim() && !EMAIL.test(email.trim())) return ['email'];
  return name.trim() || email.trim() || phone.trim() ? [] : ['reach'];
}

/** Who: a way to be answered, or nobody (rule 9). */
export function ContactStep() {
  const { t } = useTranslation('report');
  const draft = useDraft();
  return (
    <StepPage step="contatti" title={t('who.title')} faults={() => contactFaults(draft)}>
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
          {draft.who === 'named' && (
            <>
              <TextField
                label={t('who.name')}
                error={told.includes('reach') ? t('who.reach') : undefined}
                name="name"
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
                value={draft.phone}
                onChange={(phone) => changeDraft({ phone })}
              />
            </>
          )}
          <p className="field-help">
            {t('who.privacy')} <a href="/cittadini/privacy">{t('who.privacyLink')}</a>
          </p>
        </>
      )}
    </StepPage>
  );
}
