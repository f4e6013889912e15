import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { CheckedForm } from './CheckedForm';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

interface ConfirmDialogProps {
  /** A question, e.g. "Annullare il contatto?". */
  title: string;
  /** What it does, in the words of the action: "Annulla il contatto". */
  confirm: string;
  /** It cannot be undone. */
  dangerous?: boolean;
  pending?: boolean;
  error?: ApiProblem | null;
  /** Fields inside that show their own errors. */
  shown?: readonly string[];
  onConfirm: () => void;
  onClose: () => void;
  /** What will happen; also fields, e.g. a reason. */
  children: ReactNode;
}

/** Asked only before what cannot be undone, and where something must be told with it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, dangerous, pending, error, shown, onConfirm, onClose, children } = props;
  const { t } = useTranslation('parts');
  return (
    <Dialog title={title} onClose={onClose}>
      <CheckedForm
        className="stack"
        onSubmit={() => {
          onConfirm();
        }}
      >
        {children}
        {error && <Problem error={error} shown={shown} />}
        <div className="dialog-actions">
          <Button color="primary" outline type="button" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color={dangerous ? 'danger' : 'primary'} type="submit" disabled={pending}>
            {confirm}
          </Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
