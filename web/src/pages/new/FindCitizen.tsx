import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Combobox } from '../../parts/Combobox';
import { Problem } from '../../parts/Problem';
import { asNewCitizen, type ChosenCitizen } from './draft';
import type { FormPart } from './form-part';
import { useKnownCitizens } from './queries';

const NEW = 'new';

/** Who is known already is chosen; what was written about somebody who is not becomes a new citizen's. */
export function FindCitizen({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  const { text, found } = useKnownCitizens(draft.search);
  const chosen = draft.citizen;
  const items = found.data?.items ?? [];
  const becomeNew = () => change(asNewCitizen(draft));
  if (chosen) {
    return (
      <p className="new-chosen" data-citizen>
        <strong>{chosen.name ?? chosen.email}</strong>{' '}
        <span className="quiet">{factsOf(chosen)}</span>{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => change({ citizen: null, search: '' })}
        >
          {t('find.other')}
        </button>
        {errors['citizen.id'] && <span className="field-error">{errors['citizen.id']}</span>}
      </p>
    );
  }
  const none = found.isSuccess && text === draft.search.trim() && items.length === 0 && text !== '';
  return (
    <>
      <Combobox
        label={t('find.label')}
        help={t('find.help')}
        maxLength={100}
        value={draft.search}
        onChange={(search) => change({ search })}
        options={[
          ...items.map((item) => ({
            key: item.id,
            label: (
              <>
                <strong>{item.name ?? item.email ?? item.phone}</strong>
                <span className="quiet">
                  {factsOf(item)}
                  {item.openContacts > 0 && ` · ${t('find.open', { count: item.openContacts })}`}
                </span>
              </>
            ),
          })),
          ...(draft.search.trim() ? [{ key: NEW, label: t('find.new') }] : []),
        ]}
        onChoose={(key) => {
          const item = items.find(({ id }) => id === key);
          if (!item) return becomeNew();
          const { id, name, email, phone, taxCode, preferredLanguage } = item;
          change({ citizen: { id, name, email, phone, taxCode, preferredLanguage } });
        }}
        note={none ? t('find.none') : found.data?.more ? t('find.more') : undefined}
        // Somebody who only looks at another window has not left.
        onLeave={() => none && document.hasFocus() && becomeNew()}
      />
      {draft.search.trim() !== '' && !none && <p className="field-help">{t('find.unchosen')}</p>}
      {found.error && <Problem error={asProblem(found.error)} />}
    </>
  );
}

/** What tells people of one name apart. */
function factsOf({ name, email, phone, taxCode }: ChosenCitizen): string {
  return [name ? email : null, phone, taxCode].filter(Boolean).join(' · ');
}
