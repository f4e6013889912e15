import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type { ComplianceFilters, CountedFilters } from './route';

type Item = Schemas['ComplianceItemDto'];
type Clock = Item['clocks'][number];

const HOUR_MS = 3_600_000;
/** Beyond two days nobody counts hours. */
const MANY_HOURS = 48;
/** Of the drawings, in their own units. */
const BAR = { width: 100, height: 10 };
const MONTH = { width: 24, gap: 8, height: 60 };

/** What one party of one protocol kept and missed: a drawing, and the same figures as a table. */
export function ComplianceItem({ item, filters }: { item: Item; filters: ComplianceFilters }) {
  const { t } = useTranslation('protocols');
  return (
    <section className="panel">
      <h2 className="h5">
        {item.partyName} · {item.title}
      </h2>
      <div className="table-frame">
        <table>
          <caption className="visually-hidden">
            {item.partyName}, {item.title}
          </caption>
          <thead>
            <tr>
              {(['kind', 'share', 'kept', 'late', 'openOverdue', 'running', 'median'] as const).map(
                (name) => (
                  <th key={name} scope="col">
                    {t(`compliance.${name}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {item.clocks.map((clock) => (
              <ClockRow
                key={clock.kind}
                clock={clock}
                counted={{
                  ...filters,
                  protocollo: item.protocol,
                  parte: item.party,
                  termine: clock.kind,
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {item.trend.length > 1 && <Trend trend={item.trend} />}
    </section>
  );
}

function ClockRow({ clock, counted }: { clock: Clock; counted: CountedFilters }) {
  const { t, i18n } = useTranslation('protocols');
  const number = new Intl.NumberFormat(i18n.language);
  const { kept, late } = clock;
  const share = kept + late === 0 ? null : Math.round((100 * kept) / (kept + late));
  const figures = [
    ['kept', kept],
    ['late', late],
    ['openOverdue', clock.openOverdue],
    ['running', clock.running],
    ['median', clock.medianUsedMs === null ? '–' : span(clock.medianUsedMs, number, t)],
  ] as const;
  return (
    <tr>
      <td>{t(`clock.${clock.kind}`)}</td>
      <td>
        {share === null ? (
          '–'
        ) : (
          <span className="share">
            <svg viewBox={`0 0 ${BAR.width} ${BAR.height}`} aria-hidden="true">
              <rect className="bar-late" width={BAR.width} height={BAR.height} />
              <rect className="bar-kept" width={share} height={BAR.height} />
            </svg>
            {share} %
          </span>
        )}
      </td>
      {figures.map(([name, figure]) => (
        <td key={name}>
          <span className="phone-label">{t(`compliance.${name}`)}: </span>
          {name !== 'median' && Number(figure) > 0 ? (
            <Link
              to="/amministrazione/protocolli/rispetto/contatti"
              search={{ ...counted, esito: name }}
            >
              {number.format(Number(figure))}
              <span className="visually-hidden">
                {' '}
                {t('compliance.behind', {
                  result: t(`compliance.${name}`),
                  kind: t(`clock.${clock.kind}`),
                })}
              </span>
            </Link>
          ) : (
            figure
          )}
        </td>
      ))}
    </tr>
  );
}

/** Hours, or days of the term's calendar where there are many; a decimal where it says something. */
function span(ms: number, number: Intl.NumberFormat, t: TFunction<'protocols'>): string {
  const hours = ms / HOUR_MS;
  const days = hours > MANY_HOURS;
  const of = days ? hours / 24 : hours;
  const rounded = of < 10 ? Math.round(of * 10) / 10 : Math.round(of);
  return t(days ? 'compliance.days' : 'compliance.hours', { span: number.format(rounded) });
}

function Trend({ trend }: { trend: Item['trend'] }) {
  const { t } = useTranslation('protocols');
  const most = Math.max(1, ...trend.map(({ kept, late }) => kept + late));
  const tall = (count: number) => (count / most) * MONTH.height;
  const step = MONTH.width + MONTH.gap;
  return (
    <details>
      <summary>{t('compliance.trend')}</summary>
      <svg
        className="trend"
        viewBox={`0 0 ${trend.length * step} ${MONTH.height}`}
        aria-hidden="true"
      >
        {trend.map(({ month, kept, late }, index) => (
          <g key={month} transform={`translate(${index * step} ${MONTH.height})`}>
            <rect className="bar-kept" y={-tall(kept)} width={MONTH.width} height={tall(kept)} />
            <rect
              className="bar-late"
              y={-tall(kept + late)}
              width={MONTH.width}
              height={tall(late)}
            />
          </g>
        ))}
      </svg>
      <ul>
        {trend.map(({ month, kept, late }) => (
          <li key={month}>{t('compliance.month', { month, kept, late })}</li>
        ))}
      </ul>
    </details>
  );
}
