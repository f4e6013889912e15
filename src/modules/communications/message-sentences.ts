import type { MessageChannel } from './message.entity.js';
import type { TemplateName } from './templates.js';

/** What is written by a person has no template. */
type Named = TemplateName | 'written';

const NAMES: Record<Named, { it: string; en: string }> = {
  acknowledgement: { it: 'Ricevuta di presa in carico', en: 'Acknowledgement of receipt' },
  answer: { it: 'Risposta', en: 'Answer' },
  notAppropriate: {
    it: 'Comunicazione di non appropriatezza',
    en: 'Notice of not being appropriate',
  },
  survey: { it: 'Domanda sulla soddisfazione', en: 'Question about satisfaction' },
  surveyReminder: {
    it: 'Sollecito della domanda sulla soddisfazione',
    en: 'Reminder of the question about satisfaction',
  },
  unanswered: {
    it: 'Comunicazione di chiusura senza risposta',
    en: 'Notice of closing without an answer',
  },
  merged: {
    it: 'Avviso che se ne occupa già un altro contatto',
    en: 'Notice that another contact deals with it already',
  },
  worksScheduled: { it: 'Avviso di intervento programmato', en: 'Notice of a scheduled work' },
  worksRescheduled: { it: 'Avviso di nuove date', en: 'Notice of new dates' },
  worksDone: { it: 'Avviso di intervento eseguito', en: 'Notice of a work carried out' },
  written: { it: 'Messaggio al cittadino', en: 'Message to the citizen' },
};

const HANDOVER: Record<Exclude<MessageChannel, 'email' | 'web'>, { it: string; en: string }> = {
  letter: { it: 'da spedire per posta', en: 'to be posted' },
  phone: { it: 'da comunicare per telefono', en: 'to be told by phone' },
  none: { it: 'da consegnare a mano', en: 'to be handed over' },
};

/** What the timeline says of a message; no address, no name. */
export const messageSentences = {
  issued(template: Named, channel: MessageChannel): { it: string; en: string } {
    const name = NAMES[template];
    if (channel === 'email') {
      return {
        it: `${name.it}: in partenza per posta elettronica.`,
        en: `${name.en}: leaving by e-mail.`,
      };
    }
    const handover = HANDOVER[channel === 'web' ? 'none' : channel];
    return {
      it: `${name.it}: il cittadino non ha lasciato un indirizzo di posta elettronica, ${handover.it}.`,
      en: `${name.en}: the citizen left no e-mail address, ${handover.en}.`,
    };
  },
  demonstration(template: Named): { it: string; en: string } {
    const { it, en } = NAMES[template];
    return {
      it: `${it}: contatto dimostrativo, nulla parte per posta elettronica.`,
      en: `${en}: a contact of the demonstration, nothing leaves by e-mail.`,
    };
  },
  received(): { it: string; en: string } {
    return {
      it: 'Il cittadino ha scritto dalla pagina con cui segue la richiesta.',
      en: 'The citizen wrote from the page that follows the request.',
    };
  },
  sent(template: TemplateName): { it: string; en: string } {
    const name = NAMES[template];
    return { it: `${name.it}: inviata per posta elettronica.`, en: `${name.en}: sent by e-mail.` };
  },
  failed(template: TemplateName): { it: string; en: string } {
    const name = NAMES[template];
    return {
      it: `${name.it}: invio non riuscito, va comunicata in altro modo.`,
      en: `${name.en}: could not be sent, it has to be told in another way.`,
    };
  },
  reminded(pointName: string, stepName: { it: string; en: string }): { it: string; en: string } {
    return {
      it: `Sollecito a ${pointName}: il passo «${stepName.it}» attende.`,
      en: `Reminder to ${pointName}: the step “${stepName.en}” is waiting.`,
    };
  },
};
