import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches } from 'class-validator';
import { describedField, documentRules } from './documented-rules.js';

const KINDS = ['report', 'complaint', 'idea'] as const;

class Request {
  @ApiProperty()
  @IsString()
  @Matches(/^[a-z]+$/)
  @IsIn(KINDS)
  kind: string;

  /** As a type gives them: in the order of the compiler. */
  @ApiProperty({ enum: ['complaint', 'idea', 'report'] })
  @IsIn(KINDS)
  sorted: string;

  @ApiProperty({ enum: [...KINDS, null], nullable: true })
  @IsIn(KINDS)
  orNone: string | null;

  @ApiProperty({ type: [String] })
  @IsIn(KINDS, { each: true })
  several: string[];

  @ApiProperty()
  @IsIn([32632, 32633])
  system: number;
}

describe('the choices of a rule in the API document', () => {
  beforeAll(() => documentRules());
  const described = (field: string) => describedField(Request.prototype, field);

  it('are those of the field, without further rules', () => {
    expect(described('kind')).toMatchObject({ enum: KINDS });
    expect(described('kind')).not.toHaveProperty('pattern');
    expect(described('system')).toMatchObject({ enum: [32632, 32633], type: 'number' });
  });

  it('put those that are known in order, and leave others as they are', () => {
    expect(described('sorted')).toMatchObject({ enum: KINDS, type: 'string' });
    expect(described('orNone')).toMatchObject({ enum: [...KINDS, null] });
  });

  it('are those of the items of a list', () => {
    expect(described('several')).toMatchObject({
      type: 'array',
      isArray: true,
      items: { type: 'string', enum: KINDS },
    });
  });
});
