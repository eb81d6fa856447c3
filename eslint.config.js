import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/src/generated/**',
      '**/.next/**',
      '**/next-env.d.ts',
      '.gatehouse/**',
      '**/test-results/**',
      '**/playwright-report/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      curly: ['error', 'multi-line'],
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
