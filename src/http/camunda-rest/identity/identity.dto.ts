import { ApiProperty } from '@nestjs/swagger';

export class EngineNameDto {
  @ApiProperty({ example: 'default' })
  name: string;
}

export class CamundaGroupDto {
  /** Code of the point. */
  @ApiProperty({ example: 'savena-infodesk' })
  id: string;

  name: string;
}

export class OwnGroupsDto {
  groups: CamundaGroupDto[];

  /** Always empty: nobody's colleagues are told here. */
  @ApiProperty({ type: 'array', items: { type: 'object' } })
  groupUsers: object[];
}

export class VerifiedUserDto {
  @ApiProperty({ example: 'infodesk' })
  authenticatedUser: string;

  authenticated: boolean;
}

export class AuthorizationCheckDto {
  @ApiProperty({ example: 'READ' })
  permissionName: string;

  @ApiProperty({ example: 'process instance' })
  resourceName: string;

  resourceId: string | null;

  authorized: boolean;
}
