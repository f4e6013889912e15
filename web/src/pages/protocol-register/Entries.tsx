import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { CheckedForm } from '../../parts/CheckedForm';
import { type Column, DataList } from '../../parts/DataList';
import { DateField, SelectField, TextField } from '../../parts/fields';
import { useFieldErrors } from '../../parts/Problem';
import { useFormValues } from '../../parts/use-form-values';
import { useList } from '../../parts/use-list';
import { When } from '../../parts/When';
import { protocolRegisterRoute, type RegisterSearch } from './route';

export type Entry = Schemas['RegisterEntryDto'];

/** Entries by number, day and sender, the newest first. */
export function Entries() {
  const { t } = useTranslation('book');
  const navigate = useNavigate();
  const search = protocolRegisterRoute.useSearch();
  const query = {
    year: wholeNumber(search.anno),
    number: wholeNumber(search.numero),
    registeredFrom: search.dal,
    registeredTo: search.al,
    sender: search.mittente,
    subject: search.oggetto,
    cancelled: search.stato ? search.stato === 'annullate' : undefined,
  };
  const list = useList<Entry>(['protocol-register', query], (cursor) =>
    bodyOf(api.GET('/api/v1/protocol-register', { params: { query: { ...query, cursor } } })),
  );
  const filtered = Object.values(query).some((value) => value !== undefined);
  return (
    <DataList
      label={t('tab.entries')}
      list={list}
      columns={useColumns()}
      keyOf={({ protocolNumber }) => protocolNumber}
      onOpen={({ year, number }) =>
        void navigate({
          to: '/amministrazione/protocollo/$year/$number',
          params: { year: String(year), number: String(number) },
        })
      }
      filters={<Filters key={JSON.stringify(search)} errors={useFieldErrors(list.error)} />}
      empty={<p>{t(filtered ? 'nothing' : 'none')}</p>}
    />
  );
}

/** What is none is sent as such, for the API to refuse: without it the list would show what was not asked for. */
function wholeNumber(text: string | undefined): number | undefined {
  if (!text) return undefined;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** `2026/000123` as it stands on paper is a year and a number; blanks are nothing. */
function searchOf(given: RegisterSearch): RegisterSearch {
  const [, anno, numero] = /^\s*(\d{4})\s*\/\s*0*(\d+)\s*$/.exec(given.numero ?? '') ?? [];
  const named = numero ? { ...given, anno, numero } : given;
  return Object.fromEntries(
    Object.entries(named)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
}

function Filters({ errors }: { errors: Record<string, string> }) {
  const { t } = useTranslation('book');
  const navigate = useNavigate();
  const form = useFormValues<RegisterSearch>(protocolRegisterRoute.useSearch(), errors);
  const field = (name: keyof RegisterSearch, api: string) => ({
    ...form.field(name, api),
    value: form.values[name] ?? '',
  });
  return (
    <CheckedForm
      className="filters"
      role="search"
      aria-label={t('filter.label')}
      onSubmit={() =>
        void navigate({
          to: '/amministrazione/protocollo',
          search: searchOf(form.values),
          resetScroll: false,
        })
      }
    >
      <TextField
        label={t('filter.number')}
        inputMode="numeric"
        pattern="\s*(\d{4}\s*/\s*)?\d+\s*"
        maxLength={20}
        {...field('numero', 'number')}
      />
      <TextField
        label={t('filter.year')}
        inputMode="numeric"
        pattern="\s*\d+\s*"
        maxLength={4}
        {...field('anno', 'year')}
      />
      <DateField label={t('filter.from')} {...field('dal', 'registeredFrom')} />
      <DateField label={t('filter.to')} {...field('al', 'registeredTo')} />
      <TextField label={t('filter.sender')} maxLength={100} {...field('mittente', 'sender')} />
      <TextField label={t('filter.subject')} maxLength={100} {...field('oggetto', 'subject')} />
      <SelectField
        label={t('filter.state')}
        empty={t('filter.all')}
        choices={(['valide', 'annullate'] as const).map((value) => ({
          value,
          label: t(`filter.${value}`),
        }))}
        {...field('stato', 'cancelled')}
      />
      <Button color="primary" type="submit">
        {t('filter.go')}
      </Button>
    </CheckedForm>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation('book');
  return [
    {
      key: 'number',
      label: t('field.number'),
      cell: ({ year, number, protocolNumber }) => (
        <Link
          to="/amministrazione/protocollo/$year/$number"
          params={{ year: String(year), number: String(number) }}
        >
          {protocolNumber}
        </Link>
      ),
    },
    {
      key: 'subject',
      label: t('field.subject'),
      weight: 'main',
      cell: ({ subject, withheld }) => (withheld ? t('withheld') : subject),
    },
    { key: 'sender', label: t('field.sender'), cell: ({ sender }) => sender },
    {
      key: 'at',
      label: t('field.registeredAt'),
      cell: ({ registeredAt }) => <When at={registeredAt} />,
    },
    {
      key: 'state',
      label: t('field.state'),
      cell: ({ cancellation }) => t(cancellation ? 'cancelled' : 'valid'),
    },
  ];
}
