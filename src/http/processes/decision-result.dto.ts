import { ApiProperty } from '@nestjs/swagger';
import { type DecisionResult, type HitPolicy, type Json, type Variables } from '../../engine/api/index.js';
import type { Integer, Uuid } from '../../platform/http/index.js';

export class DecidedByDto {
  id: Uuid;

  /** @example smistamento */
  key: string;

  version: Integer;

  name: string | null;
}

export class MatchedRuleDto {
  id: string;

  /** From 1, in the order of the table. */
  number: Integer;

  /** What the rule says, for people. */
  description: string | null;

  outputs: Variables;
}

export class SeenInputDto {
  label: string;

  expression: string;

  /** The value the column saw. */
  @ApiProperty({ nullable: true, oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: {} },
    ] })
  value: Json;
}

/** What a decision says, and why. */
export class DecisionResultDto {
  definition: DecidedByDto;

  /** null: a literal expression. */
  hitPolicy: HitPolicy | null;

  /** One entry for each result; empty: no rule matches. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  outputs: Variables[];

  matched: MatchedRuleDto[];

  inputs: SeenInputDto[];

  /** The decisions it asked first. */
  required: DecisionResultDto[];

  static of(result: DecisionResult): DecisionResultDto {
    return { ...result, required: result.required.map(DecisionResultDto.of) };
  }
}
