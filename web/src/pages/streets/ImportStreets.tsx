import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { Field, SelectField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { readText } from '../../parts/read-text';
import { RowFaults } from '../../parts/RowFaults';
import { toast } from '../../parts/Toasts';
import { useFormValues } from '../../parts/use-form-values';

type Report = Schemas['StreetImportReportDto'];
/** A long list of faults says what is wrong with the file in its first rows. */
const ROWS_SHOWN = 200;
/** In which eastings and northings may be. */
const SYSTEMS = [25832, 25833, 7791, 7792, 32632, 32633, 3003, 3004] as const;
const systemOf = (text: string) => SYSTEMS.find((code) => String(code) === text) ?? null;

const EXAMPLE = [
  'codice;via;quartiere;civico;lat;lon',
  '100;Via Giuseppe Mazzini;Santo Stefano;;44,490;11,360',
  '100;Via Giuseppe Mazzini;Santo Stefano;12;44,491;11,361',
].join('\n');

function useImport() {
  const { t } = useTranslation('streets');
  const queryClient = useQueryClient();
  const [read, setRead] = useState<{ report: Report; dryRun: boolean } | null>(null);
  const form = useFormValues<{ file: File | null; epsg: string }>({ file: null, epsg: '' });
  const { file, epsg } = form.values;
  const reading = useCommand({
    send: async (dryRun: boolean, header) => {
      const body = { csv: await readText(file!), dryRun, epsg: systemOf(epsg) };
      const report = await bodyOf(api.POST('/api/v1/streets/import', { params: { header }, body }));
      return { report, dryRun };
    },
    onDone: async (done) => {
      setRead(done);
      if (done.dryRun) return;
      toast(t('import.done'));
      await queryClient.invalidateQueries({ queryKey: ['streets'] });
    },
  });
  return {
    form,
    reading,
    read,
    idle: file !== null && !reading.isPending,
    send: (dryRun: boolean) => {
      setRead(null);
      reading.mutate(dryRun);
    },
    choose: (chosen: File | null) => {
      form.set('file', chosen);
      setRead(null);
      reading.reset();
    },
  };
}

/** A register from a CSV file: tried first if one likes, then taken, with a report for each refused row. */
export function ImportStreets() {
  const { t } = useTranslation('streets');
  const { form, reading, read, idle, send, choose } = useImport();
  const errors = useFieldErrors(reading.error);
  return (
    <section className="panel stack" aria-labelledby="import-streets" aria-busy={reading.isPending}>
      <h2 className="h5" id="import-streets">
        {t('import.title')}
      </h2>
      <p>{t('import.what')}</p>
      <pre className="said">{EXAMPLE}</pre>
      <div className="admin-bar">
        <Field label={t('import.file')} error={errors.csv}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".csv,.txt,text/csv"
              className="control"
              onChange={(event) => choose(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <SelectField
          label={t('import.system')}
          help={t('import.systemHelp')}
          empty={t('import.systemNone')}
          choices={SYSTEMS.map((code) => ({
            value: String(code),
            label: `${t(`import.systems.${code}`)} (EPSG:${code})`,
          }))}
          {...form.field('epsg')}
          error={errors.epsg}
        />
        <div className="admin-actions">
          <Button color="primary" outline disabled={!idle} onClick={() => send(true)}>
            {t('import.try')}
          </Button>
          <Button color="primary" disabled={!idle} onClick={() => send(false)}>
            {t('import.go')}
          </Button>
        </div>
      </div>
      {reading.error && !errors.csv && <Problem error={reading.error} />}
      {read && <ImportReport {...read} />}
    </section>
  );
}

function byRow(refused: Report['refused']): Map<number, Report['refused']> {
  const rows = new Map<number, Report['refused']>();
  for (const fault of refused) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return rows;
}

function ImportReport({ report, dryRun }: { report: Report; dryRun: boolean }) {
  const { t } = useTranslation('streets');
  const rows = byRow(report.refused);
  return (
    <div className="stack">
      <p role="status">
        <strong>{t(dryRun ? 'import.trial' : 'import.applied', { count: report.rows })}</strong>
      </p>
      <ul className="plain report-counts">
        {(['added', 'changed', 'unchanged'] as const).map((outcome) => (
          <li key={outcome}>
            <span className="outcome" data-outcome={outcome === 'added' ? 'created' : outcome}>
              {t(`outcome.${outcome}`)}
            </span>{' '}
            {report[outcome]}
          </li>
        ))}
        <li>
          <span className="outcome" data-outcome="refused">
            {t('outcome.refused')}
          </span>{' '}
          {rows.size}
        </li>
      </ul>
      {report.numbers > 0 && <p>{t('import.numbers', { count: report.numbers })}</p>}
      {rows.size > 0 && (
        <ul className="plain plain-rows" aria-label={t('import.refused')}>
          {[...rows].slice(0, ROWS_SHOWN).map(([row, errors]) => (
            <li key={row}>
              <span>{t('import.row', { row })}</span>
              <RowFaults errors={errors} columnName={(field) => t(`column.${field as 'code'}`)} />
            </li>
          ))}
        </ul>
      )}
      {rows.size > ROWS_SHOWN && (
        <p className="quiet">{t('import.more', { count: rows.size - ROWS_SHOWN })}</p>
      )}
    </div>
  );
}
