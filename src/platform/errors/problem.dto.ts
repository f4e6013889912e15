import { ApiProperty } from '@nestjs/swagger';

/** One wrong field of the request. */
export class ProblemFieldDto {
  @ApiProperty({ description: 'Dotted path of the field', example: 'citizen.email' })
  field: string;

  @ApiProperty({ description: 'Stable code', example: 'required' })
  code: string;

  /** What to do */
  message: string;
}

/** Describes application/problem+json (RFC 9457) in the API document. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:punto-dascolto:problem:contact.not-found' })
  type: string;

  @ApiProperty({ example: 'Not Found' })
  title: string;

  @ApiProperty({ type: 'integer', example: 404 })
  status: number;

  @ApiProperty({ description: 'Stable code', example: 'contact.not-found' })
  code: string;

  detail: string;

  /** Path of the request */
  instance?: string;

  /** Found again in the logs */
  requestId?: string;

  errors?: ProblemFieldDto[];
}
