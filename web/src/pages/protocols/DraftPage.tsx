import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { DraftForm } from './DraftForm';
import { protocolQuery } from './queries';
import { protocolDraftRoute } from './route';

/** A new protocol, the next version of one, or a draft that is changed. */
export default function DraftPage() {
  const { t } = useTranslation(['protocols', 'administration']);
  const { da, bozza } = protocolDraftRoute.useSearch();
  const id = bozza ?? da;
  const base = useQuery({ ...protocolQuery(id ?? ''), enabled: id !== undefined });
  const title = t(bozza ? 'draft.change' : da ? 'draft.next' : 'draft.new');
  return (
    <Page
      title={title}
      trail={[
        { to: '/amministrazione', label: t('administration:title') },
        { to: '/amministrazione/protocolli', label: t('title') },
      ]}
    >
      {base.error && <Problem error={base.error} onRetry={() => void base.refetch()} />}
      {id && base.isPending && <Waiting />}
      {(!id || base.data) && (
        <DraftForm key={id ?? ''} base={base.data} changing={bozza !== undefined} />
      )}
    </Page>
  );
}
