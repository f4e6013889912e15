import { draw, inBrowser } from './browser';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { writtenIn } from '../../../web/src/pages/contact/task/overtaken';
import { TextField } from '../../../web/src/parts/fields';
import { useFormValues } from '../../../web/src/parts/use-form-values';

function Form() {
  const { values, set, update, field, reset } = useFormValues(
    { variables: {} as Record<string, string>, point: '' },
    { 'routing.point': 'È chiuso.' },
  );
  const answer = (name: string, text: string) =>
    update('variables', (before) => ({ ...before, [name]: text }));
  return (
    <div>
      <TextField label="Punto" {...field('point', 'routing.point')} />
      <button
        onClick={() => {
          answer('a.b', 'uno');
          answer('c', 'due');
          set('point', 'savena');
        }}
      >
        Riempi
      </button>
      <button onClick={reset}>Da capo</button>
      <output>{JSON.stringify(values)}</output>
    </div>
  );
}

describe('the values of a form', () => {
  inBrowser();

  const values = () => JSON.parse(document.querySelector('output')!.textContent!) as object;

  it('keep each of several changes at once, under names with dots too, and begin anew', async () => {
    await draw(<Form />);
    fireEvent.click(screen.getByRole('button', { name: 'Riempi' }));
    const filled = { variables: { 'a.b': 'uno', c: 'due' }, point: 'savena' };
    await waitFor(() => expect(values()).toEqual(filled));
    fireEvent.click(screen.getByRole('button', { name: 'Da capo' }));
    await waitFor(() => expect(values()).toEqual({ variables: {}, point: '' }));
  });

  it('stand with what the API says of them under its own name', async () => {
    await draw(<Form />);
    expect(screen.getByLabelText('Punto').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('È chiuso.').className).toBe('field-error');
    // It was said of what stood there before.
    fireEvent.change(screen.getByLabelText('Punto'), { target: { value: 'navile' } });
    await waitFor(() => expect(screen.queryByText('È chiuso.')).toBeNull());
  });
});

it('of a form that gives way, texts are kept that somebody wrote: no codes, no answers to a class, no defaults', () => {
  const field = (name: string, multiline = false, value: string | null = null) => ({
    name,
    type: 'string',
    multiline,
    default: value,
    required: false,
    requiredWhen: null,
  });
  const form = [
    field('answer', true),
    field('greeting', true, 'Buongiorno.'),
    field('why'),
    field('point'),
    field('attributes'),
  ];
  const written = writtenIn({ form } as never, { attributes: { lamp: '12 b' } } as never, {
    answer: ' Fatto. ',
    greeting: 'Buongiorno.',
    why: 'non è nostra',
    point: 'savena',
    attributes: { lamp: '12 b' },
  });
  expect(written).toEqual(['Fatto.', 'non è nostra']);
});
