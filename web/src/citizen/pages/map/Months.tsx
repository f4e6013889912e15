import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { formatMonth } from '../../../parts/dates';

const HEIGHT = 120;
const STEP = 48;
const BAR = 18;

/** Two bars a month: what came in, and how much of it was closed. The same stands in a table below. */
export function Months({ months }: { months: readonly Schemas['MonthDto'][] }) {
  const { t } = useTranslation('publicMap');
  const most = Math.max(...months.flatMap(({ received, closed }) => [received, closed]), 1);
  const tall = (count: number) => (count / most) * HEIGHT;
  return (
    <>
      <h3>{t('figures.byMonth')}</h3>
      <p className="public-key" aria-hidden="true">
        <span data-of="received" /> {t('figures.received')} <span data-of="closed" />{' '}
        {t('figures.closed')}
      </p>
      <div className="public-chart">
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
      </div>
      <details>
        <summary>{t('figures.table')}</summary>
        <div className="public-chart">
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
        </div>
      </details>
    </>
  );
}
