import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { formatInstant } from '../../../parts/dates';
import { SelectField } from '../../../parts/fields';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import { drawingOf } from './drawn';
import { isTold, Walk } from './Walk';

type Instance = Schemas['ProcessInstanceDto'];
type Activity = Schemas['ActivityDto'];

const ProcessCanvas = lazy(() => import('./ProcessCanvas'));
const SHIPPED = ['ciclo-di-servizio', 'escalation-servizi-centrali', 'interventi'] as const;

/** The processes of the case as their designers drew them: where it stands, and the way it went. */
export function Diagram({ contactId }: { contactId: string }) {
  const { t } = useTranslation('casework');
  const [chosen, setChosen] = useState<string | null>(null);
  const instances = useQuery({
    queryKey: ['contact', contactId, 'instances'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/process-instances', { params: { query: { contactId } } })),
  });
  if (instances.error) return <Problem error={asProblem(instances.error)} />;
  if (!instances.data) return <Waiting />;
  const items = [...instances.data.items].sort((one, other) =>
    one.startedAt.localeCompare(other.startedAt),
  );
  const shown = items.find(({ id }) => id === chosen) ?? items[0];
  if (!shown) return <p className="empty">{t('diagram.noAccess')}</p>;
  return (
    <div className="stack">
      {items.length > 1 && (
        <SelectField
          label={t('diagram.which')}
          choices={items.map((instance) => ({
            value: instance.id,
            label: `${nameOf(instance, t)} · ${formatInstant(instance.startedAt)}`,
          }))}
          value={shown.id}
          onChange={setChosen}
        />
      )}
      <OneProcess
        key={shown.id}
        instance={shown}
        name={nameOf(shown, t)}
        called={items.filter(({ parentInstanceId }) => parentInstanceId === shown.id)}
        onCall={setChosen}
      />
    </div>
  );
}

function nameOf(
  { definitionKey }: Instance,
  t: (key: `diagram.process.${(typeof SHIPPED)[number]}`) => string,
): string {
  const shipped = SHIPPED.find((key) => key === definitionKey);
  return shipped ? t(`diagram.process.${shipped}`) : definitionKey;
}

interface OneProcessProps {
  instance: Instance;
  name: string;
  called: Instance[];
  onCall: (instanceId: string) => void;
}

function OneProcess({ instance, name, called, onCall }: OneProcessProps) {
  const { t } = useTranslation('casework');
  const xml = useQuery({
    queryKey: ['definition-xml', instance.definitionId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/process-definitions/{id}/xml', {
          params: { path: { id: instance.definitionId } },
          parseAs: 'text',
        }),
      ),
    staleTime: Infinity,
  });
  const activities = useQuery({
    queryKey: ['contact', instance.contactId, 'instances', instance.id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/process-instances/{id}/activities', {
          params: { path: { id: instance.id } },
        }),
      ),
    refetchInterval: 30_000,
  });
  const error = xml.error ?? activities.error;
  if (error) return <Problem error={asProblem(error)} />;
  if (!xml.data || !activities.data) return <Waiting />;
  const { items } = activities.data;
  const newest = called.at(-1);
  return (
    <>
      <Drawing
        key={instance.definitionId}
        xml={xml.data}
        activities={items}
        name={name}
        onCall={newest && (() => onCall(newest.id))}
      />
      {newest && (
        <p>
          <button type="button" className="link-button" onClick={() => onCall(newest.id)}>
            {t('diagram.called', { name: nameOf(newest, t) })}
          </button>
        </p>
      )}
    </>
  );
}

interface DrawingProps {
  xml: string;
  activities: Activity[];
  name: string;
  onCall?: () => void;
}

/** The drawing and the way in words; what has no shape, or all of it where there is no drawing, in words alone. */
function Drawing({ xml: given, activities, name, onCall }: DrawingProps) {
  const { t } = useTranslation('casework');
  const [broken, setBroken] = useState(false);
  const { drawn, xml } = useMemo(() => drawingOf(given), [given]);
  if (broken || drawn.size === 0) {
    return (
      <section className="walk" aria-label={t('diagram.label', { name })}>
        <p>{t('diagram.undrawn')}</p>
        <Walk activities={activities} />
      </section>
    );
  }
  const undrawn = activities.filter((one) => !drawn.has(one.elementId) && isTold(one));
  return (
    <>
      {undrawn.length > 0 && (
        <section className="walk" aria-label={t('diagram.undrawnSteps')}>
          <p>{t('diagram.undrawnSteps')}</p>
          <Walk activities={undrawn} />
        </section>
      )}
      <Suspense fallback={<Waiting />}>
        <ProcessCanvas {...{ xml, activities, name, onCall }} onBroken={() => setBroken(true)} />
      </Suspense>
      <details className="walk">
        <summary>{t('diagram.steps')}</summary>
        <Walk activities={activities} />
      </details>
    </>
  );
}
