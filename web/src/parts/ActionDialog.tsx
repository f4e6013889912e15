import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type CommandHeaders, useCommand } from '../api/use-command';
import { ConfirmDialog } from './ConfirmDialog';
import { Problem } from './Problem';
import { toast } from './Toasts';
import { useCommandForm } from './use-command-form';
import type { FormOf } from './use-form-values';

export type ActionForm<Values> = FormOf<Values>;

interface ActionProps<Values> {
  /** On the button, and on the one that confirms. */
  label: string;
  title: string;
  start: Values;
  /** Fields of the API that the dialog shows. */
  shown: readonly string[];
  send: (values: Values, headers: CommandHeaders) => Promise<unknown>;
  done: string;
  dangerous?: boolean;
  /** It is what the page is opened for. */
  primary?: boolean;
  children: (form: ActionForm<Values>) => ReactNode;
}

/** A button that asks for what an action needs, does it, and says so; the page then shows how things stand. */
export function ActionDialog<Values extends FieldValues>(props: ActionProps<Values>) {
  const { label, dangerous, primary } = props;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        color={dangerous ? 'danger' : 'primary'}
        outline={!primary}
        size="sm"
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      {asked && <AskedDialog {...props} onClose={() => setAsked(false)} />}
    </>
  );
}

function AskedDialog<Values extends FieldValues>(
  props: ActionProps<Values> & { onClose: () => void },
) {
  const { label, title, start, shown, send, done, dangerous, children, onClose } = props;
  const queryClient = useQueryClient();
  const { command, submit, ...form } = useCommandForm({
    start,
    send,
    onDone: async () => {
      onClose();
      toast(done);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      title={title}
      confirm={label}
      dangerous={dangerous}
      pending={command.isPending}
      error={command.error}
      shown={shown}
      onConfirm={submit}
      onClose={onClose}
    >
      {children(form)}
    </ConfirmDialog>
  );
}

interface StepButtonProps {
  label: string;
  done: string;
  primary?: boolean;
  send: (input: undefined, headers: CommandHeaders) => Promise<unknown>;
}

/** A step that needs no words: one click. What the API says against it is said in passing. */
export function StepButton({ label, done, primary, send }: StepButtonProps) {
  const queryClient = useQueryClient();
  const command = useCommand<undefined, unknown>({
    send,
    onDone: async () => {
      toast(done);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <>
      <Button
        color="primary"
        outline={!primary}
        size="sm"
        disabled={command.isPending}
        onClick={() => command.mutate(undefined)}
      >
        {label}
      </Button>
      {command.error && <Problem error={command.error} />}
    </>
  );
}
