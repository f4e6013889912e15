import { Transform } from 'class-transformer';

/** `a,b` or a repeated parameter. A list of nothing stays as it is, to be refused: it would ask for no row or for all. */
export function CommaList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const items = value.split(',').filter(Boolean);
    return items.length > 0 ? items : [value];
  });
}

/** A number as JSON writes it, `44.49` or `4.449e1`; what else JavaScript reads as one stays as it is, to be refused. */
export function DecimalNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : value,
  );
}

/** A number of digits alone; what else JavaScript reads as one, such as `0x10` and `1e1`, stays as it is, to be refused. */
export function WholeNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
  );
}

/** `true` or `false`; anything else is left for the validation to refuse. */
export function Flag(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
}
