import { grouped } from './grouped.js';
import type { AnyHook } from './hook.js';
import type { Hearer } from './hearer.js';

/** Everything that is wrong with who hears what, in words for whoever starts the product. */
export function hookFaults(
  declared: ReadonlySet<AnyHook>,
  hearers: ReadonlyMap<AnyHook, readonly Hearer[]>,
): string[] {
  const undeclared = [...hearers]
    .filter(([hook]) => !declared.has(hook))
    .map(
      ([{ name }, heardBy]) =>
        `${listed(heardBy)}: no module declares "${name}". Name it in @Declares of the module where it happens.`,
    );
  return [
    ...repeated(declared),
    ...undeclared,
    ...[...hearers.values()].flat().flatMap(methodFaults),
    ...[...declared].flatMap((hook) => numberFaults(hook, hearers.get(hook) ?? [])),
    ...[...hearers].flatMap(([hook, heardBy]) => [
      ...heardBy.flatMap((hearer) => placeFaults(hook, hearer)),
      ...clashes(hook, heardBy),
    ]),
  ];
}

function repeated(declared: ReadonlySet<AnyHook>): string[] {
  const keys = [...declared].map(({ name, rules }) => `${name} ${rules.when}`);
  return [...declared]
    .filter(({ name, rules }, index) => keys.indexOf(`${name} ${rules.when}`) < index)
    .map(({ name }) => `"${name}" is declared twice: call one of the two by another name.`);
}

function methodFaults({ who, hook, exists }: Hearer): string[] {
  return exists ? [] : [`${who}: there is no such method, and it is to hear "${hook.name}".`];
}

function numberFaults({ name, rules }: AnyHook, heardBy: readonly Hearer[]): string[] {
  if (rules.arity === 'any') return [];
  if (heardBy.length > 1) {
    return [`${listed(heardBy)} answer "${name}", and only one may: remove the others.`];
  }
  if (heardBy.length === 1 || rules.arity === 'atMostOne') return [];
  return [`Nobody answers "${name}", and one has to: put @Answers on a method of a provider.`];
}

function placeFaults({ name, rules }: AnyHook, { who, as }: Hearer): string[] {
  const places = rules.order?.join(', ');
  if (places !== undefined && (as === null || !rules.order!.includes(as))) {
    const given = as === null ? 'has no place' : `has the place "${as}"`;
    return [`${who} ${given} among those who hear "${name}", one after the other: ${places}.`];
  }
  return rules.named && !as ? [`${who} has no name among those who hear "${name}".`] : [];
}

function clashes({ name }: AnyHook, heardBy: readonly Hearer[]): string[] {
  const byName = grouped(
    heardBy.filter(({ as }) => as !== null),
    ({ as }) => as,
  );
  return [...byName]
    .filter(([, same]) => same.length > 1)
    .map(([as, same]) => `${listed(same)} hear "${name}" as "${as}": keep one.`);
}

function listed(hearers: readonly Hearer[]): string {
  return hearers.map(({ who }) => who).join(' and ');
}
