import { ContactNotes } from './contact-notes.js';
import { Mentions } from './mentions.js';

export const NOTE_PROVIDERS = [ContactNotes, Mentions];
