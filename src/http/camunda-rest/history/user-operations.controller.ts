import { Controller } from '@nestjs/common';
import type { OffsetPage } from '../../../engine/api/index.js';
import { ReadingPolicy } from '../../../modules/contacts/index.js';
import { AuditReadModel } from '../../../platform/audit/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { AUDIT_READERS } from '../roles.js';
import { UserOperationDto } from './user-operation.dto.js';
import {
  auditSearch,
  instanceOf,
  USER_OPERATION_FIELDS,
  USER_OPERATION_SORTS,
  userOperationOf,
} from './user-operation-fields.js';

const OPERATIONS = ListedResource({
  what: 'operations of people on processes',
  roles: AUDIT_READERS,
  dto: UserOperationDto,
  fields: USER_OPERATION_FIELDS,
  sorts: USER_OPERATION_SORTS,
});

/** What people did to processes by hand: the audit trail in Camunda's words. */
@CamundaDialect()
@Controller('engine-rest/history/user-operation')
export class UserOperationsController extends OPERATIONS {
  constructor(
    private readonly audit: AuditReadModel,
    private readonly policy: ReadingPolicy,
  ) {
    super();
  }

  async find(
    given: Given<typeof USER_OPERATION_FIELDS>,
    listing: OffsetPage<string>,
  ): Promise<object[]> {
    const search = auditSearch(given);
    const newestFirst = listing.sort[0]?.descending ?? false;
    const entries = search ? await this.audit.search(search, { newestFirst, ...listing }) : [];
    const ids = entries.flatMap((entry) => instanceOf(entry) ?? []);
    const withheld = await this.policy.withheldInstances(ids, 'listed');
    return entries.map((entry) => userOperationOf(entry, withheld.has(instanceOf(entry) ?? '')));
  }

  async total(given: Given<typeof USER_OPERATION_FIELDS>): Promise<number> {
    const search = auditSearch(given);
    return search ? this.audit.count(search) : 0;
  }
}
