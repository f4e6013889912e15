import Table from 'cli-table3';
import type { DemoSummary } from './demo-summary.js';
import { median } from './municipium-file.js';

const STATES = [
  ['understanding', 'da capire'],
  ['escalated', 'presso altri'],
  ['answering', 'da rispondere'],
  ['verifying', 'in verifica'],
  ['closed', 'chiuso'],
  ['notAppropriate', 'non appropriato'],
  ['cancelled', 'annullato'],
] as const;

/** The tables at the end of the demonstration. */
export function closingTables(summary: DemoSummary): string {
  const parts = [statesTable(summary), factsTable(summary)];
  if (summary.failures.length > 0) {
    parts.push(
      `Non riusciti / failed: ${summary.failures.length}`,
      ...summary.failures.slice(0, 10).map((failure) => `  ${failure}`),
    );
  }
  parts.push(
    summary.changes === 0
      ? 'Nulla è cambiato: era già tutto fatto. / Nothing changed: all was done before.'
      : `Modifiche / changes: ${summary.changes}`,
  );
  return ['', ...parts].join('\n');
}

/** State of origin by state here. */
function statesTable({ facts, states }: DemoSummary): string {
  const used = STATES.filter(([state]) => [...states.values()].some((here) => here.has(state)));
  const table = new Table({
    head: ['stato di origine', 'righe / rows', ...used.map(([state, name]) => `${name}\n${state}`)],
    colAligns: ['left', ...Array<'right'>(used.length + 1).fill('right')],
    style: { head: [], border: [] },
  });
  for (const [origin, rows] of [...facts.states].sort((a, b) => b[1] - a[1])) {
    const here = states.get(origin);
    table.push([origin || '(vuoto)', rows, ...used.map(([state]) => here?.get(state) ?? 0)]);
  }
  const total = (state: string) =>
    [...states.values()].reduce((sum, here) => sum + (here.get(state) ?? 0), 0);
  table.push(['totale / total', facts.rows, ...used.map(([state]) => total(state))]);
  return table.toString();
}

function factsTable(summary: DemoSummary): string {
  const { facts, counts, ended } = summary;
  const table = new Table({ colAligns: ['left', 'right'], style: { head: [], border: [] } });
  const middle = median(facts.daysToClose);
  const perRow = counts.taken > 0 ? (summary.importSeconds * 1000) / counts.taken : null;
  table.push(
    ['Presi in carico / taken', counts.taken],
    ['Già presi / already taken', counts.alreadyTaken],
    ['Cambiati all’origine, non applicati / changed, not applied', counts.changed],
    ['Rifiutati / refused', counts.refused],
    ['Righe senza categoria / rows without category', facts.withoutCategory],
    ['Con osservazioni / with warnings', counts.withWarnings],
    ['Chiusi ora / closed now', ended.closed],
    ['Non appropriati ora / not appropriate now', ended.notAppropriate],
    ['Annullati ora / cancelled now', ended.cancelled],
    ['Già terminati / ended before', summary.alreadyEnded],
    ['Presso altri / left to others', summary.leftToOthers],
    [
      'Mediana dei giorni alla chiusura, dal file / median days to close, from the file',
      middle ?? '-',
    ],
    ['Importazione / import', seconds(summary.importSeconds)],
    ['  per riga / per row', perRow === null ? '-' : `${perRow.toFixed(1)} ms`],
    ['Lavorazione / case work', seconds(summary.workSeconds)],
    ['Richieste HTTP / requests', summary.requests],
    ['  al secondo / per second', (summary.requests / summary.seconds).toFixed(1)],
    [
      '  attesa media / mean wait',
      `${(summary.waitedMs / Math.max(1, summary.requests)).toFixed(1)} ms`,
    ],
    ['Tempo totale / total time', seconds(summary.seconds)],
  );
  return table.toString();
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
