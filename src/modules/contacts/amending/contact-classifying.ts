import { Injectable } from '@nestjs/common';
import { InvalidInput, type FieldError } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import {
  ClassificationReadModel,
  PRIORITIES,
  readAnswers,
  type AttributeAnswers,
  type ClassificationNode,
  type Priority,
} from '../../classification/index.js';
import type { Contact, ContactAmendment } from '../case/contact.entity.js';

/** What a registration says of the classification. */
export interface ClassificationInput {
  /** Code of the classification. */
  classification?: string | null;
  /** Answers to what it asks, by the attribute's code. */
  attributes?: Record<string, unknown> | null;
  priority?: Priority | null;
  /** Of an import. */
  external?: object | null;
}

/** What a contact is classified as, with the answers to what that asks. */
export interface Classified {
  node: ClassificationNode | null;
  answers: AttributeAnswers;
  faults: FieldError[];
}

/** Puts contacts under a node of the classification, which asks questions and brings a priority. */
@Injectable()
export class ContactClassifying {
  constructor(
    private readonly classifications: ClassificationReadModel,
    private readonly outbox: Outbox,
  ) {}

  /** Reads a registration. An import brings old contacts, which nobody was asked more about. */
  async registered(command: ClassificationInput): Promise<Classified> {
    const { classification, attributes, external } = command;
    if (command.priority && !PRIORITIES.includes(command.priority)) {
      const message = `priority must be one of ${PRIORITIES.join(', ')}.`;
      return unclassified([{ field: 'priority', code: 'unknown-code', message }]);
    }
    if (!classification) return unclassified(withoutClassification(attributes));
    const chosen = await this.classifications.choose(classification);
    if ('fault' in chosen) return unclassified([chosen.fault]);
    const { node } = chosen;
    return { node, ...readAnswers(node.attributes, attributes, { complete: !external }) };
  }

  /** Throws UnknownClassification (400) unless the code may be chosen. */
  async require(classification: string): Promise<void> {
    await this.classifications.require(classification);
  }

  /**
   * Changes classification, answers and priority of an open contact as far as `changes` name them. Answers may stay
   * incomplete until capire. Throws UnknownClassification and InvalidInput (400).
   */
  async amend(contact: Contact, changes: ContactAmendment): Promise<void> {
    const { classification, attributes, priority } = changes;
    if (classification === undefined && attributes === undefined && priority === undefined) return;
    contact.requireOpen();
    const node = await this.nodeAfter(contact, classification);
    if (classification !== undefined || attributes !== undefined) {
      const { answers, faults } = node
        ? readAnswers(node.attributes, attributes, { known: contact.attributes, complete: false })
        : unclassified(withoutClassification(attributes));
      refuse(faults);
      this.classify(contact, node, answers);
    }
    if (priority !== undefined) contact.prioritise(priority, node?.defaultPriority ?? 'normal');
  }

  /**
   * The node found in capire, and the contact under it. Where the request is appropriate every required attribute
   * must be answered by then. Throws UnknownClassification and InvalidInput (400) naming `attributes.<code>`.
   */
  async understood(
    contact: Contact,
    classification: unknown,
    appropriate: boolean,
  ): Promise<ClassificationNode> {
    const node = await this.classifications.require(classification);
    const read = readAnswers(node.attributes, undefined, {
      known: contact.attributes,
      complete: appropriate,
    });
    refuse(read.faults);
    this.classify(contact, node, read.answers);
    return node;
  }

  /** What was answered in the form of capire, before the process goes on. Throws InvalidInput (400). */
  async answered(contact: Contact, classification: unknown, given: unknown): Promise<void> {
    const node = await this.classifications.require(classification);
    const { answers, faults } = readAnswers(node.attributes, given, {
      known: contact.attributes,
      complete: false,
    });
    refuse(faults);
    this.classify(contact, node, answers);
  }

  /** Tells that the contact came under a code; it carries no text, which may be personal. */
  tell({ id, classification }: Contact): void {
    if (classification === null) return;
    const payload = { contactId: id, classification };
    this.outbox.append({ type: 'contact.classified', aggregateId: id, payload });
  }

  private classify(
    contact: Contact,
    node: ClassificationNode | null,
    answers: AttributeAnswers,
  ): void {
    const former = contact.classification;
    contact.classify(node, answers);
    if (contact.classification !== former) this.tell(contact);
  }

  private async nodeAfter(
    contact: Contact,
    classification: string | null | undefined,
  ): Promise<ClassificationNode | null> {
    if (classification) return this.classifications.require(classification);
    const kept = classification === undefined ? contact.classification : null;
    // A contact keeps the code it was classified under, retired or not.
    return kept ? this.classifications.find(kept) : null;
  }
}

function unclassified(faults: FieldError[]): Classified {
  return { node: null, answers: {}, faults };
}

function withoutClassification(attributes: unknown): FieldError[] {
  if (attributes === undefined || attributes === null) return [];
  const message = 'attributes answer what a classification asks: give the classification as well.';
  return [{ field: 'attributes', code: 'no-classification', message }];
}

function refuse(faults: FieldError[]): void {
  if (faults.length === 0) return;
  throw new InvalidInput('The classification asks for other answers.', faults);
}
