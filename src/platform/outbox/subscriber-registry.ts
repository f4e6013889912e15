import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type EventSubscriber, type Subscription, SUBSCRIPTION } from './event-subscriber.js';

export interface RegisteredSubscriber extends Subscription {
  name: string;
  instance: EventSubscriber;
}

/** Finds the classes with `@OnEvent`. Start-up fails when two have the same name. */
@Injectable()
export class SubscriberRegistry implements OnApplicationBootstrap {
  private found?: Map<string, RegisteredSubscriber>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

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
    this.found ??= this.discover();
    return this.found;
  }

  private discover(): Map<string, RegisteredSubscriber> {
    const found = new Map<string, RegisteredSubscriber>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const subscription = this.reflector.get<Subscription | undefined>(SUBSCRIPTION, metatype);
      if (!subscription) continue;
      const name = subscription.name ?? metatype.name;
      const known = found.get(name);
      if (known && known.instance !== instance) {
        throw new Error(`Two event subscribers are called ${name}: give one another name.`);
      }
      found.set(name, { ...subscription, name, instance: instance as EventSubscriber });
    }
    return found;
  }
}
