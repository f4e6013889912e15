import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePrint } from '../sheet/printing';
import { AssignAction } from './AssignAction';
import { ChangePlaceAction } from './ChangePlaceAction';
import { HandOverAction, TakeOverAction } from './OwnershipActions';
import { useCaseRights } from '../../../api/rights';
import { WorkAction } from './WorkAction';
import { LinkAction, MergeAction, UnmergeAction } from './LinkActions';

/** What the reader may do with the case beside its task. */
export function CaseActions({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation('casework');
  const print = usePrint();
  const rights = useCaseRights(contact);
  const merged = Boolean(contact.mergedInto);
  return (
    <div className="actions case-actions" role="group" aria-label={t('actions')}>
      {rights.assigns && <AssignAction contact={contact} />}
      {rights.takesOver && <TakeOverAction contact={contact} chooses={rights.chooses} />}
      {rights.handsOver && <HandOverAction contact={contact} />}
      {rights.asksForWork && <WorkAction contact={contact} />}
      {rights.changes && rights.open && contact.textVisible && (
        <ChangePlaceAction contact={contact} />
      )}
      {rights.changes && <LinkAction contact={contact} />}
      {rights.changes && rights.open && <MergeAction contact={contact} />}
      {rights.changes && merged && <UnmergeAction contact={contact} />}
      <Button color="primary" outline size="sm" onClick={print}>
        {t('print')}
      </Button>
    </div>
  );
}
