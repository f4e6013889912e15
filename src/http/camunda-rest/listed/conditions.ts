/** A flag that only asks for something when it is true. */
export function only(flag: boolean | undefined): true | undefined {
  return flag ? true : undefined;
}

/** The conditions on tenants, of which there are none: every list has them. */
export const TENANT_FIELDS = { tenantIdIn: 'list', withoutTenantId: 'flag' } as const;

/** Asked for what is of a tenant: there is nothing. */
export function ofTenants(given: { tenantIdIn?: string[]; withoutTenantId?: boolean }): boolean {
  return (given.tenantIdIn?.length ?? 0) > 0 && !given.withoutTenantId;
}
