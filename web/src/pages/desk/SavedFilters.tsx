import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { SelectField, TextField } from '../../parts/fields';
import { Icon } from '../../parts/Icon';
import { Menu } from '../../parts/Menu';
import { useFieldErrors } from '../../parts/Problem';
import { savedFiltersQuery } from './queries';

/**
 * Filters kept under a name, on the server: they follow their owner, are shared with the colleagues of a point, and their
 * link can be given to anybody.
 */
export function SavedFilters() {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const { pathname, search } = useLocation();
  const { buildLocation } = useRouter();
  // The list is kept, not the case that happens to be open beside it.
  const { href } = buildLocation({ to: pathname, search: { ...search, caso: undefined } as never });
  const kept = useQuery(savedFiltersQuery).data?.items ?? [];
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [point, setPoint] = useState('');
  const { points } = useMe();
  const { pointName } = useNames();
  const refresh = () => queryClient.invalidateQueries({ queryKey: savedFiltersQuery.queryKey });
  const saving = useCommand({
    send: (body: { name: string; address: string; point?: string }, header) =>
      bodyOf(api.POST('/api/v1/me/saved-filters', { params: { header }, body })),
    onDone: async () => {
      setNaming(false);
      setName('');
      setPoint('');
      await refresh();
    },
  });
  const removing = useCommand({
    send: (id: string, header) =>
      api.POST('/api/v1/me/saved-filters/{id}/removal', { params: { path: { id }, header } }),
    onDone: refresh,
  });
  const errors = useFieldErrors(saving.error);
  return (
    <>
      <Menu label={t('saved.label')} button={<Icon name="it-star-outline" />}>
        {kept.length === 0 && <p className="quiet">{t('saved.none')}</p>}
        <ul className="plain">
          {kept.map((one) => (
            <li key={one.id} className="saved-filter">
              <span>
                <Link to={one.address}>{one.name}</Link>
                {one.point && (
                  <span className="quiet">
                    {one.mine
                      ? t('saved.sharedWith', { point: pointName(one.point) })
                      : t('saved.sharedBy', { name: one.owner })}
                  </span>
                )}
              </span>
              {one.mine && (
                <button
                  type="button"
                  className="icon-button"
                  onClick={() => removing.mutate(one.id)}
                >
                  <Icon name="it-close" label={t('saved.remove', { name: one.name })} />
                </button>
              )}
            </li>
          ))}
        </ul>
        <button type="button" className="menu-action" onClick={() => setNaming(true)}>
          {t('saved.save')}
        </button>
      </Menu>
      {naming && (
        <ConfirmDialog
          title={t('saved.title')}
          confirm={t('saved.confirm')}
          pending={saving.isPending}
          error={saving.error}
          shown={['name', 'point']}
          onConfirm={() =>
            saving.mutate({ name: name.trim(), address: href, point: point || undefined })
          }
          onClose={() => setNaming(false)}
        >
          <TextField
            label={t('saved.name')}
            required
            maxLength={80}
            value={name}
            onChange={setName}
            error={errors.name}
          />
          {points.length > 0 && (
            <SelectField
              label={t('saved.for')}
              value={point}
              onChange={setPoint}
              empty={t('saved.forMe')}
              choices={points.map((code) => ({
                value: code,
                label: t('saved.forPoint', { point: pointName(code) }),
              }))}
              error={errors.point}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
