import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { Problem } from '../../../parts/Problem';
import { toast } from '../../../parts/Toasts';
import { messageModelsQuery, textsFor } from '../message-models';
import { useDrafts } from '../task/drafts';

type Contact = Schemas['ContactViewDto'];

/** Models of messages that fit, for the answer that is being written; without one they wait in the messages. */
export function MessageModels({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const { insert } = useDrafts();
  const models = useQuery({ ...messageModelsQuery(contact.id), enabled: insert !== null });
  const items = models.data?.items ?? [];
  if (!insert || !contact.textVisible || items.length === 0) return null;
  return (
    <>
      <h3>{t('tools.models')}</h3>
      {items.map((model) => (
        <MessageModel key={model.id} contact={contact} model={model} insert={insert} />
      ))}
    </>
  );
}

interface MessageModelProps {
  contact: Contact;
  model: Schemas['MessageModelDto'];
  insert: (text: string) => void;
}

function MessageModel({ contact, model, insert }: MessageModelProps) {
  const { t } = useTranslation('casework');
  const texts = textsFor(contact, model);
  const using = useCommand({
    send: () =>
      bodyOf(
        api.POST('/api/v1/message-models/render', { body: { contactId: contact.id, ...texts } }),
      ),
    onDone: ({ body, missing }) => {
      insert(body);
      toast(t('tools.inserted'));
      if (missing.length > 0) toast(t('tools.missing', { fields: missing.join(', ') }), 'info');
    },
  });
  return (
    <details className="model-answer">
      <summary>{model.name}</summary>
      <p className="said">{texts.body}</p>
      {using.error && <Problem error={using.error} />}
      <Button
        color="primary"
        size="sm"
        disabled={using.isPending}
        onClick={() => using.mutate(undefined)}
      >
        {t('tools.insert')}
      </Button>
    </details>
  );
}
