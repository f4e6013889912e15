import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Variables } from '../../engine/api/index.js';
import { MaxLength, MinLength } from '../../platform/text/index.js';
import type { Integer, Uuid } from '../../platform/http/index.js';

/** What a process is handed from outside. */
export class HandedVariables {
  /**
   * By name, JSON values. The id of a case, wherever it stands in one, needs the right to change that case; `workId`
   * and `assignmentId` are for managers.
   *
   * @example {"amount":120}
   */
  @IsOptional()
  @IsObject()
  variables?: Variables;
}

export class StartInstanceDto extends HandedVariables {
  /**
   * Process key: its latest version begins.
   *
   * @example interventi
   */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  definitionKey: string;

  /**
   * What it is about; the id of a contact makes it a process of that case.
   *
   * @example ordine-17
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  businessKey?: string;
}

export class SendMessageDto extends HandedVariables {
  /**
   * Name of the message.
   *
   * @example payment-received
   */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /**
   * Of the instance that waits for it.
   *
   * @example ordine-17
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  businessKey?: string;

  /** The instance that waits for it. */
  @IsOptional()
  @IsUUID()
  processInstanceId?: string;

  /** To all that wait for it, not to one. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  all?: boolean;
}

export class SentMessageDto {
  /** Instances that received it, or the one that it started. */
  processInstanceIds: Uuid[];
}

export class SendSignalDto extends HandedVariables {
  /**
   * Name of the signal.
   *
   * @example office-closed
   */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;
}

export class SentSignalDto {
  /** How many executions waited for it. */
  received: Integer;

  /** The instances that it started. */
  started: Uuid[];
}
