import { IsInt, Max, Min } from 'class-validator';

/** Refuses all but whole numbers from `least` to `most`, and says which are meant. */
export function IsWholeNumber(least: number, most: number): PropertyDecorator {
  const message = `must be a whole number from ${least} to ${most}`;
  return (target, property) => {
    for (const decorate of [IsInt({ message }), Min(least, { message }), Max(most, { message })]) {
      decorate(target, property);
    }
  };
}
