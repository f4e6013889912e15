import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, registerDecorator } from 'class-validator';
import { isDayOrInstant } from '../clock/index.js';

/**
 * An optional text that names a day (`2026-11-25`: the local one, however long it is) or an instant (`2026-11-25T14:30:00+01:00`;
 * without an offset it is a local one). Read it with `firstInstantOf`, `endOf` or `lastInstantOf`.
 */
export function DayOrInstant(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
      description: `${description} A day alone is one in the server's time zone.`,
    } as Parameters<typeof ApiPropertyOptional>[0]),
    IsOptional(),
    IsDayOrInstant(),
  );
}

function IsDayOrInstant(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isDayOrInstant',
      target: target.constructor,
      propertyName: String(property),
      options: {
        message:
          '$property must be a day such as 2026-11-25, or an instant such as 2026-11-25T14:30:00+01:00',
      },
      validator: {
        validate: (value) => typeof value === 'string' && isDayOrInstant(value),
      },
    });
}
