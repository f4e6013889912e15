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

describe('roles and kinds of actors that identity declares', () => {
  it('are found where a text names them', () => {
    expect(namedIn(`@RequireRoles('admin', 'networkDirection')`)).toEqual(['networkDirection']);
    expect(namedIn(`actor.kind === 'citizen'`)).toEqual(['citizen']);
  });

  it.each(['platform', 'engine'])('are named nowhere in src/%s', (folder) => {
    const files = readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' });
    const named = files
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => [name, namedIn(readFileSync(path.join(SRC, folder, name), 'utf8'))] as const)
      .filter(([, names]) => names.length > 0);
    expect(named).toEqual([]);
  });
});
