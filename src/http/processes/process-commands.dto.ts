import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Variables } from '../../engine/api/index.js';
import { MaxLength, MinLength } from '../../platform/text/index.js';

/** What a process is handed from outside. */
export class HandedVariables {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'By name, JSON values. The id of a case, wherever it stands in one, needs the right to change that case; `workId` and `assignmentId` are for managers.',
    example: { amount: 120 },
  })
  @IsOptional()
  @IsObject()
  variables?: Variables;
}

export class StartInstanceDto extends HandedVariables {
  @ApiProperty({ description: 'Process key: its latest version begins.', example: 'interventi' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  definitionKey: string;

  @ApiPropertyOptional({
    description: 'What it is about; the id of a contact makes it a process of that case.',
    example: 'ordine-17',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  businessKey?: string;
}

export class SendMessageDto extends HandedVariables {
  @ApiProperty({ description: 'Name of the message.', example: 'payment-received' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @ApiPropertyOptional({ description: 'Of the instance that waits for it.', example: 'ordine-17' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  businessKey?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The instance that waits for it.' })
  @IsOptional()
  @IsUUID()
  processInstanceId?: string;

  @ApiPropertyOptional({ default: false, description: 'To all that wait for it, not to one.' })
  @IsOptional()
  @IsBoolean()
  all?: boolean;
}

export class SentMessageDto {
  /** Instances that received it, or the one that it started. */
  @ApiProperty({ type: [String], format: 'uuid' })
  processInstanceIds: string[];
}

export class SendSignalDto extends HandedVariables {
  @ApiProperty({ description: 'Name of the signal.', example: 'office-closed' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;
}

export class SentSignalDto {
  @ApiProperty({ type: 'integer', description: 'How many executions waited for it.' })
  received: number;
}
