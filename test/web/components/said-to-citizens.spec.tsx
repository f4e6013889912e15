import { draw, inBrowser } from './browser';
import { act, screen } from '@testing-library/react';
import { ApiProblem } from '../../../web/src/api/problem';
import { useActorName } from '../../../web/src/parts/actor-name';
import { FormalContext, Problem } from '../../../web/src/parts/Problem';
import { speak } from '../../../web/src/i18n';

function Actors({ names }: { names: string[] }) {
  const actorName = useActorName();
  return <p data-testid="actors">{names.map(actorName).join(', ')}</p>;
}

describe('what is told', () => {
  inBrowser();

  it('to citizens is said with Lei, without the names of fields', async () => {
    const tooOften = new ApiProblem(429, 'auth.login-delayed', '', { retryAfterSeconds: 5 });
    await draw(
      <FormalContext.Provider value>
        <Problem error={tooOften} />
      </FormalContext.Provider>,
    );
    expect(screen.getByRole('alert').textContent).toBe(
      'Troppi tentativi falliti: riprovi tra 5 secondi.',
    );
  });

  it('names no field where the form has none', async () => {
    const errors = [{ field: 'location.lat', code: 'far-from-municipality', message: 'far' }];
    await draw(<Problem error={new ApiProblem(400, 'request.invalid', '', { errors })} unnamed />);
    expect(screen.getByRole('alert').textContent).toContain('Il punto è lontano dal Comune');
    expect(screen.getByRole('alert').textContent).not.toContain('location.lat');
  });

  it('of who did something is in the language of the reader, but for names of people', async () => {
    await draw(<Actors names={['cittadino', 'working-calendar', 'Anna Bianchi']} />);
    expect(screen.getByTestId('actors').textContent).toBe('cittadino, calendario, Anna Bianchi');
    await act(() => speak('en'));
    await screen.findByText('citizen, calendar, Anna Bianchi');
    await act(() => speak('it'));
  });
});
