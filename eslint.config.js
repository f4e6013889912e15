import tseslint from 'typescript-eslint';
import regexp from 'eslint-plugin-regexp';
import ownTables from './scripts/eslint/own-tables.js';

const ASK_THE_CLOCK =
  'The current time comes from Clock.now(), or as a parameter of the statement.';
const TIME_IN_SQL =
  '/\\b(now\\(\\)|current_(timestamp|date|time)\\b|local(timestamp|time)\\b|(clock|statement|transaction)_timestamp\\(\\)|timeofday\\(\\))/i';
/** Every way to ask for the current time past the clock: in JavaScript, in Luxon, and in SQL. */
const CURRENT_TIME = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.name='DateTime'][callee.property.name='now']",
  "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]",
  `Literal[value=${TIME_IN_SQL}]`,
  `TemplateElement[value.raw=${TIME_IN_SQL}]`,
].map((selector) => ({ selector, message: ASK_THE_CLOCK }));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'data/**',
      'node_modules/**',
      'docs/**',
      'coverage/**',
      'web/dist/**',
      'web/src/**',
      // Made by scripts/api-metadata.mjs.
      'src/metadata.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/typeorm',
              importNames: ['InjectRepository', 'InjectEntityManager'],
              message:
                'Repositories come from the UnitOfWork, so none can be forgotten outside its transaction.',
            },
            {
              name: 'class-validator',
              importNames: ['IsDateString', 'IsISO8601', 'Length', 'MaxLength', 'MinLength'],
              message:
                'Take those of src/platform: IsInstant, IsCalendarDay, DayOrInstant (the documented forms alone); Length, MaxLength, MinLength (people’s characters).',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { house: { rules: { 'own-tables': ownTables } } },
    // A file that is longer does two things.
    rules: { 'house/own-tables': 'error', 'max-lines': ['error', { max: 400 }] },
  },
  {
    // A pattern that looks through the same text again and again: 60 kB of blanks stopped the server for a minute.
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // The current time comes from Clock, in which a context may live at another instant (docs/adr/0042).
    files: ['src/**/*.ts', 'migrations/**/*.ts'],
    ignores: [
      // Where the time is made; and programs and parts that know no product: the embedded PostgreSQL, the demo client.
      'src/platform/clock/clock.ts',
      'src/platform/database/embedded/**',
      'src/platform/database/migrate.ts',
      'src/demo/**',
      // Shipped: it dates the first version of the tree with its own deployment.
      'migrations/1764100000020-classification-versions.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...CURRENT_TIME] },
  },
  {
    // What a test reads of a page, or waits for, must not depend on how busy the machine is.
    files: ['test/**/*.ts', 'bench/*database.ts', 'bench/main.ts'],
    ignores: ['test/setup/open-client.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.name="expect"] > AwaitExpression CallExpression > MemberExpression.callee[property.name=/^(innerText|allInnerTexts|textContent|inputValue|isVisible|isChecked|isEnabled|isDisabled)$/]',
          message: 'It reads the page once, maybe too early: await shown(locator).toHaveText(...).',
        },
        {
          selector: 'CallExpression > MemberExpression.callee[property.name="waitForTimeout"]',
          message: 'A fixed wait is too short on a busy machine: wait for what is to come.',
        },
        {
          selector: 'NewExpression > MemberExpression.callee[object.name="pg"]',
          message:
            'An idle connection that is lost would end the process: use test/setup/open-client.',
        },
      ],
    },
  },
);
