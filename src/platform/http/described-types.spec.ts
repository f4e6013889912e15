import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { describedField } from './documented-rules.js';
import { describeTypes, type TypeMetadata } from './described-types.js';

class Parent {
  id: string;

  @ApiPropertyOptional({ example: 'once' })
  again: string;
}
class Child extends Parent {
  name: string;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ description: 'By hand' })
  note: string;

  @ApiProperty({ minimum: 1 })
  amounts: number[];

  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }] })
  value: unknown;

  @ApiProperty({ maxLength: 5 })
  declare again: string;

  blank: string | null;
}

const text = { required: true, type: () => String };

/** As the plugin writes it: a class may stand before the one that it extends. */
const metadata: TypeMetadata = async () => ({
  '@nestjs/swagger': {
    models: [
      [
        Promise.resolve({ Child, Parent }),
        {
          Child: {
            name: { ...text, nullable: true, description: 'From its comment' },
            day: { ...text, description: 'The day' },
            note: { ...text, description: 'From its comment' },
            amounts: { required: false, type: () => [Number] },
            value: { required: true, type: () => Object, nullable: true },
            again: text,
            blank: { ...text, default: null },
          },
          Parent: { id: text, again: text },
          KeptToItself: { id: text },
        },
      ],
    ],
  },
});

describe('the description of fields by their types', () => {
  beforeAll(() => describeTypes(metadata));

  it('stands where a field has none of its own', () => {
    expect(describedField(Child.prototype, 'name')).toMatchObject({
      required: true,
      nullable: true,
      description: 'From its comment',
    });
  });

  it('adds a comment to what @ApiProperty says, and changes nothing of that', () => {
    expect(describedField(Child.prototype, 'day')).toMatchObject({
      format: 'date',
      description: 'The day',
    });
    expect(describedField(Child.prototype, 'note')).toMatchObject({ description: 'By hand' });
  });

  it('adds what @ApiProperty does not say, such as a list of numbers', () => {
    expect(describedField(Child.prototype, 'amounts')).toMatchObject({
      type: Number,
      isArray: true,
      minimum: 1,
    });
    expect(describedField(Child.prototype, 'amounts')).not.toHaveProperty('required');
  });

  it('does not mix what @ApiProperty says of the values with what the type says', () => {
    const { type, ...value } = describedField(Child.prototype, 'value')!;
    expect(value).toMatchObject({ oneOf: expect.any(Array), nullable: true });
    expect(type).toBe(Object);
  });

  it('keeps of a field that is declared again what its parent says', () => {
    expect(describedField(Child.prototype, 'again')).toMatchObject({
      maxLength: 5,
      example: 'once',
      required: false,
    });
    expect(describedField(Parent.prototype, 'again')).not.toHaveProperty('maxLength');
  });

  it('says nothing of a default of nothing', () => {
    expect(describedField(Child.prototype, 'blank')).not.toHaveProperty('default');
  });

  it('keeps the order of the fields, what is inherited first', () => {
    expect(Reflect.getMetadata('swagger/apiModelPropertiesArray', Child.prototype)).toEqual([
      ':id',
      ':name',
      ':day',
      ':note',
      ':amounts',
      ':value',
      ':again',
      ':blank',
    ]);
  });
});
