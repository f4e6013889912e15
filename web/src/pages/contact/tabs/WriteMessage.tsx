import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useCommand } from '../../../api/use-command';
import { SelectField, TextAreaField, TextField } from '../../../parts/fields';
import { Problem, useFieldErrors } from '../../../parts/Problem';
import { toast } from '../../../parts/Toasts';
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

function MessageForm({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation('casework');
  const queryClient = useQueryClient();
  const { id } = contact;
  const models = useQuery(messageModelsQuery(id));
  const [model, setModel] = useState('');
  const [text, setText] = useState({ subject: '', body: '' });
  const filling = useCommand({
    send: (body: Schemas['RenderModelDto']) =>
      bodyOf(api.POST('/api/v1/message-models/render', { body })),
    onDone: ({ subject, body, missing }) => {
      setText({ subject, body });
      if (missing.length > 0) toast(t('tools.missing', { fields: missing.join(', ') }), 'info');
    },
  });
  const sending = useCommand({
    send: (body: Schemas['WriteMessageDto'], header) =>
      bodyOf(
        api.POST('/api/v1/contacts/{id}/messages', { params: { path: { id }, header }, body }),
      ),
    onDone: async () => {
      toast(t('messages.done'));
      await queryClient.invalidateQueries({ queryKey: ['contact', id] });
      onClose();
    },
  });
  const errors = useFieldErrors(sending.error);
  const choose = (chosen: string) => {
    setModel(chosen);
    const found = models.data?.items.find((item) => item.id === chosen);
    if (found) filling.mutate({ contactId: id, ...textsFor(contact, found) });
  };
  return (
    <form
      className="panel stack"
      aria-label={t('messages.write')}
      aria-busy={sending.isPending || filling.isPending}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(text);
      }}
    >
      {models.error && <Problem error={asProblem(models.error)} />}
      {(models.data?.items.length ?? 0) > 0 && (
        <SelectField
          label={t('messages.model')}
          empty={t('messages.noModel')}
          choices={models.data!.items.map((item) => ({ value: item.id, label: item.name }))}
          value={model}
          onChange={choose}
        />
      )}
      {filling.error && <Problem error={filling.error} />}
      <TextField
        label={t('messages.subject')}
        required
        maxLength={MAX_SUBJECT}
        error={errors.subject}
        value={text.subject}
        onChange={(subject) => setText({ ...text, subject })}
      />
      <TextAreaField
        label={t('messages.body')}
        help={t('messages.bodyHelp')}
        required
        rows={8}
        maxLength={MAX_BODY}
        error={errors.body}
        value={text.body}
        onChange={(body) => setText({ ...text, body })}
      />
      {sending.error && <Problem error={sending.error} shown={['subject', 'body']} />}
      <div className="actions">
        <Button color="primary" size="sm" type="submit" disabled={sending.isPending}>
          {t('messages.send')}
        </Button>
        <button type="button" className="link-button" onClick={onClose}>
          {t('messages.leave')}
        </button>
      </div>
    </form>
  );
}
