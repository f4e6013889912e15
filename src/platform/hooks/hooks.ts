import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { grouped } from './grouped.js';
import type { Hearer } from './hearer.js';
import { declaredBy, hearingsOf } from './hearings.js';
import type { AnyHook, Hook, OptionalQuestion, Question } from './hook.js';
import { hookFaults } from './hooks-check.js';
import { BrokenHooks } from './hooks.errors.js';

/**
 * The one way upward: finds who hears and answers what lower modules declare, and calls them. The start fails when
 * anything does not fit (docs/adr/0044).
 */
@Injectable()
export class Hooks implements OnModuleInit {
  private found?: Map<AnyHook, Hearer[]>;

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.known();
  }

  /** One after the other, in the declared order; what the first throws is thrown, and the others hear nothing. */
  async tell<G, P extends string>(hook: Hook<G, void, P>, given: G): Promise<void> {
    for (const hearer of this.hearers(hook)) await hearer.call(given);
  }

  async ask<G, A>(asked: Question<G, A>, given: G): Promise<A> {
    const [only] = this.hearers(asked);
    return only.call(given);
  }

  /** Undefined where nobody answers. */
  async askIfAny<G, A>(asked: OptionalQuestion<G, A>, given: G): Promise<A | undefined> {
    const [only] = this.hearers(asked);
    return only?.call(given);
  }

  /** All who hear or answer it, for callers that go about it in their own way. */
  hearers<G, A, P extends string>(hook: Hook<G, A, P>): readonly Hearer<G, A>[] {
    const hearers = this.known().get(hook);
    if (!hearers) throw new Error(`No module declares "${hook.name}": see @Declares.`);
    return hearers as Hearer<G, A>[];
  }

  /** Those of every hook that is heard after the commit. */
  afterCommit(): readonly Hearer[] {
    return [...this.known().values()].flat().filter(({ hook }) => hook.rules.when === 'after');
  }

  // Lazy, because others may ask in their own onModuleInit before ours ran.
  private known(): Map<AnyHook, Hearer[]> {
    return (this.found ??= this.discover());
  }

  private discover(): Map<AnyHook, Hearer[]> {
    const instances = this.instances();
    const declared = new Set(instances.flatMap(({ constructor }) => declaredBy(constructor)));
    const hearers = grouped(instances.flatMap(hearersIn), ({ hook }) => hook);
    const faults = hookFaults(declared, hearers);
    if (faults.length > 0) throw new BrokenHooks(faults);
    return new Map([...declared].map((hook) => [hook, inOrder(hook, hearers.get(hook) ?? [])]));
  }

  /** Each once, though aliases (`useExisting`) list a provider several times. */
  private instances(): object[] {
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const instances = wrappers
      .map(({ instance }) => instance as unknown)
      .filter((instance) => typeof instance === 'object' && instance !== null);
    return [...new Set(instances as object[])];
  }
}

function hearersIn(instance: object): Hearer[] {
  const className = instance.constructor.name;
  return hearingsOf(instance.constructor).map(({ hook, as, method, detail }) => {
    // Looked up with each call: tests put a method of their own in its place.
    const methods = instance as Record<string | symbol, (given: never) => Promise<unknown>>;
    const exists = typeof methods[method] === 'function';
    const who = `${className}.${String(method)}`;
    const call = (given: never) => methods[method](given);
    return { hook, who, className, as, detail, exists, call };
  });
}

function inOrder({ rules }: AnyHook, hearers: Hearer[]): Hearer[] {
  const { order } = rules;
  if (!order) return hearers;
  return hearers.toSorted((one, other) => order.indexOf(one.as!) - order.indexOf(other.as!));
}
