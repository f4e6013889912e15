import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { CheckedForm } from '../../parts/CheckedForm';
import { DateField, SelectField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { useFormValues } from '../../parts/use-form-values';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { dayAfter, startOfDay } from '../../parts/dates';
import { type Fault, faultsOf } from './faults';
import { tableRoute } from './route';
import { useVocabulary } from './vocabulary';
import { WhatIfResult } from './WhatIfResult';

type WhatIf = Schemas['WhatIfDto'];
type Request = Schemas['WhatIfRequestDto'];
type Decision = Request['decision'];

/** The tables whose change can be tried over past contacts. */
const TRIED: readonly string[] = ['smistamento', 'priorita'] satisfies Decision[];
export const canBeTried = (decision: string) => TRIED.includes(decision);

const POLL_MS = 1_000;
const underWay = ({ state }: WhatIf) => state === 'waiting' || state === 'running';

interface WhatIfPanelProps {
  decision: string;
  /** What is tried: the draft, or a file. */
  tried: Pick<Request, 'table' | 'xml'>;
  isDraft: boolean;
  onRefused: (faults: Fault[]) => void;
}

/** Tries a changed table over past contacts: who would go elsewhere. */
export function WhatIfPanel({ decision, tried, isDraft, onRefused }: WhatIfPanelProps) {
  const { t } = useTranslation('tables');
  const { shown, show } = useShownRun(decision);
  const beginning = useBeginning(show);
  const begin = (contacts: PastContacts) =>
    beginning.mutate(
      { decision: decision as Decision, ...tried, ...requestOf(contacts) },
      {
        onError: (error) => {
          const faults = error.code === 'decision.refused' ? faultsOf(error) : [];
          if (faults.length > 0) onRefused(faults);
        },
      },
    );
  return (
    <div className="stack">
      <p>{t(isDraft ? 'whatIf.draft' : 'whatIf.same')}</p>
      <PastContactsForm pending={beginning.isPending} onSubmit={begin} />
      {beginning.error && <Problem error={beginning.error} />}
      {shown && <Run key={shown} id={shown} decision={decision} />}
      <EarlierRuns decision={decision} shown={shown} onShow={show} />
    </div>
  );
}

/** The run that is shown: it stands in the address. */
function useShownRun(decision: string) {
  const navigate = useNavigate();
  const search = tableRoute.useSearch();
  const show = (id: string) =>
    void navigate({
      to: '/amministrazione/tabelle/$key',
      params: { key: decision },
      search: { ...search, simulazione: id },
      resetScroll: false,
    });
  return { shown: search.simulazione, show };
}

function useBeginning(show: (id: string) => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: (body: Request, header) =>
      bodyOf(api.POST('/api/v1/routing/what-if', { params: { header }, body })),
    onDone: (begun) => {
      queryClient.setQueryData(['what-if', begun.id], begun);
      void queryClient.invalidateQueries({ queryKey: ['what-ifs'] });
      show(begun.id);
    },
  });
}

/** Which of the past contacts it is tried over; empty: whatever they have there. */
const ALL = { from: '', to: '', kind: '', district: '' };
type PastContacts = typeof ALL;

function requestOf({ from, to, kind, district }: PastContacts): Partial<Request> {
  return {
    ...(from && { receivedFrom: startOfDay(from) }),
    ...(to && { receivedTo: startOfDay(dayAfter(to)) }),
    ...(kind && { kinds: [kind as 'report'] }),
    ...(district && { districts: [district] }),
  };
}

interface PastContactsFormProps {
  pending: boolean;
  onSubmit: (contacts: PastContacts) => void;
}

function PastContactsForm({ pending, onSubmit }: PastContactsFormProps) {
  const { t } = useTranslation('tables');
  const { choices } = useVocabulary();
  const { values, field } = useFormValues(ALL);
  const plain = (name: string) =>
    choices({ label: name, name, type: 'string', values: null }).map(({ value, label }) => ({
      value: JSON.parse(value) as string,
      label,
    }));
  return (
    <CheckedForm className="stack" onSubmit={() => onSubmit(values)}>
      <div className="filters">
        <DateField label={t('whatIf.from')} {...field('from')} />
        <DateField label={t('whatIf.to')} {...field('to')} />
        <SelectField
          label={t('whatIf.kind')}
          empty={t('whatIf.kindAll')}
          choices={plain('kind')}
          {...field('kind')}
        />
        <SelectField
          label={t('whatIf.district')}
          empty={t('whatIf.districtAll')}
          choices={plain('district')}
          {...field('district')}
        />
      </div>
      <div>
        <Button color="primary" type="submit" disabled={pending}>
          {t('whatIf.go')}
        </Button>
      </div>
    </CheckedForm>
  );
}

/** A run: how far it is, then what it found. It goes on when the page is left. */
function Run({ id, decision }: { id: string; decision: string }) {
  const { t } = useTranslation('tables');
  const queryClient = useQueryClient();
  const run = useQuery<WhatIf, ApiProblem>({
    queryKey: ['what-if', id],
    queryFn: () => bodyOf(api.GET('/api/v1/routing/what-if/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && underWay(data) ? POLL_MS : false),
  });
  const stopping = useCommand({
    send: (_: void, header) =>
      bodyOf(api.POST('/api/v1/routing/what-if/{id}/stop', { params: { path: { id }, header } })),
    onDone: (stopped) => queryClient.setQueryData(['what-if', id], stopped),
  });
  if (run.isPending) return <Waiting />;
  if (run.error) return <Problem error={run.error} />;
  const { data } = run;
  if (underWay(data)) {
    return (
      <section className="panel stack" aria-label={t('whatIf.running')}>
        <p role="status">
          {t('whatIf.progress', { processed: data.processed, total: data.total })}
        </p>
        <progress
          aria-label={t('whatIf.running')}
          value={data.processed}
          max={Math.max(1, data.total)}
        />
        <div>
          <Button color="primary" outline size="sm" onClick={() => stopping.mutate()}>
            {t('whatIf.stop')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className="stack" aria-label={t('whatIf.result')}>
      {data.state === 'stopped' && <p className="panel">{t('whatIf.stopped')}</p>}
      {data.state === 'failed' && (
        <p className="panel">{t('whatIf.failed', { why: data.failure ?? '' })}</p>
      )}
      {data.result && <WhatIfResult result={data.result} decision={decision} />}
    </section>
  );
}

interface EarlierRunsProps {
  decision: string;
  shown?: string;
  onShow: (id: string) => void;
}

function EarlierRuns({ decision, shown, onShow }: EarlierRunsProps) {
  const { t } = useTranslation('tables');
  const runs = useQuery({
    queryKey: ['what-ifs'],
    queryFn: () => bodyOf(api.GET('/api/v1/routing/what-if', { params: { query: { limit: 20 } } })),
  }).data;
  const others = runs?.items.filter((run) => run.decision === decision && run.id !== shown) ?? [];
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{t('whatIf.earlier', { count: others.length })}</summary>
      <ul className="plain stack">
        {others.map(({ id, createdAt, startedBy, state, total }) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => onShow(id)}>
              {t('whatIf.of', { who: startedBy, count: total })}
            </button>
            , <When at={createdAt} />, {t(`whatIf.state.${state}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
