import type casework from './it/casework.json';
import type accounts from './it/accounts.json';
import type administration from './it/administration.json';
import type attachments from './it/attachments.json';
import type book from './it/book.json';
import type calendar from './it/calendar.json';
import type citizen from './it/citizen.json';
import type classification from './it/classification.json';
import type contact from './it/contact.json';
import type doubles from './it/doubles.json';
import type desk from './it/desk.json';
import type facts from './it/facts.json';
import type follow from './it/follow.json';
import type frame from './it/frame.json';
import type join from './it/join.json';
import type keys from './it/keys.json';
import type mails from './it/mails.json';
import type manual from './it/manual.json';
import type notifications from './it/notifications.json';
import type models from './it/models.json';
import type organisation from './it/organisation.json';
import type parts from './it/parts.json';
import type protocols from './it/protocols.json';
import type publication from './it/publication.json';
import type publicMap from './it/publicMap.json';
import type register from './it/register.json';
import type report from './it/report.json';
import type rollout from './it/rollout.json';
import type search from './it/search.json';
import type streets from './it/streets.json';
import type survey from './it/survey.json';
import type tables from './it/tables.json';
import type task from './it/task.json';
import type words from './it/words.json';

/** Every file of texts, a line each: `t('…')` takes only keys that are there. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    returnNull: false;
    resources: {
      accounts: typeof accounts;
      casework: typeof casework;
      administration: typeof administration;
      attachments: typeof attachments;
      book: typeof book;
      calendar: typeof calendar;
      citizen: typeof citizen;
      classification: typeof classification;
      contact: typeof contact;
      desk: typeof desk;
      doubles: typeof doubles;
      facts: typeof facts;
      follow: typeof follow;
      frame: typeof frame;
      join: typeof join;
      keys: typeof keys;
      mails: typeof mails;
      manual: typeof manual;
      notifications: typeof notifications;
      models: typeof models;
      organisation: typeof organisation;
      parts: typeof parts;
      protocols: typeof protocols;
      publicMap: typeof publicMap;
      publication: typeof publication;
      register: typeof register;
      report: typeof report;
      rollout: typeof rollout;
      search: typeof search;
      streets: typeof streets;
      survey: typeof survey;
      tables: typeof tables;
      task: typeof task;
      words: typeof words;
    };
  }
}
