import { ApiProperty } from '@nestjs/swagger';
import { describedField } from './documented-rules.js';
import { describeTypes, type TypeMetadata } from './described-types.js';

class Parent {
  id: string;
}
class Child extends Parent {
  name: string;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ description: 'By hand' })
  note: string;
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
          },
          Parent: { id: text },
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

  it('keeps the order of the fields, what is inherited first', () => {
    expect(Reflect.getMetadata('swagger/apiModelPropertiesArray', Child.prototype)).toEqual([
      ':id',
      ':name',
      ':day',
      ':note',
    ]);
  });
});
