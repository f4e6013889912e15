import { draw, inBrowser } from './browser';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ApiProblem } from '../../../web/src/api/problem';
import { Bulk } from '../../../web/src/pages/desk/Bulk';
import { type BulkAction, LEFT_OUT } from '../../../web/src/pages/desk/bulk-run';
import { useSelection } from '../../../web/src/pages/desk/selection';

const IDS = ['a', 'b', 'c', 'd'];
const refusal = new ApiProblem(409, 'some.code', 'Ce l’ha un’altra persona.', {});

function Chosen({ actions, onDone }: { actions: BulkAction[]; onDone: () => void }) {
  const selection = useSelection(IDS);
  return (
    <>
      <button onClick={() => selection.choose(IDS)}>Tutti</button>
      <Bulk
        actions={actions}
        selection={selection}
        nameOf={(id) => `2026/${id}`}
        wanted={null}
        onDone={onDone}
      />
    </>
  );
}

describe('what is done to many', () => {
  inBrowser();

  const done: [what: string, id: string, answer?: unknown][] = [];
  const batches = new Set<string | undefined>();
  const keys: string[] = [];
  let ended = 0;
  const take: BulkAction = {
    label: 'Prendi',
    telling: { done: (count) => `Presi: ${count}`, undone: (count) => `Ridati: ${count}` },
    run: async (id, headers) => {
      keys.push(headers['Idempotency-Key']);
      batches.add(headers['Batch-Id']);
      if (id === 'b') throw refusal;
      if (id === 'd') throw new ApiProblem(0, LEFT_OUT, 'Non riguarda la risposta.', {});
      done.push(['take', id]);
      return `answer to ${id}`;
    },
    undo: async (id, answer) => void done.push(['give back', id, answer]),
  };

  beforeEach(async () => {
    done.length = keys.length = ended = 0;
    batches.clear();
    await draw(<Chosen actions={[take]} onDone={() => ended++} />);
    fireEvent.click(screen.getByRole('button', { name: 'Tutti' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Prendi' }));
    await screen.findByText('Presi: 2');
  });

  it('is one batch, each with a key of its own; what was refused is listed with its reason', async () => {
    expect(done.map(([, id]) => id).sort()).toEqual(['a', 'c']);
    expect([batches.size, new Set(keys).size]).toEqual([1, 4]);
    expect([...batches][0]).toBeDefined();
    const refused = document.querySelector('[data-refused]')!;
    screen.getByText('Non riuscito per 1:');
    expect(refused.textContent).toContain('2026/b');
    expect(refused.textContent).toContain('Ce l’ha un’altra persona.');
    expect(document.querySelectorAll('[data-refused]')).toHaveLength(1);
    const leftOut = screen.getByText('Lasciato fuori 1:').nextElementSibling!;
    expect(leftOut.textContent).toBe('2026/d Non riguarda la risposta.');
    await waitFor(() => expect(ended).toBe(1));
    expect(screen.queryByRole('button', { name: 'Prendi' })).toBeNull();
  });

  it('is taken back where it was done, given what the server had answered, and not a second time', async () => {
    fireEvent.click(screen.getByRole('button', { name: "Rimetti com'era" }));
    await screen.findByText('Ridati: 2');
    expect(done.slice(2).sort()).toEqual([
      ['give back', 'a', 'answer to a'],
      ['give back', 'c', 'answer to c'],
    ]);
    expect(document.querySelector('[data-refused]')).toBeNull();
    expect(screen.queryByRole('button', { name: "Rimetti com'era" })).toBeNull();
  });
});
