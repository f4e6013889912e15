import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { SelectField, TextField } from '../../../parts/fields';
import { ActionDialog } from '../../../parts/ActionDialog';
import { ReasonAction, ReasonField } from '../../../parts/ReasonField';

type Contact = Schemas['ContactViewDto'];
type LinkKind = Schemas['LinkContactDto']['kind'];
type Other = Pick<Contact, 'id' | 'protocolNumber' | 'subject'>;

const MIN_WORDS = 3;
const KINDS: readonly LinkKind[] = ['related', 'duplicateOf', 'followsUp'];

/** Says that two contacts belong together. */
export function LinkAction({ contact, other }: { contact: Contact; other?: Other }) {
  const { t } = useTranslation('casework');
  return (
    <ActionDialog
      label={t('link.action')}
      title={t('link.title', { number: contact.protocolNumber })}
      start={{ other: other ?? null, kind: 'related' as LinkKind, reason: '' }}
      shown={['contactId', 'kind', 'reason']}
      done={t('link.done')}
      send={({ other: chosen, kind, reason }, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{id}/links', {
            params: { path: { id: contact.id }, header },
            body: { contactId: chosen?.id ?? '', kind, reason },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <OtherContact
            contact={contact}
            value={values.other}
            error={errors.contactId}
            onChange={(chosen) => set('other', chosen)}
          />
          <SelectField
            label={t('link.kind')}
            error={errors.kind}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`link.kinds.${kind}`) }))}
            value={values.kind}
            onChange={(kind) => set('kind', kind as LinkKind)}
          />
          <ReasonField {...{ values, set, errors }} />
        </>
      )}
    </ActionDialog>
  );
}

export function UnlinkAction({
  contact,
  link,
}: {
  contact: Contact;
  link: Schemas['ContactLinkDto'];
}) {
  const { t } = useTranslation('casework');
  return (
    <ReasonAction
      label={t('unlink.action')}
      title={t('unlink.title', { number: link.protocolNumber })}
      done={t('unlink.done')}
      send={(reason, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{id}/links/{linkId}/removal', {
            params: { path: { id: contact.id, linkId: link.id }, header },
            body: { reason },
          }),
        )
      }
    />
  );
}

/** Two contacts about the same thing become one: the other stands for both. */
export function MergeAction({ contact, other }: { contact: Contact; other?: Other }) {
  const { t } = useTranslation('casework');
  return (
    <ActionDialog
      label={t('merge.action')}
      title={t('merge.title', { number: contact.protocolNumber })}
      start={{ other: other ?? null, reason: '' }}
      shown={['into', 'reason']}
      done={t('merge.done')}
      send={({ other: chosen, reason }, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{id}/merge', {
            params: { path: { id: contact.id }, header },
            body: { into: chosen?.id ?? '', reason, version: contact.version },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <p>{t('merge.what')}</p>
          <OtherContact
            contact={contact}
            value={values.other}
            error={errors.into}
            onChange={(chosen) => set('other', chosen)}
          />
          <ReasonField {...{ values, set, errors }} />
        </>
      )}
    </ActionDialog>
  );
}

export function UnmergeAction({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const names = {
    number: contact.protocolNumber,
    other: contact.mergedInto?.protocolNumber ?? '',
  };
  return (
    <ReasonAction
      label={t('unmerge.action')}
      title={t('unmerge.title', names)}
      what={t('unmerge.what')}
      done={t('unmerge.done')}
      send={(reason, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{id}/unmerge', {
            params: { path: { id: contact.id }, header },
            body: { reason },
          }),
        )
      }
    />
  );
}

interface OtherContactProps {
  contact: Contact;
  value: Other | null;
  error?: string;
  onChange: (contact: Other | null) => void;
}

/** Another contact, found by its number or by words. */
function OtherContact({ contact, value, error, onChange }: OtherContactProps) {
  const { t } = useTranslation(['casework', 'task']);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['contacts', { q: asked, limit: 6 }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/contacts', { params: { query: { q: asked, limit: 6 } } })),
    enabled: asked.length >= MIN_WORDS && value === null,
  });
  if (value) {
    return (
      <div className="field">
        <p className="chosen">
          <span>
            {value.protocolNumber} {value.subject}
          </span>
          <button type="button" className="link-button" onClick={() => onChange(null)}>
            {t('task:class.change')}
          </button>
        </p>
        {error && <p className="field-error">{error}</p>}
      </div>
    );
  }
  const others = found.data?.items.filter(({ id }) => id !== contact.id);
  return (
    <div>
      <TextField
        label={t('link.number')}
        help={t('link.numberHelp')}
        required
        error={error}
        value={words}
        onChange={setWords}
        autoComplete="off"
      />
      <div className="offers" aria-live="polite">
        {others?.length === 0 && <p className="quiet">{t('link.none')}</p>}
        <ul className="plain">
          {others?.map((other) => (
            <li key={other.id}>
              <button type="button" className="offer" onClick={() => onChange(other)}>
                {other.protocolNumber} {other.subject}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
