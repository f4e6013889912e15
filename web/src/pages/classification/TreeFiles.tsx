import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { SelectField } from '../../parts/fields';
import { Icon } from '../../parts/Icon';
import { ReadFile, ReadVerdict } from '../../parts/ReadFile';
import { RowFaults } from '../../parts/RowFaults';
import { toast } from '../../parts/Toasts';
import type { Version } from './queries';

type Report = Schemas['TreeImportReportDto'];
const FORMATS = ['csv', 'json'] as const;
const MODES = ['replace', 'merge'] as const;

/** A version as a file, and a file read into a draft with a report for each row. */
export function TreeFiles({ version, editable }: { version: Version; editable: boolean }) {
  const { t } = useTranslation('classification');
  return (
    <div className="stack">
      <section className="panel stack">
        <h2 className="h5">{t('files.export')}</h2>
        <ul className="plain admin-actions">
          {FORMATS.map((format) => (
            <li key={format}>
              <a
                className="btn btn-outline-primary btn-sm"
                href={`/api/v1/classification-versions/${version.id}/export?format=${format}`}
                download={`classificazione-${version.number}.${format}`}
              >
                <Icon name="it-download" /> {format.toUpperCase()}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {editable ? <ImportTree version={version} /> : <p>{t('files.onlyDrafts')}</p>}
    </div>
  );
}

function ImportTree({ version }: { version: Version }) {
  const { t } = useTranslation(['classification', 'parts']);
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<(typeof MODES)[number]>('merge');
  const reading = useMutation<Report, ApiProblem, boolean>({
    mutationFn: (dryRun) => {
      const form = new FormData();
      form.append('file', file!);
      return bodyOf(
        api.POST('/api/v1/classification-versions/{id}/import', {
          params: {
            path: { id: version.id },
            query: { version: version.version, mode, dryRun },
          },
          body: form as never,
          bodySerializer: (body) => body as unknown as FormData,
        }),
      );
    },
    onSuccess: async ({ applied }) => {
      if (!applied) return;
      toast(t('parts:readFile.applied'));
      await queryClient.invalidateQueries({ queryKey: ['classification-versions'] });
    },
  });
  return (
    <section className="panel stack">
      <h2 className="h5">{t('files.import')}</h2>
      <p>{t('files.importWhat')}</p>
      <ReadFile
        file={file}
        onFile={setFile}
        reading={reading}
        choices={
          <SelectField
            label={t('files.mode')}
            choices={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
            value={mode}
            onChange={(value) => setMode(value as (typeof MODES)[number])}
          />
        }
      >
        {(report) => <TreeReport report={report} />}
      </ReadFile>
    </section>
  );
}

const OUTCOMES = ['added', 'changed', 'unchanged', 'refused', 'removed'] as const;

function TreeReport({ report }: { report: Report }) {
  const { t } = useTranslation('classification');
  const refused = report.items.filter(({ errors }) => errors.length > 0);
  return (
    <div className="stack">
      <ReadVerdict
        applied={report.applied}
        counts={OUTCOMES.map((outcome) => ({
          outcome: outcome === 'added' ? 'created' : outcome,
          words: t(`outcome.${outcome}`),
          count: outcome === 'removed' ? report.removed.length : report[outcome],
        }))}
      />
      {refused.length > 0 && (
        <ul className="plain plain-rows">
          {refused.map(({ row, code, errors }) => (
            <li key={row}>
              <span>
                {t('files.row', { row })} <strong>{code}</strong>
              </span>
              <RowFaults errors={errors} />
            </li>
          ))}
        </ul>
      )}
      {report.issues.length > 0 && (
        <p className="quiet">{t('files.issues', { count: report.issues.length })}</p>
      )}
    </div>
  );
}
