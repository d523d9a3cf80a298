# The standalone server: web client, signaling and media node in one process.

FROM node:24-bookworm-slim AS build
# To build the media worker, should its prebuilt one be out of reach.
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    ca-certificates meson ninja-build g++ pkg-config \
    libuv1-dev libssl-dev libsrtp2-dev libabsl-dev libflatbuffers-dev flatbuffers-compiler \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /foyer
COPY . .
# Sources, packages and built client stay where they are; the worker leaves its cache for a place every user can reach.
RUN node packages/setup/src/foyer.mjs make > /tmp/worker \
  && install -m 755 "$(cat /tmp/worker)" /usr/local/bin/mediasoup-worker \
  && rm -rf .toolchain .turbo \
  && mkdir data

FROM node:24-bookworm-slim
# What a worker that was built links to.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libuv1 libssl3 libsrtp2-1 libabsl20220623 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /foyer
COPY --from=build /usr/local/bin/mediasoup-worker /usr/local/bin/mediasoup-worker
COPY --from=build /foyer /foyer
RUN chown node:node data

ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  MEDIA_WORKERS=2 \
  MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
USER node
VOLUME /foyer/data
EXPOSE 3000/tcp 40000-40001/udp 40000-40001/tcp

HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

ENTRYPOINT ["node", "apps/standalone/src/main.ts"]
