import path from 'node:path';
import { TABLE_OWNERS } from './table-owners.js';
import { FOREIGN_USES } from './foreign-uses.js';

const OWNER_OF = new Map(
  Object.entries(TABLE_OWNERS).flatMap(([owner, tables]) => tables.map((table) => [table, owner])),
);
const USE = /\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:ONLY\s+)?([a-z_]+)/g;

/** A table is written and read by its module alone. What is still to go stands in foreign-uses.js, file by file. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      foreign: '"{{table}}" belongs to src/{{owner}}: ask its read model.',
      gone: 'foreign-uses.js names "{{table}}" for this file, which no longer uses it: take it out.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const known = new Set(FOREIGN_USES[file] ?? []);
    const used = new Set();
    const look = (node, text) => {
      for (const [, table] of text.matchAll(USE)) {
        const owner = OWNER_OF.get(table);
        if (!owner || file.startsWith(`src/${owner}/`)) continue;
        used.add(table);
        if (!known.has(table))
          context.report({ node, messageId: 'foreign', data: { table, owner } });
      }
    };
    return {
      TemplateElement: (node) => look(node, node.value.raw),
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      'Program:exit'(node) {
        for (const table of known)
          if (!used.has(table)) context.report({ node, messageId: 'gone', data: { table } });
      },
    };
  },
};
