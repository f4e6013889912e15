import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { formatMonth } from '../../../parts/dates';

const HEIGHT = 120;
const STEP = 48;
const BAR = 18;

interface MonthsProps {
  months: readonly Schemas['MonthDto'][];
}

/** What came in each month, and how much of it was closed: as bars, and the same in a table. */
export function Months({ months }: MonthsProps) {
  const { t } = useTranslation('publicMap');
  return (
    <>
      <h3>{t('figures.byMonth')}</h3>
      <p className="public-key" aria-hidden="true">
        <span data-of="received" /> {t('figures.received')} <span data-of="closed" />{' '}
        {t('figures.closed')}
      </p>
      <div className="public-chart">
        <Bars months={months} />
      </div>
      <details>
        <summary>{t('figures.table')}</summary>
        <div className="public-chart">
          <MonthsTable months={months} />
        </div>
      </details>
    </>
  );
}

/** Two a month. */
function Bars({ months }: MonthsProps) {
  const most = Math.max(...months.flatMap(({ received, closed }) => [received, closed]), 1);
  const tall = (count: number) => (count / most) * HEIGHT;
  return (
    <svg viewBox={`0 0 ${months.length * STEP} ${HEIGHT + 24}`} aria-hidden="true">
      {months.map(({ month, received, closed }, index) => (
        <g key={month} transform={`translate(${index * STEP + 5} 0)`}>
          <rect
            data-of="received"
            y={HEIGHT - tall(received)}
            width={BAR}
            height={tall(received)}
          />
          <rect
            data-of="closed"
            x={BAR + 2}
            y={HEIGHT - tall(closed)}
            width={BAR}
            height={tall(closed)}
          />
          <text x={BAR + 1} y={HEIGHT + 16} textAnchor="middle" suppressHydrationWarning>
            {formatMonth(month, 'short')}
          </text>
        </g>
      ))}
    </svg>
  );
}

function MonthsTable({ months }: MonthsProps) {
  const { t } = useTranslation('publicMap');
  return (
    <table>
      <caption className="visually-hidden">{t('figures.byMonth')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figures.month')}</th>
          <th scope="col">{t('figures.received')}</th>
          <th scope="col">{t('figures.closed')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, received, closed }) => (
          <tr key={month}>
            <th scope="row" suppressHydrationWarning>
              {formatMonth(month, 'long')}
            </th>
            <td>{received}</td>
            <td>{closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
