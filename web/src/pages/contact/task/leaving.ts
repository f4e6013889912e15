import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import type { FormValues } from './conditions';

type Contact = Schemas['ContactViewDto'];
type Task = Pick<Schemas['TaskWithFormDto'], 'definitionKey'>;

/** What the shipped processes send to the citizen when a task is completed. */
export type Leaving = 'answer' | 'notAppropriate' | 'works' | 'unanswered';
/** How it reaches them; `hidden`: the reader need not know who they are. */
export type Way = 'email' | 'letter' | 'phone' | 'none' | 'hidden';

/** What leaves for the citizen when the form is completed as it is now. */
export function leavingWith({ definitionKey }: Task, values: FormValues): Leaving | null {
  if (definitionKey === 'rispondere') return 'answer';
  if (definitionKey === 'avvisareCittadino') return 'works';
  if (definitionKey === 'capire' && values.appropriate === false) return 'notAppropriate';
  if (definitionKey === 'decidere' && values.decision === 'close') return 'unanswered';
  return null;
}

/** The same order as the server's: e-mail, the post, the phone. */
export function wayTo({ citizen, anonymous }: Contact): { way: Way; address: string } {
  if (citizen?.email) return { way: 'email', address: citizen.email };
  if (citizen?.address) return { way: 'letter', address: citizen.address };
  if (citizen?.phone) return { way: 'phone', address: citizen.phone };
  return { way: citizen || anonymous ? 'none' : 'hidden', address: '' };
}

/** Says what leaves for the citizen: on the button (`send`), before it (`leaves`) and afterwards (`left`). */
export function useLeaving(contact: Schemas['ContactViewDto']) {
  const { t } = useTranslation('task');
  const { way, address } = wayTo(contact);
  const name = contact.citizen?.name ?? t('leaving.citizen');
  const others = contact.merged?.length ?? 0;
  return (when: 'send' | 'leaves' | 'left', leaving: Leaving): string => {
    const what = t(`leaving.what.${leaving}`);
    if (when === 'send') {
      return way === 'email' || way === 'hidden' || others > 0
        ? t(`leaving.send.${leaving}`)
        : t(`leaving.keep.${leaving}`);
    }
    const told = t(`leaving.${when}.${way}`, { what, name, address });
    return others > 0 ? `${told} ${t('leaving.others', { count: others })}` : told;
  };
}
