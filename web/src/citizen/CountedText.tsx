import { CountedText as Counted, type CountedTextProps } from '../parts/CountedText';
import { useAlive } from './context';

/** Without a script nothing counts. */
export function CountedText(props: Omit<CountedTextProps, 'alive'>) {
  return <Counted {...props} alive={useAlive()} />;
}
