import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { CheckedForm } from '../../parts/CheckedForm';
import { DateField, SelectField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
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
  const { t } = useTranslation(['tables', 'words']);
  const { choices } = useVocabulary();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const search = tableRoute.useSearch();
  const { simulazione: shown } = search;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState('');
  const [district, setDistrict] = useState('');
  const column = (name: string) => ({ label: name, name, type: 'string' as const, values: null });
  const plain = (name: string) =>
    choices(column(name)).map(({ value, label }) => ({
      value: JSON.parse(value) as string,
      label,
    }));
  const show = (id: string | undefined) =>
    void navigate({
      to: '/amministrazione/tabelle/$key',
      params: { key: decision },
      search: { ...search, simulazione: id },
      resetScroll: false,
    });
  const beginning = useCommand({
    send: (body: Request, header) =>
      bodyOf(api.POST('/api/v1/routing/what-if', { params: { header }, body })),
    onDone: (begun) => {
      queryClient.setQueryData(['what-if', begun.id], begun);
      void queryClient.invalidateQueries({ queryKey: ['what-ifs'] });
      show(begun.id);
    },
  });
  const begin = () =>
    beginning.mutate(
      {
        decision: decision as Decision,
        ...tried,
        ...(from && { receivedFrom: startOfDay(from) }),
        ...(to && { receivedTo: startOfDay(dayAfter(to)) }),
        ...(kind && { kinds: [kind as 'report'] }),
        ...(district && { districts: [district] }),
      },
      { onError: (error: ApiProblem) => refused(error) },
    );
  const refused = (error: ApiProblem) => {
    const faults = error.code === 'decision.refused' ? faultsOf(error) : [];
    if (faults.length > 0) onRefused(faults);
  };
  return (
    <div className="stack">
      <p>{t(isDraft ? 'whatIf.draft' : 'whatIf.same')}</p>
      <CheckedForm
        className="stack"
        onSubmit={() => {
          begin();
        }}
      >
        <div className="filters">
          <DateField label={t('whatIf.from')} value={from} onChange={setFrom} />
          <DateField label={t('whatIf.to')} value={to} onChange={setTo} />
          <SelectField
            label={t('whatIf.kind')}
            empty={t('whatIf.kindAll')}
            choices={plain('kind')}
            value={kind}
            onChange={setKind}
          />
          <SelectField
            label={t('whatIf.district')}
            empty={t('whatIf.districtAll')}
            choices={plain('district')}
            value={district}
            onChange={setDistrict}
          />
        </div>
        <div>
          <Button color="primary" type="submit" disabled={beginning.isPending}>
            {t('whatIf.go')}
          </Button>
        </div>
      </CheckedForm>
      {beginning.error && <Problem error={beginning.error} />}
      {shown && <Run key={shown} id={shown} decision={decision} />}
      <EarlierRuns decision={decision} shown={shown} onShow={show} />
    </div>
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
