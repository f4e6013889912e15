import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { Dialog } from '../../parts/Dialog';
import { SelectField, TextAreaField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useCommandForm } from '../../parts/use-command-form';
import type { FormOf } from '../../parts/use-form-values';
import { When } from '../../parts/When';
import { ClassField } from '../../parts/ClassField';
import { CHANNELS, KINDS } from '../../parts/contact-words';
import { Preview } from './Preview';

type Model = Schemas['MessageModelDto'];
type Content = Schemas['WriteModelDto'];

const MAX_SUBJECT = 200;
const MAX_BODY = 10_000;
const SHOWN = ['name', 'classification', 'subject', 'body', 'subjectEn', 'bodyEn'] as const;
const EMPTY: Content = {
  ...{ name: '', kind: null, channel: null, classification: null },
  ...{ subject: '', body: '', subjectEn: '', bodyEn: '' },
};

interface ModelDialogProps {
  /** null: a new one. */
  model: Model | null;
  writes: boolean;
  onClose: () => void;
}

/** What a model says, what it would say of a real contact, and what it said before. */
export function ModelDialog({ model, writes, onClose }: ModelDialogProps) {
  const { t } = useTranslation('models');
  return (
    <Dialog title={model?.name ?? t('new')} onClose={onClose}>
      <div className="stack">
        {writes && !model?.retiredAt ? (
          <ModelForm model={model} onClose={onClose} />
        ) : (
          <ReadModel content={model ?? EMPTY} />
        )}
        {model && <Versions id={model.id} />}
        {model && writes && <Retire model={model} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function ReadModel({ content }: { content: Content }) {
  return (
    <>
      <p className="said">{`${content.subject}\n\n${content.body}`}</p>
      <PreviewOf content={content} />
    </>
  );
}

function PreviewOf({ content }: { content: Content }) {
  return content.subject.trim() && content.body.trim() ? <Preview texts={content} /> : null;
}

interface ModelFormProps {
  model: Model | null;
  onClose: () => void;
}

function useModelForm({ model, onClose }: ModelFormProps) {
  return useCommandForm<Content, Model>({
    start: contentOf(model ?? EMPTY),
    send: (content, header) =>
      model
        ? bodyOf(
            api.PATCH('/api/v1/message-models/{id}', {
              params: { path: { id: model.id } },
              body: { ...content, version: model.version },
            }),
          )
        : bodyOf(api.POST('/api/v1/message-models', { params: { header }, body: content })),
    onDone: useSaved(onClose),
  });
}

function contentOf(model: Content): Content {
  const { name, kind, channel, classification, subject, body, subjectEn, bodyEn } = model;
  return { name, kind, channel, classification, subject, body, subjectEn, bodyEn };
}

function ModelForm(props: ModelFormProps) {
  const { t } = useTranslation('models');
  const form = useModelForm(props);
  const { command, submit, field } = form;
  return (
    <>
      <form
        className="stack"
        noValidate
        aria-busy={command.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {command.error && <Problem error={command.error} shown={SHOWN} />}
        <TextField label={t('name')} required maxLength={100} {...field('name')} />
        <UseFields form={form} />
        <Placeholders />
        <TextFields form={form} subject="subject" body="body" />
        <TextFields form={form} subject="subjectEn" body="bodyEn" />
        <div>
          <Button color="primary" type="submit" disabled={command.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
      <PreviewOf content={form.values} />
    </>
  );
}

/** For which contacts it is offered. */
function UseFields({ form: { values, set, field } }: { form: FormOf<Content> }) {
  const { t } = useTranslation(['models', 'words']);
  return (
    <>
      <SelectField
        label={t('kind')}
        empty={t('every')}
        choices={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
        value={values.kind ?? ''}
        onChange={(kind) => set('kind', (kind || null) as Content['kind'])}
      />
      <SelectField
        label={t('channel')}
        empty={t('every')}
        choices={CHANNELS.map((value) => ({ value, label: t(`words:channel.${value}`) }))}
        value={values.channel ?? ''}
        onChange={(channel) => set('channel', (channel || null) as Content['channel'])}
      />
      <ClassField
        label={t('classification')}
        help={t('classificationHelp')}
        {...field('classification')}
        value={values.classification ?? null}
      />
    </>
  );
}

interface TextFieldsProps {
  form: FormOf<Content>;
  subject: 'subject' | 'subjectEn';
  body: 'body' | 'bodyEn';
}

/** Its words in one language; the Italian ones are required. */
function TextFields({ form: { values, field }, subject, body }: TextFieldsProps) {
  const { t } = useTranslation('models');
  return (
    <div className="stack">
      <TextField
        label={t(subject)}
        required={subject === 'subject'}
        maxLength={MAX_SUBJECT}
        {...field(subject)}
        value={values[subject] ?? ''}
      />
      <TextAreaField
        label={t(body)}
        help={body === 'bodyEn' ? t('englishHelp') : undefined}
        required={body === 'body'}
        rows={6}
        maxLength={MAX_BODY}
        {...field(body)}
        value={values[body] ?? ''}
      />
    </div>
  );
}

/** What may stand in double braces. */
function Placeholders() {
  const { t, i18n } = useTranslation('models');
  const { data } = useQuery({
    queryKey: ['placeholders'],
    queryFn: () => bodyOf(api.GET('/api/v1/knowledge/placeholders')),
    staleTime: Infinity,
  });
  if (!data) return null;
  return (
    <details>
      <summary>{t('placeholders')}</summary>
      <ul>
        {data.items.map((item) => (
          <li key={item.name}>
            <code>{`{{${item.name}}}`}</code> {i18n.language === 'en' ? item.textEn : item.text}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Versions({ id }: { id: string }) {
  const { t } = useTranslation('models');
  const { data } = useQuery({
    queryKey: ['message-models', 'versions', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/message-models/{id}/versions', { params: { path: { id } } })),
  });
  const earlier = data?.items.slice(1) ?? [];
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{t('earlier')}</summary>
      {earlier.map((version) => (
        <div key={version.version}>
          <p className="quiet">
            {t('version', { version: version.version })} · <When at={version.writtenAt} /> ·{' '}
            {version.writtenBy}
          </p>
          <p className="said">{`${version.subject}\n\n${version.body}`}</p>
        </div>
      ))}
    </details>
  );
}

function Retire({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation('models');
  const saved = useSaved(onClose);
  const { id, version, retiredAt } = model;
  const retiring = useCommand({
    send: (retired: boolean, header) =>
      bodyOf(
        api.POST('/api/v1/message-models/{id}/retirement', {
          params: { path: { id }, header },
          body: { version, retired },
        }),
      ),
    onDone: saved,
  });
  return (
    <div>
      <Button
        color="primary"
        outline
        size="sm"
        disabled={retiring.isPending}
        onClick={() => retiring.mutate(!retiredAt)}
      >
        {t(retiredAt ? 'takeBack' : 'retire')}
      </Button>
      {retiring.error && <Problem error={retiring.error} />}
    </div>
  );
}

function useSaved(onClose: () => void) {
  const { t } = useTranslation('models');
  const queryClient = useQueryClient();
  return async () => {
    toast(t('saved'));
    await queryClient.invalidateQueries({ queryKey: ['message-models'] });
    onClose();
  };
}
