import { useTranslation } from 'react-i18next';
import { ChoiceGroup, TextField } from '../../parts/fields';
import type { FormPart } from './form-part';

/** The citizen, as far as they say: a known one is found again by the API from what is given. */
export function Who({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  return (
    <>
      <ChoiceGroup
        label={t('who')}
        name="who"
        choices={[
          { value: 'named', label: t('named') },
          { value: 'anonymous', label: t('anonymous') },
        ]}
        value={draft.anonymous ? 'anonymous' : 'named'}
        onChange={(value) => change({ anonymous: value === 'anonymous' })}
        help={t(draft.anonymous ? 'anonymousHelp' : 'namedHelp')}
      />
      {!draft.anonymous && (
        <div className="new-pair">
          <TextField
            label={t('name')}
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            onChange={(name) => change({ name })}
            error={errors['citizen.name']}
          />
          <TextField
            label={t('email')}
            type="email"
            maxLength={254}
            autoComplete="off"
            value={draft.email}
            onChange={(email) => change({ email })}
            error={errors['citizen.email']}
          />
          <TextField
            label={t('phone')}
            type="tel"
            maxLength={40}
            autoComplete="off"
            value={draft.phone}
            onChange={(phone) => change({ phone })}
            error={errors['citizen.phone']}
          />
          <TextField
            label={t('taxCode')}
            maxLength={16}
            autoComplete="off"
            value={draft.taxCode}
            onChange={(taxCode) => change({ taxCode })}
            error={errors['citizen.taxCode']}
          />
        </div>
      )}
    </>
  );
}
