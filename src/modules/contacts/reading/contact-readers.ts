import type { Account } from '../../identity/index.js';
import type { Actor } from '../../../platform/context/index.js';
import { Parameters, type UnitOfWork } from '../../../platform/database/index.js';

/** Those of the accounts for whom a condition over `contact c` holds of the contact, such as `visibleTo`. */
export async function accountsFor(
  uow: UnitOfWork,
  contactId: string,
  accounts: readonly Account[],
  condition: (actor: Actor, parameters: Parameters) => string,
): Promise<Account[]> {
  if (accounts.length === 0) return [];
  const parameters = new Parameters();
  const holds = accounts.map((account) => `(${condition(account.toActor(), parameters)})`);
  const [row] = await uow.read<{ holds: boolean[] }>(
    `SELECT ARRAY[${holds.join(', ')}] AS holds FROM contact c WHERE c.id = ${parameters.add(contactId)}`,
    parameters.values,
  );
  return accounts.filter((_, index) => row?.holds[index]);
}
