import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import house from '../eslint.config.js';

/** The house's rules, and those of React and of accessible markup. */
export default tseslint.config(
  { ignores: ['dist/**', 'src/api/schema.d.ts'] },
  ...house,
  // Pages have the browser's clock only.
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/**/*.{ts,tsx}'], ...jsxA11y.flatConfigs.strict },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A function fits a screen: behaviour goes into hooks, parts of a page into components.
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', 400],
    },
  },
);
