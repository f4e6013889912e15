import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import '../../styles/administration.css';

type Double = Schemas['CitizenDoubleDto'];
type Citizen = Schemas['DoubledCitizenDto'];
/** Which of a pair stays. */
interface Merge {
  kept: Citizen;
  duplicate: Citizen;
}

/** Citizens whom two writings of one phone number made two: whoever knows both makes them one. */
export default function DoublesPage() {
  const { t } = useTranslation(['doubles', 'administration']);
  const found = useQuery({
    queryKey: ['citizens', 'doubles'],
    queryFn: () => bodyOf(api.GET('/api/v1/citizens/doubles')),
  });
  const [asked, setAsked] = useState<Merge | null>(null);
  const pairs = found.data?.items ?? [];
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <p>{t('what')}</p>
      {found.error && (
        <Problem error={asProblem(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && pairs.length === 0 && <p role="status">{t('none')}</p>}
      <ul className="plain stack">
        {pairs.map((pair) => (
          <Pair key={pair.first.id + pair.second.id} pair={pair} onMerge={setAsked} />
        ))}
      </ul>
      {found.data?.more && <p>{t('more')}</p>}
      {asked && <Confirm merge={asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Pair({ pair, onMerge }: { pair: Double; onMerge: (merge: Merge) => void }) {
  const { t } = useTranslation('doubles');
  const { first, second } = pair;
  return (
    <li className="panel stack" data-double>
      <h2 className="h6">{first.name}</h2>
      {(
        [
          [first, second],
          [second, first],
        ] as const
      ).map(([kept, duplicate]) => (
        <div key={kept.id} className="admin-bar">
          <ul className="facts">
            {[kept.phone, kept.email, kept.taxCode, kept.address].filter(Boolean).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
            <li>{t('contacts', { count: kept.contacts })}</li>
          </ul>
          <Button color="primary" outline size="sm" onClick={() => onMerge({ kept, duplicate })}>
            {t('keep')}
            <span className="visually-hidden"> {kept.phone ?? kept.email}</span>
          </Button>
        </div>
      ))}
    </li>
  );
}

function Confirm({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const { kept, duplicate } = merge;
  const { t } = useTranslation('doubles');
  const queryClient = useQueryClient();
  const merging = useCommand({
    send: (_: void, header) =>
      bodyOf(
        api.POST('/api/v1/citizens/{id}/merge', {
          params: { path: { id: kept.id }, header },
          body: { duplicate: duplicate.id },
        }),
      ),
    onDone: async ({ contacts }) => {
      onClose();
      toast(t('done', { count: contacts }));
      await queryClient.invalidateQueries({ queryKey: ['citizens'] });
    },
  });
  return (
    <ConfirmDialog
      title={t('confirm.title', { name: kept.name ?? '' })}
      confirm={t('confirm.go')}
      pending={merging.isPending}
      error={merging.error}
      onConfirm={() => merging.mutate()}
      onClose={onClose}
    >
      <p>{t('confirm.what', { count: duplicate.contacts })}</p>
    </ConfirmDialog>
  );
}
