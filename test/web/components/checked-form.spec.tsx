import { draw, inBrowser } from './browser';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { CheckedForm } from '../../../web/src/parts/CheckedForm';
import { TextAreaField, TextField } from '../../../web/src/parts/fields';
import { NewPasswordField } from '../../../web/src/parts/NewPasswordField';
import { useFormValues } from '../../../web/src/parts/use-form-values';

function Form({ onSubmit }: { onSubmit: (values: object) => void }) {
  const { values, field } = useFormValues({ name: '', why: '', note: '', password: '' });
  return (
    <CheckedForm onSubmit={() => onSubmit(values)}>
      <TextField label="Nome" required {...field('name')} />
      <TextAreaField label="Perché" required {...field('why')} />
      <TextField label="Nota" {...field('note')} />
      <NewPasswordField label="Password" help="Lunga" {...field('password')} />
      <button type="submit">Manda</button>
    </CheckedForm>
  );
}

const write = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Manda' }));
const saidAt = (label: RegExp) => {
  const told = screen.getByLabelText(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  const error = told.find((id) => id.endsWith('-error'));
  return error && document.getElementById(error)?.textContent;
};

describe('a form of the desk', () => {
  inBrowser();

  async function drawForm() {
    const sent: object[] = [];
    await draw(<Form onSubmit={(values) => sent.push(values)} />);
    return sent;
  }

  it('says that a required text is missing when there are only blanks', async () => {
    const sent = await drawForm();
    write(/Nome/, ' \t ');
    write(/Perché/, '\n\u00a0');
    write(/Nota/, '  ');
    write(/Password/, 'sei gatti su nove tetti');
    send();
    await waitFor(() => expect(saidAt(/Nome/)).toBe('Questo campo è obbligatorio.'));
    expect(saidAt(/Perché/)).toBe('Questo campo è obbligatorio.');
    expect(saidAt(/Nota/)).toBeUndefined();
    expect(document.activeElement).toBe(screen.getByLabelText(/Nome/));
    expect(sent).toEqual([]);

    write(/Nome/, ' Ada ');
    write(/Perché/, 'Così');
    send();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('says of a password how long it must be, and cuts none', async () => {
    const sent = await drawForm();
    write(/Nome/, 'Ada');
    write(/Perché/, 'Così');
    write(/Password/, 'sei gatti');
    send();
    await waitFor(() => expect(saidAt(/Password/)).toBe('Almeno 12 caratteri.'));
    expect(sent).toEqual([]);

    const long = 'sei gatti su nove tetti '.repeat(10);
    write(/Password/, long);
    send();
    await waitFor(() => expect(sent).toMatchObject([{ password: long }]));
  });
});
