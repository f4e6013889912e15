import { Transform } from 'class-transformer';

/** `a,b` or a repeated parameter. A list of nothing stays as it is, to be refused: it would ask for no row or for all. */
export function CommaList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const items = value.split(',').filter(Boolean);
    return items.length > 0 ? items : [value];
  });
}

/** As `WholeNumber`, with a part after the point: `44.49`. */
export function DecimalNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
  );
}

/** A number of digits alone; what else JavaScript reads as one, such as `0x10` and `1e1`, stays as it is, to be refused. */
export function WholeNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
  );
}
