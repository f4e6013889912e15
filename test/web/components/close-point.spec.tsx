import { answering, draw, inBrowser } from './browser';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ClosePoint } from '../../../web/src/pages/organisation/PointForms';

const POINTS = [
  { code: 'savena-infodesk', name: 'Infodesk Savena', closedAt: null },
  { code: 'navile-infodesk', name: 'Infodesk Navile', closedAt: null },
];

describe('closing a point', () => {
  inBrowser();

  async function asked(work: number) {
    const all = answering(() => ({ body: { items: POINTS, nextCursor: null } }));
    await draw(<ClosePoint point={{ ...POINTS[0], version: 1 } as never} work={work} />);
    fireEvent.click(screen.getByRole('button', { name: 'Chiudi il punto' }));
    return { all, heirs: await screen.findByLabelText<HTMLSelectElement>(/Chi ne prende/) };
  }
  const confirm = () =>
    fireEvent.click(screen.getAllByRole('button', { name: 'Chiudi il punto' }).at(-1)!);

  it('with open work asks who takes it over, and takes nobody for no answer', async () => {
    const { all, heirs } = await asked(1);
    expect(heirs.selectedOptions[0].textContent).toBe('Scegli un punto');
    confirm();
    await screen.findByText('Questo campo è obbligatorio.');
    expect(all.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('without open work needs nobody', async () => {
    const { all, heirs } = await asked(0);
    expect(heirs.selectedOptions[0].textContent).toMatch(/^Nessuno/);
    confirm();
    await waitFor(() =>
      expect(all.filter(({ method }) => method === 'POST')).toMatchObject([
        { body: { successor: null } },
      ]),
    );
  });
});
