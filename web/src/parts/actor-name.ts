import { useTranslation } from 'react-i18next';

/** Who did something, in the reader's language where it was no account: a citizen, or a part of the system. */
export function useActorName(): (actor: string) => string {
  const { t, i18n } = useTranslation('words');
  return (actor) =>
    i18n.exists(`actor.${actor}`, { ns: 'words' }) ? t(`actor.${actor as 'system'}`) : actor;
}
