# syntax=docker/dockerfile:1
# The API: docker build -t docusaurus-rag-api . && docker run -e QDRANT_URL=… -e DATABASE_URL=… -p 3001:3001 docusaurus-rag-api
# Migrations, with Prisma's own engine: docker run -e DATABASE_URL=… docusaurus-rag-api migrate-database
ARG NODE_IMAGE=node:24-bookworm-slim

# Manifests alone, so that a change of a source does not install everything again.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/api/package.json packages/api/
COPY packages/chat-widget/package.json packages/chat-widget/
COPY packages/core/package.json packages/core/
COPY packages/docusaurus-plugin-rag/package.json packages/docusaurus-plugin-rag/
COPY website/package.json website/
COPY e2e/package.json e2e/
COPY e2e/scripted-openai/package.json e2e/scripted-openai/
COPY tools/package.json tools/

FROM manifests AS build
RUN --mount=type=cache,target=/root/.npm \
  npm ci --include-workspace-root -w docusaurus-rag-core -w docusaurus-rag-api
COPY tsconfig.base.json ./
COPY packages/core packages/core
COPY packages/api packages/api
RUN npm run build -w docusaurus-rag-core && npm run build -w docusaurus-rag-api

FROM manifests AS dependencies
RUN --mount=type=cache,target=/root/.npm \
  npm ci --omit=dev --ignore-scripts -w docusaurus-rag-core -w docusaurus-rag-api \
  && mkdir -p packages/core/node_modules packages/api/node_modules

# Prisma's command and its schema engine, of the version the API was built with.
FROM manifests AS migrate
# Prisma looks for OpenSSL when it chooses its engine.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates openssl && rm -rf /var/lib/apt/lists/*
WORKDIR /migrate
RUN --mount=type=cache,target=/root/.npm \
  npm install --no-save "prisma@$(node -p "require('/app/packages/api/package.json').devDependencies.prisma")" \
  && ./node_modules/.bin/prisma version
COPY ops/migrate/prisma.config.ts ./
COPY packages/api/prisma/schema.prisma prisma/
COPY packages/api/prisma/migrations prisma/migrations

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="docusaurus-rag-api" \
  org.opencontainers.image.description="Cited answers from a Docusaurus site's pages" \
  org.opencontainers.image.licenses="MIT"
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates openssl && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3001 CHECKPOINT_DISABLE=1
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/packages/core/node_modules packages/core/node_modules
COPY --from=dependencies /app/packages/api/node_modules packages/api/node_modules
COPY --from=build /app/packages/core/package.json packages/core/
COPY --from=build /app/packages/core/dist packages/core/dist
COPY --from=build /app/packages/api/package.json packages/api/
COPY --from=build /app/packages/api/dist packages/api/dist
COPY --from=build /app/packages/api/prisma packages/api/prisma
COPY --from=migrate /migrate /migrate
COPY --chmod=755 ops/migrate/migrate-database /usr/local/bin/
# It writes nowhere: run it with a read-only root file system.
USER node
EXPOSE 3001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/api/dist/cli.js", "start"]
