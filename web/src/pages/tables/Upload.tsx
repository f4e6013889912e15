import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { Changes } from './Changes';
import type { DecisionTable } from './draft';
import type { Definition } from './queries';

interface ReadFile {
  xml: string;
  table: DecisionTable | null;
  /** Other decisions of the file, which are published with it. */
  others: string[];
}

interface UploadProps {
  definition: Definition;
  live: DecisionTable | null;
}

/** A file that was changed in Camunda Modeler: what differs is shown before it is published. */
export function Upload({ definition, live }: UploadProps) {
  const { t } = useTranslation('tables');
  const id = useId();
  const [read, setRead] = useState<ReadFile | null>(null);
  const { key } = definition;
  const reading = useMutation<ReadFile, ApiProblem, File>({
    mutationFn: async (file) => {
      const xml = await file.text();
      const params = { path: { key } };
      const { table } = await bodyOf(
        api.POST('/api/v1/decision-definitions/{key}/reading', { params, body: { xml } }),
      );
      return { xml, table, others: decisionsIn(xml).filter((other) => other !== key) };
    },
    onSuccess: setRead,
  });
  return (
    <section className="panel stack">
      <h2 className="h5">{t('upload.title')}</h2>
      <p>{t('upload.what')}</p>
      <div className="field">
        <label htmlFor={id}>{t('upload.file')}</label>
        <input
          id={id}
          type="file"
          accept=".dmn"
          className="control"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be chosen again after it was mended.
            if (file) reading.mutate(file);
            event.target.value = '';
          }}
        />
      </div>
      {reading.error && <FileProblem error={reading.error} decision={key} />}
      {read && <PublishFile {...{ definition, live, read }} onClose={() => setRead(null)} />}
    </section>
  );
}

/** A refusal in the words of who changed the file: rules and columns, not fields of a request. */
function FileProblem({ error, decision }: { error: ApiProblem; decision: string }) {
  const { t } = useTranslation('tables');
  if (error.status === 404) {
    return (
      <p className="problem" role="alert">
        {t('upload.other', { decision })}
      </p>
    );
  }
  const problems = (error.body.problems ?? []) as {
    ruleNumber: number | null;
    column: string | null;
    text: string | null;
    message: string;
  }[];
  if (problems.length === 0) return <Problem error={error} />;
  return (
    <div className="problem" role="alert">
      <div>
        <p>{t('upload.refused')}</p>
        <ul>
          {problems.map(({ ruleNumber, column, message }, at) => (
            <li key={at}>
              {ruleNumber !== null && t('cell', { rule: ruleNumber, column: column ?? '' })}
              {ruleNumber !== null && ': '}
              {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Ids of the decisions of a file that the server has read before. */
function decisionsIn(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagNameNS('*', 'decision')].flatMap(({ id }) => id || []);
}

interface PublishFileProps extends UploadProps {
  read: ReadFile;
  onClose: () => void;
}

function PublishFile({ definition, live, read, onClose }: PublishFileProps) {
  const { t } = useTranslation('tables');
  const queryClient = useQueryClient();
  const publishing = useMutation<Schemas['DeploymentDto'], ApiProblem>({
    mutationFn: () => {
      const form = new FormData();
      // Under the name it was deployed with: a browser that saves a copy names it otherwise.
      form.append('files', new File([read.xml], definition.resourceName));
      return bodyOf(
        api.POST('/api/v1/process-deployments', {
          body: form as never,
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: async ({ decisions, warnings }) => {
      const version = decisions.find(({ key }) => key === definition.key)?.version;
      toast(version ? t('publish.done', { version }) : t('upload.unchanged'), 'success');
      const names = warnings.map(({ message }) => message).join(' ');
      if (names) toast(t('publish.warned', { names }), 'danger');
      await queryClient.invalidateQueries({ queryKey: ['decisions'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('upload.question')}
      confirm={t('publish.go')}
      pending={publishing.isPending}
      error={publishing.error}
      onConfirm={() => publishing.mutate()}
      onClose={onClose}
    >
      <p>{t('publish.what')}</p>
      {read.others.length > 0 && (
        <p>{t('upload.others', { count: read.others.length, names: read.others.join(', ') })}</p>
      )}
      {live && read.table ? <Changes before={live} after={read.table} /> : null}
    </ConfirmDialog>
  );
}
