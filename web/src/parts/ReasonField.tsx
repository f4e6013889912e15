import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandHeaders } from '../api/use-command';
import { TextAreaField } from './fields';
import { ActionDialog, type ActionForm } from './ActionDialog';

/** As the API takes it. */
const MAX_REASON = 1000;

interface ReasonFieldProps extends Pick<ActionForm<{ reason: string }>, 'values' | 'errors'> {
  set: (key: 'reason', reason: string) => void;
  /** Absent: "Reason". */
  label?: string;
  help?: string;
  required?: boolean;
}

/** Why something is done: it stands in the ledger, and colleagues read it. */
export function ReasonField({
  values,
  set,
  errors,
  label,
  help,
  required = true,
}: ReasonFieldProps) {
  const { t } = useTranslation('casework');
  return (
    <TextAreaField
      label={label ?? (required ? t('reason') : t('optionalReason'))}
      help={help}
      required={required}
      maxLength={MAX_REASON}
      error={errors.reason}
      value={values.reason}
      onChange={(reason) => set('reason', reason)}
    />
  );
}

interface ReasonActionProps {
  label: string;
  title: string;
  done: string;
  /** What will happen. */
  what?: string;
  /** Before the reason, e.g. what ends with it. */
  before?: ReactNode;
  required?: boolean;
  send: (reason: string, headers: CommandHeaders) => Promise<unknown>;
}

/** An action that asks for nothing but its reason. */
export function ReasonAction({ what, before, required, send, ...frame }: ReasonActionProps) {
  return (
    <ActionDialog
      {...frame}
      start={{ reason: '' }}
      shown={['reason']}
      send={({ reason }, headers) => send(reason, headers)}
    >
      {(form) => (
        <>
          {what && <p>{what}</p>}
          {before}
          <ReasonField {...form} required={required} />
        </>
      )}
    </ActionDialog>
  );
}
