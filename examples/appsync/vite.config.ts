import { hostedPages, readLocalStack, toAppSettings } from '@gatehouse/example-spa/local-stack';
import basicSsl from '@vitejs/plugin-basic-ssl';
import { defineConfig } from 'vite';

// Without a stack on this machine, the settings are those of .env.local: see README.md.
const stack = readLocalStack();
const cognito = stack?.['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'];
const appSync = stack?.['APPSYNC_URL'] && new URL(stack['APPSYNC_URL']).origin;
if (stack) Object.assign(process.env, toAppSettings(stack));

export default defineConfig({
  plugins: [basicSsl(), ...(cognito ? [hostedPages(cognito)] : [])],
  server: {
    // The port that the pool lets its people come back to.
    ...{ port: 5173, strictPort: true },
    // Amplify opens WebSockets over TLS alone, and the local AppSync has none.
    ...(appSync && { proxy: { '/graphql': { target: appSync, ws: true } } }),
  },
});
