import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { SelectField, TextField } from '../../parts/fields';
import { Icon } from '../../parts/Icon';
import { Menu } from '../../parts/Menu';
import { useCommandForm } from '../../parts/use-command-form';
import { savedFiltersQuery } from './queries';

/**
 * Filters kept under a name, on the server: they follow their owner, are shared with the colleagues of a point, and their
 * link can be given to anybody.
 */
export function SavedFilters() {
  const { t } = useTranslation('desk');
  const kept = useQuery(savedFiltersQuery).data?.items ?? [];
  const refresh = useRefresh();
  const [naming, setNaming] = useState(false);
  const removing = useCommand({
    send: (id: string, header) =>
      api.POST('/api/v1/me/saved-filters/{id}/removal', { params: { path: { id }, header } }),
    onDone: refresh,
  });
  return (
    <>
      <Menu label={t('saved.label')} button={<Icon name="it-star-outline" />}>
        {kept.length === 0 && <p className="quiet">{t('saved.none')}</p>}
        <ul className="plain">
          {kept.map((one) => (
            <SavedFilter key={one.id} filter={one} onRemove={() => removing.mutate(one.id)} />
          ))}
        </ul>
        <button type="button" className="menu-action" onClick={() => setNaming(true)}>
          {t('saved.save')}
        </button>
      </Menu>
      {naming && <NamingDialog onClose={() => setNaming(false)} />}
    </>
  );
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: savedFiltersQuery.queryKey });
}

interface SavedFilterProps {
  filter: Schemas['SavedFilterDto'];
  onRemove: () => void;
}

function SavedFilter({ filter, onRemove }: SavedFilterProps) {
  const { t } = useTranslation('desk');
  const { pointName } = useNames();
  const { name, address, point, mine, owner } = filter;
  return (
    <li className="saved-filter">
      <span>
        <Link to={address}>{name}</Link>
        {point && (
          <span className="quiet">
            {mine
              ? t('saved.sharedWith', { point: pointName(point) })
              : t('saved.sharedBy', { name: owner })}
          </span>
        )}
      </span>
      {mine && (
        <button type="button" className="icon-button" onClick={onRemove}>
          <Icon name="it-close" label={t('saved.remove', { name })} />
        </button>
      )}
    </li>
  );
}

/** The list is kept, not the case that happens to be open beside it. */
function useAddressToKeep(): string {
  const { pathname, search } = useLocation();
  const { buildLocation } = useRouter();
  return buildLocation({ to: pathname, search: { ...search, caso: undefined } as never }).href;
}

function NamingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { points } = useMe();
  const { pointName } = useNames();
  const address = useAddressToKeep();
  const refresh = useRefresh();
  const { field, submit, command } = useCommandForm({
    start: { name: '', point: '' },
    send: ({ name, point }, header) =>
      bodyOf(
        api.POST('/api/v1/me/saved-filters', {
          params: { header },
          body: { name: name.trim(), address, point: point || undefined },
        }),
      ),
    onDone: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <ConfirmDialog
      title={t('saved.title')}
      confirm={t('saved.confirm')}
      pending={command.isPending}
      error={command.error}
      shown={['name', 'point']}
      onConfirm={submit}
      onClose={onClose}
    >
      <TextField label={t('saved.name')} required maxLength={80} {...field('name')} />
      {points.length > 0 && (
        <SelectField
          label={t('saved.for')}
          empty={t('saved.forMe')}
          choices={points.map((code) => ({
            value: code,
            label: t('saved.forPoint', { point: pointName(code) }),
          }))}
          {...field('point')}
        />
      )}
    </ConfirmDialog>
  );
}
