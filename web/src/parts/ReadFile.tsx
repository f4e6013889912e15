import { type UseMutationResult } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { Field } from './fields';
import { Problem } from './Problem';

interface ReadFileProps<Report> {
  file: File | null;
  onFile: (file: File | null) => void;
  /** Reads the file: true tries only, false writes. */
  reading: UseMutationResult<Report, ApiProblem, boolean>;
  /** What else is to choose, beside the file. */
  choices?: ReactNode;
  /** What came of it. */
  children: (report: Report) => ReactNode;
}

/** A JSON or CSV file that is tried first and read in then, with a report. */
export function ReadFile<Report>(props: ReadFileProps<Report>) {
  const { file, onFile, reading, choices, children } = props;
  const { t } = useTranslation('parts');
  const button = (dryRun: boolean) => (
    <Button
      color="primary"
      outline={dryRun}
      disabled={!file || reading.isPending}
      onClick={() => reading.mutate(dryRun)}
    >
      {t(dryRun ? 'readFile.try' : 'readFile.go')}
    </Button>
  );
  return (
    <>
      <div className="admin-bar">
        <Field label={t('readFile.file')}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".json,.csv"
              className="control"
              onChange={(event) => {
                onFile(event.target.files?.[0] ?? null);
                reading.reset();
              }}
            />
          )}
        </Field>
        {choices}
        <div className="admin-actions">
          {button(true)}
          {button(false)}
        </div>
      </div>
      {reading.error && <Problem error={reading.error} />}
      {reading.data && children(reading.data)}
    </>
  );
}

interface VerdictProps<Outcome extends string> {
  applied: boolean;
  /** How many rows came to what, the refused among them. */
  counts: readonly { outcome: Outcome; words: string; count: number }[];
}

/** Whether something was written, and how many rows came to what. */
export function ReadVerdict<Outcome extends string>({ applied, counts }: VerdictProps<Outcome>) {
  const { t } = useTranslation('parts');
  const refused = counts.some(({ outcome, count }) => outcome === 'refused' && count > 0);
  return (
    <>
      <p role="status">
        <strong>
          {t(`readFile.verdict.${applied ? 'applied' : refused ? 'refused' : 'trial'}`)}
        </strong>
      </p>
      <ul className="plain report-counts">
        {counts.map(({ outcome, words, count }) => (
          <li key={outcome}>
            <span className="outcome" data-outcome={outcome}>
              {words}
            </span>{' '}
            {count}
          </li>
        ))}
      </ul>
    </>
  );
}
