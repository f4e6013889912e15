export * from './intake.module.js';
export { ContactRegistration } from './registration/contact-registration.js';
export { CitizenDto, RegisterContactDto } from './registration/http/register-contact.dto.js';
export { RegistersContacts } from './registration/http/register-ready.js';
export type { RegisterContact } from './registration/registration-input.js';
export { SimilarContacts } from './similar/similar-contacts.js';
