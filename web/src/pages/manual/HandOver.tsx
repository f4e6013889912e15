import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { pointsQuery } from '../../api/reference';
import { SelectField } from '../../parts/fields';
import { ActionDialog } from '../../parts/ActionDialog';
import type { Article } from './queries';

/** Gives an article to another point, which looks after it from then on. */
export function HandOver({ article: { id, owner, revision } }: { article: Article }) {
  const { t } = useTranslation('manual');
  const points = useQuery(pointsQuery).data ?? [];
  return (
    <ActionDialog
      label={t('handOver.go')}
      title={t('handOver.go')}
      done={t('handOver.done')}
      start={{ owner: '' }}
      shown={['owner']}
      send={(values, header) =>
        api.POST('/api/v1/knowledge/articles/{id}/owner', {
          params: { path: { id }, header },
          body: { ...values, revision },
        })
      }
    >
      {({ field }) => (
        <>
          <p>{t('handOver.what')}</p>
          <SelectField
            label={t('field.owner')}
            required
            empty={t('write.choose')}
            choices={points
              .filter(({ code, closedAt }) => !closedAt && code !== owner)
              .map(({ code, name }) => ({ value: code, label: name }))}
            {...field('owner')}
          />
        </>
      )}
    </ActionDialog>
  );
}
