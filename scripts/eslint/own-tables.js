import path from 'node:path';
import { layerOf } from './layers.js';
import { ASKED_FROM_BELOW, PUBLISHED_VIEWS, TABLE_OWNERS } from './table-owners.js';

const ownersOf = (lists) =>
  new Map(Object.entries(lists).flatMap(([owner, names]) => names.map((name) => [name, owner])));
const OWNER_OF = ownersOf(TABLE_OWNERS);
const PUBLISHER_OF = ownersOf(PUBLISHED_VIEWS);
/** A table after its verb, quoted or not, and those behind it that commas divide, with their aliases. */
const USE =
  /\b(FROM|JOIN|USING|UPDATE|INTO)\s+(?:ONLY\s+)?"?([a-z_]+)"?((?:(?:\s+(?:AS\s+)?[a-z_]+)?\s*,\s*"?[a-z_]+"?(?![a-z_(.]))*)/g;
const LISTED = /,\s*"?([a-z_]+)"?/g;
const DELETED = /\bDELETE\s+$/;

/** The tables and views that a statement names, and whether it writes there. */
function* usesIn(text) {
  for (const { 1: verb, 2: table, 3: beside, index } of text.matchAll(USE)) {
    yield { table, writes: /UPDATE|INTO/.test(verb) || DELETED.test(text.slice(0, index)) };
    for (const [, listed] of beside.matchAll(LISTED)) yield { table: listed, writes: false };
  }
}

/**
 * A table is written and read by its module alone, a published view only read by others; an entity of another module is
 * no key to its table either.
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      foreign: '"{{table}}" belongs to src/{{owner}}: ask its read model.',
      written: '"{{table}}" is a read model of src/{{owner}}: it is only read.',
      above:
        '"{{table}}" is published by src/{{owner}}, which lies above: ask a question that it answers.',
      entity: '"{{entity}}" is an entity of another module: ask its service or read model.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const foreign = new Set();
    const isAbove = (owner) => layerOf(owner) > layerOf(file.replace(/^src\//, ''));
    const look = (node, text) => {
      for (const { table, writes } of usesIn(text)) {
        const publisher = PUBLISHER_OF.get(table);
        if (publisher && writes)
          context.report({ node, messageId: 'written', data: { table, owner: publisher } });
        else if (publisher && !ASKED_FROM_BELOW.includes(table) && isAbove(publisher))
          context.report({ node, messageId: 'above', data: { table, owner: publisher } });
        const owner = OWNER_OF.get(table);
        if (!owner || file.startsWith(`src/${owner}/`)) continue;
        context.report({ node, messageId: 'foreign', data: { table, owner } });
      }
    };
    return {
      ImportDeclaration(node) {
        if (!/^\.\.?\/.*\/index\.js$/.test(node.source.value)) return;
        for (const { local } of node.specifiers) foreign.add(local.name);
      },
      CallExpression({ callee, arguments: [entity] }) {
        if (callee.type !== 'MemberExpression' || entity?.type !== 'Identifier') return;
        if (!/^(get)?[rR]epository$/.test(callee.property.name) || !foreign.has(entity.name))
          return;
        context.report({ node: entity, messageId: 'entity', data: { entity: entity.name } });
      },
      TemplateElement: (node) => look(node, node.value.raw),
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
    };
  },
};
