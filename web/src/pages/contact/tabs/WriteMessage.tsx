import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useCommand } from '../../../api/use-command';
import { SelectField, TextAreaField, TextField } from '../../../parts/fields';
import { Problem } from '../../../parts/Problem';
import { toast } from '../../../parts/Toasts';
import { useCommandForm } from '../../../parts/use-command-form';
import { useCaseRights } from '../../../api/rights';
import { messageModelsQuery, textsFor } from '../message-models';

type Contact = Schemas['ContactViewDto'];
const MAX_SUBJECT = 200;
const MAX_BODY = 10_000;

/** A message to the citizen, from a model or in one's own words. */
export function WriteMessage({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const { changes } = useCaseRights(contact);
  const [writing, setWriting] = useState(false);
  if (!changes || !contact.textVisible) return null;
  if (writing) return <MessageForm contact={contact} onClose={() => setWriting(false)} />;
  return (
    <p>
      <Button color="primary" outline size="sm" onClick={() => setWriting(true)}>
        {t('messages.write')}
      </Button>
    </p>
  );
}

interface MessageFormProps {
  contact: Contact;
  onClose: () => void;
}

function useMessage({ contact, onClose }: MessageFormProps) {
  const { t } = useTranslation('casework');
  const queryClient = useQueryClient();
  const { id } = contact;
  const form = useCommandForm({
    start: { subject: '', body: '' },
    send: (body, header) =>
      bodyOf(
        api.POST('/api/v1/contacts/{id}/messages', { params: { path: { id }, header }, body }),
      ),
    onDone: async () => {
      toast(t('messages.done'));
      await queryClient.invalidateQueries({ queryKey: ['contact', id] });
      onClose();
    },
  });
  const filling = useCommand({
    send: (model: Schemas['MessageModelDto']) =>
      bodyOf(
        api.POST('/api/v1/message-models/render', {
          body: { contactId: id, ...textsFor(contact, model) },
        }),
      ),
    onDone: ({ subject, body, missing }) => {
      form.set('subject', subject);
      form.set('body', body);
      if (missing.length > 0) toast(t('tools.missing', { fields: missing.join(', ') }), 'info');
    },
  });
  return { form, filling };
}

function MessageForm(props: MessageFormProps) {
  const { t } = useTranslation('casework');
  const { form, filling } = useMessage(props);
  const { field, submit, command } = form;
  return (
    <form
      className="panel stack"
      aria-label={t('messages.write')}
      aria-busy={command.isPending || filling.isPending}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ModelChoice contact={props.contact} onChoose={filling.mutate} />
      {filling.error && <Problem error={filling.error} />}
      <TextField
        label={t('messages.subject')}
        required
        maxLength={MAX_SUBJECT}
        {...field('subject')}
      />
      <TextAreaField
        label={t('messages.body')}
        help={t('messages.bodyHelp')}
        required
        rows={8}
        maxLength={MAX_BODY}
        {...field('body')}
      />
      {command.error && <Problem error={command.error} shown={['subject', 'body']} />}
      <div className="actions">
        <Button color="primary" size="sm" type="submit" disabled={command.isPending}>
          {t('messages.send')}
        </Button>
        <button type="button" className="link-button" onClick={props.onClose}>
          {t('messages.leave')}
        </button>
      </div>
    </form>
  );
}

interface ModelChoiceProps {
  contact: Contact;
  onChoose: (model: Schemas['MessageModelDto']) => void;
}

function ModelChoice({ contact, onChoose }: ModelChoiceProps) {
  const { t } = useTranslation('casework');
  const [model, setModel] = useState('');
  const { data, error } = useQuery(messageModelsQuery(contact.id));
  const models = data?.items ?? [];
  if (error) return <Problem error={asProblem(error)} />;
  if (models.length === 0) return null;
  return (
    <SelectField
      label={t('messages.model')}
      empty={t('messages.noModel')}
      choices={models.map(({ id, name }) => ({ value: id, label: name }))}
      value={model}
      onChange={(chosen) => {
        setModel(chosen);
        const found = models.find(({ id }) => id === chosen);
        if (found) onChoose(found);
      }}
    />
  );
}
