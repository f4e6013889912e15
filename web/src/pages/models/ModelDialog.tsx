import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { Dialog } from '../../parts/Dialog';
import { SelectField, TextAreaField, TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
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
  const [content, setContent] = useState<Content>(model ?? EMPTY);
  return (
    <Dialog title={model?.name ?? t('new')} onClose={onClose}>
      <div className="stack">
        {writes && !model?.retiredAt ? (
          <ModelForm model={model} content={content} onChange={setContent} onClose={onClose} />
        ) : (
          <p className="said">{`${content.subject}\n\n${content.body}`}</p>
        )}
        {content.subject.trim() && content.body.trim() && <Preview texts={content} />}
        {model && <Versions id={model.id} />}
        {model && writes && <Retire model={model} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

interface ModelFormProps {
  model: Model | null;
  content: Content;
  onChange: (content: Content) => void;
  onClose: () => void;
}

function ModelForm({ model, content, onChange, onClose }: ModelFormProps) {
  const { t } = useTranslation(['models', 'words']);
  const saved = useSaved(onClose);
  const saving = useCommand({
    send: (given: Content, header) => {
      const { name, kind, channel, classification, subject, body, subjectEn, bodyEn } = given;
      const sent = { name, kind, channel, classification, subject, body, subjectEn, bodyEn };
      return model
        ? bodyOf(
            api.PATCH('/api/v1/message-models/{id}', {
              params: { path: { id: model.id } },
              body: { ...sent, version: model.version },
            }),
          )
        : bodyOf(api.POST('/api/v1/message-models', { params: { header }, body: sent }));
    },
    onDone: saved,
  });
  const errors = useFieldErrors(saving.error);
  const set = (part: Partial<Content>) => onChange({ ...content, ...part });
  return (
    <form
      className="stack"
      noValidate
      aria-busy={saving.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(content);
      }}
    >
      {saving.error && <Problem error={saving.error} shown={SHOWN} />}
      <TextField
        label={t('name')}
        required
        maxLength={100}
        error={errors.name}
        value={content.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={t('kind')}
        empty={t('every')}
        choices={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
        value={content.kind ?? ''}
        onChange={(kind) => set({ kind: (kind || null) as Content['kind'] })}
      />
      <SelectField
        label={t('channel')}
        empty={t('every')}
        choices={CHANNELS.map((value) => ({ value, label: t(`words:channel.${value}`) }))}
        value={content.channel ?? ''}
        onChange={(channel) => set({ channel: (channel || null) as Content['channel'] })}
      />
      <ClassField
        label={t('classification')}
        help={t('classificationHelp')}
        error={errors.classification}
        value={content.classification ?? null}
        onChange={(classification) => set({ classification })}
      />
      <Placeholders />
      {(
        [
          ['subject', 'body'],
          ['subjectEn', 'bodyEn'],
        ] as const
      ).map(([subject, body]) => (
        <div key={subject} className="stack">
          <TextField
            label={t(subject)}
            required={subject === 'subject'}
            maxLength={MAX_SUBJECT}
            error={errors[subject]}
            value={content[subject] ?? ''}
            onChange={(text) => set({ [subject]: text })}
          />
          <TextAreaField
            label={t(body)}
            help={body === 'bodyEn' ? t('englishHelp') : undefined}
            required={body === 'body'}
            rows={6}
            maxLength={MAX_BODY}
            error={errors[body]}
            value={content[body] ?? ''}
            onChange={(text) => set({ [body]: text })}
          />
        </div>
      ))}
      <div>
        <Button color="primary" type="submit" disabled={saving.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
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
