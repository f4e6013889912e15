import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { InvalidInput } from '../errors/index.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

@Injectable()
class UuidPipe implements PipeTransform<unknown, string> {
  constructor(private readonly field: string) {}

  transform(value: unknown): string {
    if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
    throw new InvalidInput(`${this.field} must be a UUID.`, [
      { field: this.field, code: 'is-uuid', message: `${this.field} must be a UUID.` },
    ]);
  }
}

/** A path parameter that must be a UUID; anything else is answered with 400 before it reaches the database. */
export function UuidParam(name = 'id'): ParameterDecorator {
  return (target, method, index) => {
    Param(name, new UuidPipe(name))(target, method, index);
    const handler = Object.getOwnPropertyDescriptor(target, method!);
    ApiParam({ name, type: String, format: 'uuid' })(target, method!, handler!);
  };
}
