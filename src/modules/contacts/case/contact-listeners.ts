import { Injectable } from '@nestjs/common';

/** Moments of a contact's life at which higher modules act in the same transaction. */
export interface ContactListener {
  /** After the contact stands in the register, before its process starts. */
  registered?(contactId: string): Promise<void>;
  /** Whoever registered it says who is competent; its process rests at its first task. */
  destined?(contactId: string, destination: Destination): Promise<void>;
  acknowledged?(contactId: string): Promise<void>;
  understood?(contactId: string, appropriate: boolean): Promise<void>;
  answered?(contactId: string): Promise<void>;
  reopened?(contactId: string): Promise<void>;
  /** Closed or not appropriate. */
  closed?(contactId: string): Promise<void>;
  cancelled?(contactId: string, reason: string): Promise<void>;
  /** From now on the contact `main` stands for it; its process stands at capire and rests. */
  merged?(contactId: string, main: MainContact): Promise<void>;
  /** It goes on by itself; its process runs again. */
  separated?(contactId: string, main: MainContact): Promise<void>;
}

export interface Destination {
  toPoint: string;
  reason: string | null;
}

export interface MainContact {
  id: string;
  protocolNumber: string;
}

/**
 * Higher modules register here at start (`onModuleInit`). Their methods run inside the transaction of the
 * change, in the order of registration; what they throw undoes the change.
 */
@Injectable()
export class ContactListeners {
  private readonly listeners: ContactListener[] = [];

  register(listener: ContactListener): void {
    this.listeners.push(listener);
  }

  async registered(contactId: string): Promise<void> {
    for (const listener of this.listeners) await listener.registered?.(contactId);
  }

  async destined(contactId: string, destination: Destination): Promise<void> {
    for (const listener of this.listeners) await listener.destined?.(contactId, destination);
  }

  async acknowledged(contactId: string): Promise<void> {
    for (const listener of this.listeners) await listener.acknowledged?.(contactId);
  }

  async understood(contactId: string, appropriate: boolean): Promise<void> {
    for (const listener of this.listeners) await listener.understood?.(contactId, appropriate);
  }

  async answered(contactId: string): Promise<void> {
    for (const listener of this.listeners) await listener.answered?.(contactId);
  }

  async reopened(contactId: string): Promise<void> {
    for (const listener of this.listeners) await listener.reopened?.(contactId);
  }

  async closed(contactId: string): Promise<void> {
    for (const listener of this.listeners) await listener.closed?.(contactId);
  }

  async cancelled(contactId: string, reason: string): Promise<void> {
    for (const listener of this.listeners) await listener.cancelled?.(contactId, reason);
  }

  async merged(contactId: string, main: MainContact): Promise<void> {
    for (const listener of this.listeners) await listener.merged?.(contactId, main);
  }

  async separated(contactId: string, main: MainContact): Promise<void> {
    for (const listener of this.listeners) await listener.separated?.(contactId, main);
  }
}
