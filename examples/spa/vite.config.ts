import basicSsl from '@vitejs/plugin-basic-ssl';
import { defineConfig } from 'vite';
import { hostedPages, readLocalStack, toAppSettings } from './local-stack.ts';

// Without a stack on this machine, the settings are those of .env.local: see README.md.
const stack = readLocalStack();
const cognito = stack?.['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'];
if (stack) Object.assign(process.env, toAppSettings(stack));

export default defineConfig({
  plugins: [basicSsl(), ...(cognito ? [hostedPages(cognito)] : [])],
  server: { port: 5173, strictPort: true },
  preview: { port: 5173, strictPort: true },
});
