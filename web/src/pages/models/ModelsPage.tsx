import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { type Column, DataList } from '../../parts/DataList';
import { CheckField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { useList } from '../../parts/use-list';
import { When } from '../../parts/When';
import { ModelDialog } from './ModelDialog';
import { modelsRoute } from './route';

type Model = Schemas['MessageModelDto'];

/** Models of messages to citizens: who may writes and retires them, the others read what they say. */
export default function ModelsPage() {
  const { t } = useTranslation(['models', 'administration']);
  const { roles } = useMe();
  const navigate = useNavigate({ from: '/amministrazione/modelli' });
  const { ritirati } = modelsRoute.useSearch();
  const [open, setOpen] = useState<Model | 'new' | null>(null);
  const writes = roles.includes('networkDirection') || roles.includes('admin');
  const list = useList(['message-models', 'all', ritirati], async () => {
    const query = { retired: ritirati === 'si' };
    const page = await bodyOf(api.GET('/api/v1/message-models', { params: { query } }));
    return { ...page, count: page.items.length };
  });
  return (
    <Page
      title={t('title')}
      trail={[{ to: '/amministrazione', label: t('administration:title') }]}
      actions={
        writes && (
          <Button color="primary" size="sm" onClick={() => setOpen('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <DataList
        label={t('title')}
        list={list}
        columns={useColumns(setOpen)}
        keyOf={({ id }) => id}
        onOpen={setOpen}
        filters={
          <CheckField
            label={t('withRetired')}
            value={ritirati === 'si'}
            onChange={(on) =>
              void navigate({ search: { ritirati: on ? 'si' : undefined }, resetScroll: false })
            }
          />
        }
        empty={<p>{t(writes ? 'noneYet' : 'none')}</p>}
      />
      {open && (
        <ModelDialog
          model={open === 'new' ? null : open}
          writes={writes}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function useColumns(onOpen: (model: Model) => void): Column<Model>[] {
  const { t } = useTranslation(['models', 'words']);
  return [
    {
      key: 'name',
      label: t('name'),
      weight: 'main',
      cell: (model) => (
        <button type="button" className="link-button" onClick={() => onOpen(model)}>
          {model.name}
        </button>
      ),
    },
    {
      key: 'for',
      label: t('for'),
      cell: ({ kind, channel, classification }) =>
        [kind && t(`words:kind.${kind}`), channel && t(`words:channel.${channel}`), classification]
          .filter(Boolean)
          .join(' · ') || t('forAll'),
    },
    {
      key: 'written',
      label: t('written'),
      weight: 'wide',
      cell: ({ writtenAt, writtenBy, version }) => (
        <>
          <When at={writtenAt} /> · {writtenBy} · {t('version', { version })}
        </>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ retiredAt }) => t(retiredAt ? 'retired' : 'inUse'),
    },
  ];
}
