import { ApiProperty } from '@nestjs/swagger';
import {
  HIT_POLICIES,
  type DecisionResult,
  type HitPolicy,
  type Json,
  type Variables,
} from '../../engine/api/index.js';

export class DecidedByDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'smistamento' })
  key: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class MatchedRuleDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: 'integer', description: 'From 1, in the order of the table.' })
  number: number;

  /** What the rule says, for people. */
  description: string | null;

  outputs: Variables;
}

export class SeenInputDto {
  label: string;

  expression: string;

  @ApiProperty({
    nullable: true,
    description: 'The value the column saw.',
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: {} },
    ],
  })
  value: Json;
}

/** What a decision says, and why. */
export class DecisionResultDto {
  definition: DecidedByDto;

  @ApiProperty({ enum: HIT_POLICIES, nullable: true, description: 'null: a literal expression.' })
  hitPolicy: HitPolicy | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'One entry for each result; empty: no rule matches.',
  })
  outputs: Variables[];

  matched: MatchedRuleDto[];

  inputs: SeenInputDto[];

  /** The decisions it asked first. */
  required: DecisionResultDto[];

  static of(result: DecisionResult): DecisionResultDto {
    return { ...result, required: result.required.map(DecisionResultDto.of) };
  }
}
