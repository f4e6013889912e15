import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';

/** Citizens write less than operators transcribe. */
export const MAX_TEXT = 4000;
export const MOST_FILES = 5;

/** A field that people do not see: what is written there was filled in by a machine. */
export function StaysEmpty(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      maxLength: 0,
      description: 'Stays empty: people do not see this field.',
    }),
    IsOptional(),
    IsString(),
    MaxLength(200),
  );
}
