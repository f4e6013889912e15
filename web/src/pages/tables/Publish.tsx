import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { toast } from '../../parts/Toasts';
import { Changes } from './Changes';
import type { DecisionTable, TableDraft } from './draft';
import { type Fault, faultsOf, useFaultText } from './faults';
import type { Definition } from './queries';

interface PublishProps {
  definition: Definition;
  /** The table in force, which the draft replaces. */
  live: DecisionTable;
  /** False while `live` is that of a version before. */
  fresh: boolean;
  draft: TableDraft;
  onRefused: (faults: Fault[]) => void;
  onPublished: () => void;
  onClose: () => void;
}

/** Asks before a draft becomes the table in force, showing what changes. */
export function Publish({
  definition,
  live,
  fresh,
  draft,
  onRefused,
  onPublished,
  onClose,
}: PublishProps) {
  const { t } = useTranslation('tables');
  const faultText = useFaultText();
  const queryClient = useQueryClient();
  const { key, version } = definition;
  const publishing = useCommand({
    send: (table: DecisionTable, header) =>
      bodyOf(
        api.POST('/api/v1/decision-definitions/{key}/versions', {
          params: { path: { key }, header },
          body: { table, basedOnVersion: version },
        }),
      ),
    onDone: async (published) => {
      toast(t('publish.done', { version: published.version }), 'success');
      const names = published.warnings.map(({ ruleNumber, column, ...fault }) => {
        const where = ruleNumber === null ? column : t('cell', { rule: ruleNumber, column });
        return `${where}: ${faultText(fault)}`;
      });
      if (names.length > 0) toast(t('publish.warned', { names: names.join(' ') }), 'danger');
      onPublished();
      await queryClient.invalidateQueries({ queryKey: ['decisions'] });
      onClose();
    },
  });
  const send = () =>
    publishing.mutate(draft.table, {
      onError: (error: ApiProblem) => {
        const faults = faultsOf(error);
        if (faults.length > 0) onRefused(faults);
        if (error.status === 409) void queryClient.invalidateQueries({ queryKey: ['decisions'] });
      },
    });
  return (
    <ConfirmDialog
      title={t('publish.question')}
      confirm={t('publish.go')}
      pending={publishing.isPending || !fresh}
      error={publishing.error}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{t('publish.what')}</p>
      <Changes before={live} after={draft.table} />
    </ConfirmDialog>
  );
}
