import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { SelectField } from '../../parts/fields';
import { Icon } from '../../parts/Icon';
import { ReadFile, ReadVerdict } from '../../parts/ReadFile';
import { readText } from '../../parts/read-text';
import { RowFaults } from '../../parts/RowFaults';
import { toast } from '../../parts/Toasts';

const TABLES = ['points', 'accounts', 'memberships'] as const;
type Table = (typeof TABLES)[number];
type Report = Schemas['TransferReportDto'];

/** The organisation as files: given out, and read in with a report for each row. */
export function Files() {
  return (
    <div className="stack">
      <Export />
      <Import />
    </div>
  );
}

function Export() {
  const { t } = useTranslation('organisation');
  return (
    <section className="panel stack">
      <h2 className="h5">{t('files.export')}</h2>
      <p>{t('files.exportWhat')}</p>
      <ul className="plain admin-actions">
        <li>
          <a
            className="btn btn-outline-primary btn-sm"
            href="/api/v1/organisation/export"
            download="organisation.json"
          >
            <Icon name="it-download" /> {t('files.everything')}
          </a>
        </li>
        {TABLES.map((table) => (
          <li key={table}>
            <a
              className="btn btn-outline-primary btn-sm"
              href={`/api/v1/organisation/export?table=${table}`}
              download={`${table}.csv`}
            >
              <Icon name="it-download" /> {t('files.asCsv', { table: t(`table.${table}`) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Import() {
  const { t } = useTranslation(['organisation', 'parts']);
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [table, setTable] = useState<Table>('points');
  const isCsv = file !== null && !/\.json$/i.test(file.name);
  const reading = useMutation<Report, ApiProblem, boolean>({
    mutationFn: async (dryRun) => {
      const text = await readText(file!);
      return bodyOf(
        api.POST('/api/v1/organisation/import', {
          params: { query: { dryRun, ...(isCsv ? { table } : {}) } },
          body: text as never,
          bodySerializer: (body) => body as unknown as string,
          headers: { 'content-type': isCsv ? 'text/csv' : 'application/json' },
        }),
      );
    },
    onSuccess: async ({ applied }) => {
      if (!applied) return;
      toast(t('parts:readFile.applied'));
      await queryClient.invalidateQueries();
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
          isCsv && (
            <SelectField
              label={t('files.table')}
              choices={TABLES.map((value) => ({ value, label: t(`table.${value}`) }))}
              value={table}
              onChange={(value) => setTable(value as Table)}
            />
          )
        }
      >
        {(report) => <ReportTable report={report} />}
      </ReadFile>
    </section>
  );
}

const OUTCOMES = ['created', 'changed', 'unchanged', 'refused'] as const;

function ReportTable({ report }: { report: Report }) {
  const { t } = useTranslation('organisation');
  const [shown, setShown] = useState('');
  const rows = report.rows.filter(({ outcome }) => !shown || outcome === shown);
  return (
    <div className="stack">
      <ReadVerdict
        applied={report.applied}
        counts={OUTCOMES.map((outcome) => ({
          outcome,
          words: t(`outcome.${outcome}`),
          count: report.counts[outcome],
        }))}
      />
      <div className="admin-bar">
        <SelectField
          label={t('files.rows')}
          empty={t('files.allRows')}
          choices={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      {rows.length > 0 && (
        <div className="table-frame">
          <table>
            <caption className="visually-hidden">{t('files.report')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('files.row')}</th>
                <th scope="col">{t('files.key')}</th>
                <th scope="col">{t('files.outcome')}</th>
                <th scope="col">{t('files.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ReportRow key={`${row.table} ${row.number}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function ReportRow({ row }: { row: Report['rows'][number] }) {
  const { t } = useTranslation('organisation');
  return (
    <tr>
      <td>
        {t(`table.${row.table}`)} {row.number}
      </td>
      <td data-weight="main">{row.key}</td>
      <td>
        <span className="outcome" data-outcome={row.outcome}>
          {t(`outcome.${row.outcome}`)}
        </span>
      </td>
      <td>
        {row.code === null ? (
          '–'
        ) : (
          <RowFaults
            errors={row.errors}
            refusal={{ code: row.code, message: row.message ?? row.code }}
          />
        )}
      </td>
    </tr>
  );
}
