export { type Absence, Absences } from './accounts/absences.js';
export {
  AccountDirectory,
  type AccountFilter,
  type AccountView,
} from './accounts/account-directory.read-model.js';
export {
  AccountGrants,
  GRANT_KINDS,
  type Grant,
  type GrantFilter,
  type GrantKind,
  type Validity,
} from './accounts/account-grants.js';
export type { Account } from './accounts/account.entity.js';
export { AccountReadModel } from './accounts/account.read-model.js';
export { type AccountData, Accounts } from './accounts/accounts.js';
export { Rights, rightsTaken } from './accounts/rights.js';
export { ROLES } from './accounts/roles.js';
export { FirstAdministrator } from './first-administrator/first-administrator.js';
export * from './identity.errors.js';
export * from './identity.module.js';
export { actorOf, type ApiKey, ApiKeys, type MakerState, type NewApiKey } from './keys/api-keys.js';
export {
  type NewNotification,
  type NotificationKind,
  Notifications,
} from './notifications/notifications.js';
export { type Told, ToldNotifications } from './notifications/told-notifications.js';
export { LEAST_PASSWORD } from './passwords/passwords.js';
export { ANONYMOUS } from './sign-in/anonymous.js';
export { Authentication } from './sign-in/authentication.js';
export { LoginDelays } from './sign-in/login-delays.js';
