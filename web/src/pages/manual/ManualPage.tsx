import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { type Column, DataList } from '../../parts/DataList';
import { Page } from '../../parts/Page';
import { useList } from '../../parts/use-list';
import { ArticleState } from './ArticleState';
import { ManualFilters } from './ManualFilters';
import { mayWrite } from './roles';
import { manualRoute } from './route';
import type { Article } from './queries';

type Found = Schemas['FoundArticleDto'];

/** The operating manual: found by its words, by state, by point, or because it has to be looked at again. */
export default function ManualPage() {
  const { t } = useTranslation('manual');
  const { roles } = useMe();
  const navigate = useNavigate();
  const filters = manualRoute.useSearch();
  const list = useList(['articles', filters], (cursor) =>
    bodyOf(
      api.GET('/api/v1/knowledge/articles', {
        params: {
          query: {
            q: filters.q,
            state: filters.stato ? [filters.stato as Article['state']] : undefined,
            owner: filters.punto,
            classification: filters.voce,
            stale: filters.rivedere === 'si' ? true : undefined,
            cursor,
          },
        },
      }),
    ),
  );
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('title')}
      actions={
        mayWrite(roles) && (
          <Link to="/manuale/scrivi" className="btn btn-primary btn-sm">
            {t('write.new')}
          </Link>
        )
      }
    >
      <DataList
        label={t('list')}
        list={list}
        columns={useColumns()}
        keyOf={({ id, version }) => `${id} ${version}`}
        onOpen={({ id, version }) =>
          void navigate({ to: '/manuale/$id', params: { id }, search: { versione: version } })
        }
        filters={<ManualFilters filters={filters} />}
        empty={<p>{t(filtered ? 'nothing' : 'none')}</p>}
      />
    </Page>
  );
}

/** The text around what was found; the API escapes it and marks the words, which are shown as such here. */
function Snippet({ html }: { html: string }) {
  const parts = new DOMParser().parseFromString(html, 'text/html').body.childNodes;
  return (
    <p className="quiet snippet">
      {[...parts].map((part, index) =>
        part.nodeName === 'MARK' ? (
          <mark key={index}>{part.textContent}</mark>
        ) : (
          <span key={index}>{part.textContent}</span>
        ),
      )}
    </p>
  );
}

function useColumns(): Column<Found>[] {
  const { t, i18n } = useTranslation('manual');
  const english = i18n.language.startsWith('en');
  return [
    {
      key: 'title',
      label: t('field.title'),
      weight: 'main',
      cell: ({ id, version, title, titleEn, snippet, stale }) => (
        <>
          <Link to="/manuale/$id" params={{ id }} search={{ versione: version }}>
            {(english && titleEn) || title}
          </Link>
          {snippet && <Snippet html={snippet} />}
          {stale.map(({ reason, text, textEn }) => (
            <p key={reason} className="quiet snippet">
              {t('review')}: {english ? textEn : text}
            </p>
          ))}
        </>
      ),
    },
    {
      key: 'state',
      label: t('field.state'),
      cell: ({ state }) => <ArticleState state={state} />,
    },
    { key: 'owner', label: t('field.owner'), weight: 'wide', cell: ({ ownerName }) => ownerName },
    { key: 'uses', label: t('field.uses'), cell: ({ uses }) => t('uses', { count: uses }) },
  ];
}
