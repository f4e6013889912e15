import { ApiProperty } from '@nestjs/swagger';

export class EngineNameDto {
  /** @example default */
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
  groupUsers: object[];
}

export class VerifiedUserDto {
  /** @example infodesk */
  authenticatedUser: string;

  authenticated: boolean;
}

export class AuthorizationCheckDto {
  /** @example READ */
  permissionName: string;

  /** @example process instance */
  resourceName: string;

  resourceId: string | null;

  authorized: boolean;
}
