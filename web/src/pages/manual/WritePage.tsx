import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { articleQuery } from './queries';
import { writeArticleRoute } from './route';
import { WriteForm } from './WriteForm';

/** A new article, or the open draft of one. */
export default function WritePage() {
  const { t } = useTranslation('manual');
  const { scheda } = writeArticleRoute.useSearch();
  const current = useQuery({ ...articleQuery(scheda ?? ''), enabled: scheda !== undefined });
  const open = current.data?.openVersion ?? undefined;
  const draft = useQuery({
    ...articleQuery(scheda ?? '', open),
    enabled: scheda !== undefined && open !== undefined,
  });
  const error = current.error ?? draft.error;
  return (
    <Page
      title={t(scheda ? 'write.change' : 'write.new')}
      trail={[{ to: '/manuale', label: t('title') }]}
    >
      {error && <Problem error={error} />}
      {scheda && !error && !draft.data && <Waiting />}
      {(!scheda || draft.data) && <WriteForm key={scheda ?? ''} draft={draft.data} />}
    </Page>
  );
}
