import { useTranslation } from 'react-i18next';
import { ChoiceGroup, TextField } from '../../parts/fields';
import { FindCitizen } from './FindCitizen';
import type { Draft } from './draft';
import type { FormPart } from './form-part';

/** The citizen: one who is known, a new one as far as they say who they are, or nobody. */
export function Who(part: FormPart) {
  const { draft, change, errors } = part;
  const { t } = useTranslation('register');
  return (
    <>
      <ChoiceGroup
        label={t('who')}
        name="who"
        choices={(['known', 'new', 'anonymous'] as const).map((value) => ({
          value,
          label: t(`whoIs.${value}`),
        }))}
        value={draft.who}
        onChange={(who) => change({ who: who as Draft['who'] })}
        help={t(`whoHelp.${draft.who}`)}
      />
      {draft.who === 'known' && <FindCitizen {...part} />}
      {draft.who === 'new' && (
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
