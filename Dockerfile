# One image for the web app, the worker and the commands of `npm run gatehouse`: docs/deploy.md,
# "As an image". Give the base by digest from a registry of your own:
#   --build-arg NODE=registry.example/node:24-bookworm-slim@sha256:…
ARG NODE=docker.io/library/node:24-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
ENV CI=1 NEXT_TELEMETRY_DISABLED=1
RUN npm install --global pnpm@12.21.0
COPY . .
RUN pnpm install --frozen-lockfile
RUN node tools/generate.ts && node tools/build.ts

# All of it, with the embedded services: what compose.yaml runs beside the image, on one machine.
FROM build AS embedded
ENV NODE_ENV=production
RUN mkdir /state /data && chown node:node /state /data
USER node

# From here on only what runs: nothing of the embedded services, no tests, no tools.
FROM build AS production
RUN rm -rf node_modules prisma/node_modules infra/node_modules apps/*/node_modules packages/*/node_modules
RUN pnpm install --prod --offline --frozen-lockfile --filter-prod @gatehouse/web... --filter-prod @gatehouse/worker... --filter-prod @gatehouse/cli...
RUN rm -rf apps/docs packages/api-client packages/aws-local packages/cognito-emulator packages/demo-idps packages/testing
RUN rm -rf apps/web/.next/cache apps/web/e2e apps/*/test packages/*/test infra/test prisma/test

FROM ${NODE}
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=production /app/package.json /app/pnpm-workspace.yaml ./
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/packages packages
COPY --from=production /app/prisma prisma
COPY --from=production /app/infra infra
COPY --from=production /app/apps apps
USER node
EXPOSE 3000
# The worker has its own question: WORKER_PORT, `/livez`.
HEALTHCHECK --interval=10s --start-period=30s CMD ["node", "-e", "const { PORT, WORKER_PORT } = process.env; const url = WORKER_PORT ? `http://127.0.0.1:${WORKER_PORT}/livez` : `http://127.0.0.1:${PORT}/healthz`; fetch(url).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/web/server.ts"]
