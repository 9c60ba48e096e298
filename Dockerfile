# The classroom server in a container: docs/deployment.md says how it is run. Written for a plain `docker build .`; the project's
# tests do not build it.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run -s build

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json LICENSE ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY --from=build /app/dist-node ./dist-node
# The key and the embedded database, readable by the server's user alone.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4710
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:4710/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
# The process itself gets the signal to stop.
CMD ["node", "dist-node/server.mjs", "--lan", "--data", "/data"]
