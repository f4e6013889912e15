import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { CheckedForm } from '../../parts/CheckedForm';
import { TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { useFormValues } from '../../parts/use-form-values';

interface PreviewProps {
  texts: Pick<Schemas['RenderModelDto'], 'subject' | 'body'>;
}

/** What the texts would say of a real contact, found by its protocol number. */
export function Preview({ texts }: PreviewProps) {
  const { t } = useTranslation('models');
  const { values, field } = useFormValues({ number: '' });
  const number = values.number.trim();
  const looking = useCommand({
    send: async (q: string) => {
      const { items } = await bodyOf(api.GET('/api/v1/contacts', { params: { query: { q } } }));
      const found = items.find(({ protocolNumber }) => protocolNumber === q) ?? items[0];
      if (!found) return null;
      const { subject, body } = texts;
      const rendered = await bodyOf(
        api.POST('/api/v1/message-models/render', {
          body: { contactId: found.id, subject, body },
        }),
      );
      return { ...rendered, protocolNumber: found.protocolNumber };
    },
  });
  const { data } = looking;
  return (
    <CheckedForm
      className="stack-close"
      aria-busy={looking.isPending}
      onSubmit={() => looking.mutate(number)}
    >
      <TextField
        label={t('preview.number')}
        help={t('preview.help')}
        maxLength={20}
        {...field('number')}
      />
      <div>
        <Button color="primary" outline size="sm" type="submit" disabled={number === ''}>
          {t('preview.show')}
        </Button>
      </div>
      {looking.error && <Problem error={looking.error} />}
      {data === null && <p role="status">{t('preview.none')}</p>}
      {data && (
        <div className="panel" role="status">
          <p className="field-name">
            {data.protocolNumber}: {data.subject}
          </p>
          <p className="said">{data.body}</p>
          {data.missing.length > 0 && (
            <p className="field-error">
              {t('preview.missing', { fields: data.missing.join(', ') })}
            </p>
          )}
        </div>
      )}
    </CheckedForm>
  );
}
