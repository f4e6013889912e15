import { ContactFollowers } from './contact-followers.js';
import { ContactLinks } from './contact-links.service.js';
import { ContactMerging } from './contact-merging.js';
import { LinkStore } from './link-store.js';
import { LinksReadModel } from './links.read-model.js';

export const LINK_PROVIDERS = [
  ContactFollowers,
  ContactLinks,
  ContactMerging,
  LinkStore,
  LinksReadModel,
];
