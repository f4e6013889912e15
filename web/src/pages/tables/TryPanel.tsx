import { useMutation } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { CheckedForm } from '../../parts/CheckedForm';
import { SelectField, TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { useFormValues } from '../../parts/use-form-values';
import type { DecisionTable } from './draft';
import { type Fault, faultsOf } from './faults';
import { type AskedInput, askedInputs, inputsFrom } from './try-inputs';
import { TryResult, type DecisionResult } from './TryResult';
import { useVocabulary } from './vocabulary';

interface TryPanelProps {
  decision: string;
  version: number;
  /** null: an expression. */
  table: DecisionTable | null;
  /** The table is a draft, which is sent along. */
  isDraft: boolean;
  onRefused: (faults: Fault[]) => void;
}

const INPUT = /^inputs\.(.+)$/;

/** Takes the decision with values one writes: the result, and the rules that made it. */
export function TryPanel({ decision, version, table, isDraft, onRefused }: TryPanelProps) {
  const { t } = useTranslation('tables');
  // In one value: a path of an input has dots.
  const { values, update } = useFormValues<{ texts: Record<string, string> }>({ texts: {} });
  const { texts } = values;
  const [missing, setMissing] = useState<string[]>([]);
  const asked = askedInputs(table, missing);
  const trying = useMutation<DecisionResult, ApiProblem>({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/decision-definitions/{key}/evaluate', {
          params: { path: { key: decision } },
          body: {
            inputs: inputsFrom(asked, texts),
            ...(isDraft && table ? { table } : { version }),
          },
        }),
      ),
    onError: (error) => {
      const named = (error.body.errors ?? []).flatMap(({ field }) => INPUT.exec(field)?.[1] ?? []);
      setMissing([...new Set([...missing, ...named.filter((name) => !has(asked, name))])]);
      const faults = error.code === 'decision.refused' ? faultsOf(error) : [];
      if (faults.length > 0) onRefused(faults);
    },
  });
  const errors = useFieldErrors(trying.error);
  return (
    <div className="stack">
      <p>{t(isDraft ? 'try.draft' : 'try.what', { version })}</p>
      <CheckedForm className="stack" onSubmit={() => trying.mutate()}>
        <div className="filters">
          {asked.map((input) => (
            <InputField
              key={input.path}
              input={input}
              value={texts[input.path] ?? ''}
              onChange={(text) => update('texts', (before) => ({ ...before, [input.path]: text }))}
              error={errors[`inputs.${input.path}`]}
            />
          ))}
        </div>
        <div>
          <Button color="primary" type="submit" disabled={trying.isPending}>
            {t('try.go')}
          </Button>
        </div>
      </CheckedForm>
      {trying.error && (
        <Problem error={trying.error} shown={asked.map(({ path }) => `inputs.${path}`)} />
      )}
      {trying.data && <TryResult result={trying.data} table={table} />}
    </div>
  );
}

function has(asked: readonly AskedInput[], name: string): boolean {
  return asked.some(({ path }) => path === name || path.startsWith(`${name}.`));
}

interface InputFieldProps {
  input: AskedInput;
  value: string;
  onChange: (text: string) => void;
  error?: string;
}

function InputField({ input: { column }, value, onChange, error }: InputFieldProps) {
  const { t } = useTranslation('tables');
  const { choices } = useVocabulary();
  const known = choices(column);
  const frame = { label: column.label, value, onChange, error };
  if (known.length > 0) {
    // A text is sent as it is; true, false and numbers as they are written.
    const plain = known.map((choice) => ({
      ...choice,
      value: column.type === 'string' ? (JSON.parse(choice.value) as string) : choice.value,
    }));
    return <SelectField {...frame} choices={plain} empty={t('nothing')} />;
  }
  if (column.type === 'number') return <TextField {...frame} type="number" step="any" />;
  if (column.type === 'date') return <TextField {...frame} type="date" />;
  return <TextField {...frame} help={column.type === null ? t('try.any') : undefined} />;
}
