import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/src/generated/**',
      '**/.next/**',
      'apps/docs/dist/**',
      'examples/*/dist/**',
      '**/next-env.d.ts',
      '.gatehouse/**',
      'infra/cdk.out/**',
      '**/test-results/**',
      '**/playwright-report/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      curly: ['error', 'multi-line'],
      'max-params': ['error', 4],
      'no-duplicate-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector:
            ':matches(FunctionDeclaration, VariableDeclarator, MethodDefinition, TSMethodSignature) > Identifier:matches(.id, .key)[name=/[a-z]Of$/]',
          message: 'Names say what they do: getX, toX, parseX, xFrom.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
          message: 'Raw SQL built from strings: use a tagged template.',
        },
      ],
    },
  },
  {
    // Frameworks that read a default export.
    files: ['**/*.config.{js,mjs,ts}', 'apps/web/app/**', 'eslint.config.js', 'e2e/global-*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['{apps/web,packages/ui,examples/spa}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // A choice's name and its explanation stand in a box of their own.
      'jsx-a11y/label-has-associated-control': ['error', { depth: 3 }],
      // A region that scrolls must be reached by the keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'] }],
      // A table that is laid out as cards loses its roles in browsers: there they are spelled out.
      'jsx-a11y/no-redundant-roles': ['error', { thead: ['rowgroup'], tbody: ['rowgroup'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
