import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { CheckedForm } from '../../parts/CheckedForm';
import { Dialog } from '../../parts/Dialog';
import { CheckField, TextAreaField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useCommandForm } from '../../parts/use-command-form';
import { When } from '../../parts/When';

interface RuleDialogProps {
  rule: Schemas['PublicationRuleDto'];
  onClose: () => void;
}

const DECIDERS = ['admin', 'networkDirection', 'decisionMaker'] as const;

/** What was decided for a scope and kind, by whom; who may decides anew. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation(['publication', 'words']);
  const { roles } = useMe();
  const mayDecide = DECIDERS.some((role) => roles.includes(role));
  return (
    <Dialog title={`${rule.scopeName} · ${t(`words:kind.${rule.kind}`)}`} onClose={onClose}>
      <div className="stack">
        {rule.decidedAt ? (
          <p>
            {t('decided', { version: rule.version, by: rule.decidedByName })},{' '}
            <When at={rule.decidedAt} />
          </p>
        ) : (
          <p>{t('neverDecided')}</p>
        )}
        {rule.note && <p className="said">{rule.note}</p>}
        {mayDecide && <Decide rule={rule} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Decide({ rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation('publication');
  const queryClient = useQueryClient();
  const { scope, kind, version } = rule;
  const { field, submit, command } = useCommandForm({
    start: { published: rule.published, note: '' },
    send: (decision, header) =>
      bodyOf(
        api.PUT('/api/v1/publication/{scope}/{kind}', {
          params: { path: { scope, kind }, header },
          body: { ...decision, version },
        }),
      ),
    onDone: async () => {
      toast(t('done'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['publication'] });
    },
  });
  return (
    <CheckedForm className="stack" onSubmit={submit}>
      <CheckField label={t('show')} help={t('showHelp')} {...field('published')} />
      <TextAreaField label={t('note')} rows={2} maxLength={1000} {...field('note')} />
      {command.error && <Problem error={command.error} shown={['published', 'note']} />}
      <div className="dialog-actions">
        <Button color="primary" outline type="button" onClick={onClose}>
          {t('leave')}
        </Button>
        <Button color="primary" type="submit" disabled={command.isPending}>
          {t('go')}
        </Button>
      </div>
    </CheckedForm>
  );
}
