import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROLES } from '../../src/modules/identity/index.js';

const SRC = path.resolve(import.meta.dirname, '../../src');
/** Declared by the platform itself: who runs the server, and programs that work for it. */
const OF_THE_PLATFORM = ['admin', 'worker'];
const OF_THE_PRODUCT = [...ROLES.filter((role) => !OF_THE_PLATFORM.includes(role)), 'citizen'];

function namedIn(text: string): string[] {
  return OF_THE_PRODUCT.filter((name) => text.includes(`'${name}'`));
}

/** Words of the product's domain, by which the platform would know that it serves a municipality, and which. */
const OF_THE_DOMAIN = /municipal|\bcomun[ei]\b|\bcit(y|ies)\b|citizen|town hall|bologna|\brome\b/gi;
/** The only place that may: where nothing is set, days are those of Italy. */
const MAY = new Map([['clock/local-zone.ts', ['Rome']]]);

function domainIn(file: string, text: string): string[] {
  const may = MAY.get(file) ?? [];
  return (text.match(OF_THE_DOMAIN) ?? []).filter((word) => !may.includes(word));
}

function sourcesOf(folder: string): string[] {
  const files = readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
}

describe('roles and kinds of actors that identity declares', () => {
  it('are found where a text names them', () => {
    expect(namedIn(`@RequireRoles('admin', 'networkDirection')`)).toEqual(['networkDirection']);
    expect(namedIn(`actor.kind === 'citizen'`)).toEqual(['citizen']);
  });

  it.each(['platform', 'engine'])('are named nowhere in src/%s', (folder) => {
    const named = sourcesOf(folder)
      .map((name) => [name, namedIn(readFileSync(path.join(SRC, folder, name), 'utf8'))] as const)
      .filter(([, names]) => names.length > 0);
    expect(named).toEqual([]);
  });
});

describe('words of the domain', () => {
  it('are found where a text has them, and let pass where they may be', () => {
    const text = 'Europe/Rome: days of the Municipality, and velocity';
    expect(domainIn('clock/clock.ts', text)).toEqual(['Rome', 'Municipal']);
    expect(domainIn('clock/local-zone.ts', text)).toEqual(['Municipal']);
  });

  it('stand nowhere in src/platform', () => {
    const found = sourcesOf('platform')
      .map((name) => [name, domainIn(name, readFileSync(path.join(SRC, 'platform', name), 'utf8'))])
      .filter(([, words]) => words.length > 0);
    expect(found).toEqual([]);
  });
});
