import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Hearer, Hooks } from '../hooks/index.js';
import type { DeliveredEvent } from './domain-event.js';
import type { Delivering } from './event-subscriber.js';

export interface RegisteredSubscriber extends Delivering {
  name: string;
  /** Class and method. */
  who: string;
  types: string[];
  handle(event: DeliveredEvent): Promise<void>;
}

/** Who hears events, by the name in the delivery rows. Start-up fails when two have the same name. */
@Injectable()
export class SubscriberRegistry implements OnApplicationBootstrap {
  private found?: Map<string, RegisteredSubscriber>;

  constructor(private readonly hooks: Hooks) {}

  onApplicationBootstrap(): void {
    this.subscribers();
  }

  byName(name: string): RegisteredSubscriber | undefined {
    return this.subscribers().get(name);
  }

  names(): string[] {
    return [...this.subscribers().keys()];
  }

  /** Names of those that take events of `type`; `inside`: only of those that reach nobody outside this database. */
  namesFor(type: string, { inside }: { inside: boolean }): string[] {
    return [...this.subscribers().values()]
      .filter(({ types, transactional }) => types.includes(type) && (transactional || !inside))
      .map(({ name }) => name);
  }

  private subscribers(): Map<string, RegisteredSubscriber> {
    return (this.found ??= byName(this.hooks.afterCommit()));
  }
}

/** A method that hears several events is one subscriber: it gets them in their order. */
function byName(hearers: readonly Hearer[]): Map<string, RegisteredSubscriber> {
  const found = new Map<string, RegisteredSubscriber>();
  for (const { hook, as, who, detail, call } of hearers) {
    const name = as!;
    const known = found.get(name);
    if (known && known.who !== who) {
      throw new Error(`${known.who} and ${who} are both called ${name}: give one another name.`);
    }
    const handle = call as RegisteredSubscriber['handle'];
    if (known) known.types.push(hook.name);
    else found.set(name, { ...(detail as Delivering), name, who, types: [hook.name], handle });
  }
  return found;
}
