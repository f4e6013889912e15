import { answering, draw, inBrowser } from './browser';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { bodyOf, api } from '../../../web/src/api/client';
import { ActionDialog } from '../../../web/src/parts/ActionDialog';
import { TextField } from '../../../web/src/parts/fields';

const refusal = {
  type: 'about:blank',
  status: 400,
  code: 'validation.failed',
  detail: 'x',
  errors: [{ field: 'name', code: 'required', message: 'name is needed' }],
};

function NameScope() {
  return (
    <ActionDialog
      label="Rinomina"
      title="Un altro nome"
      start={{ name: '' }}
      shown={['name']}
      send={({ name }, header) =>
        bodyOf(
          api.PATCH('/api/v1/scopes/{code}', {
            params: { path: { code: 'savena' }, header },
            body: { name, version: 1 },
          } as never),
        )
      }
      done="Rinominato"
    >
      {({ field }) => <TextField label="Nome" required {...field('name')} />}
    </ActionDialog>
  );
}

async function open() {
  await draw(<NameScope />);
  fireEvent.click(screen.getByRole('button', { name: 'Rinomina' }));
  return screen.findByLabelText<HTMLInputElement>(/Nome/);
}

const confirm = () => fireEvent.click(screen.getAllByRole('button', { name: 'Rinomina' }).at(-1)!);

describe('an action that asks for something', () => {
  inBrowser();

  it('says at its field what is missing, and sends nothing', async () => {
    const asked = answering(() => ({ body: {} }));
    const name = await open();
    confirm();
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(asked).toEqual([]);
  });

  it('says at its field what the API says of it, keeps what was written, and sends again', async () => {
    let status = 400;
    const asked = answering(() => (status === 400 ? { status, body: refusal } : { body: {} }));
    const name = await open();
    fireEvent.change(name, { target: { value: 'Borgo' } });
    confirm();
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(name.value).toBe('Borgo');
    expect(document.querySelectorAll('.problem li')).toHaveLength(0);

    status = 200;
    fireEvent.change(name, { target: { value: 'Borgo Panigale' } });
    confirm();
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(asked.map(({ body }) => (body as { name: string }).name)).toEqual([
      'Borgo',
      'Borgo Panigale',
    ]);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
  });
});
