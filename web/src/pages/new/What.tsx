import { useTranslation } from 'react-i18next';
import { CountedText } from '../../parts/CountedText';
import { ChoiceGroup } from '../../parts/fields';
import { CHANNELS, KINDS } from '../../parts/contact-words';
import type { Draft } from './draft';
import type { FormPart } from './form-part';

const MAX_SUBJECT = 200;
const MAX_DESCRIPTION = 10_000;
/** Open311 is for programs. */
const BY_HAND = CHANNELS.filter((channel) => channel !== 'open311');

/** Kind, channel, and what the citizen says. */
export function What({ draft, change, errors }: FormPart) {
  const { t } = useTranslation(['register', 'words']);
  return (
    <>
      <ChoiceGroup
        label={t('kind')}
        name="kind"
        choices={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as Draft['kind'] })}
        error={errors.kind}
      />
      <ChoiceGroup
        label={t('channel')}
        name="channel"
        choices={BY_HAND.map((value) => ({ value, label: t(`words:channel.${value}`) }))}
        value={draft.channel}
        onChange={(channel) => change({ channel: channel as Draft['channel'] })}
        error={errors.channel}
      />
      <CountedText
        label={t('description')}
        help={t('descriptionHelp')}
        rows={5}
        most={MAX_DESCRIPTION}
        value={draft.description}
        onChange={(description) => change({ description })}
        error={errors.description}
      />
      <CountedText
        oneLine
        label={t('subject')}
        help={t('subjectHelp')}
        most={MAX_SUBJECT}
        autoComplete="off"
        value={draft.subject}
        onChange={(subject) => change({ subject })}
        error={errors.subject}
      />
    </>
  );
}
