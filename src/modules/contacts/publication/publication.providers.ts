import { ContactPublicationService } from './contact-publication.js';
import { DemoPublication } from './demo-publication.js';
import { PublicContacts } from './public-contacts.js';
import { PublicationRules } from './publication-rules.js';

export const PUBLICATION_PROVIDERS = [
  ContactPublicationService,
  DemoPublication,
  PublicContacts,
  PublicationRules,
];
