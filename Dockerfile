# The standalone server: web client, signaling and media node in one process.
FROM node:24-bookworm-slim

# To fetch or build the media worker, which links the libraries that come with the -dev packages.
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    ca-certificates meson ninja-build g++ pkg-config \
    libuv1-dev libssl-dev libsrtp2-dev libabsl-dev libflatbuffers-dev flatbuffers-compiler \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /foyer
COPY . .

# The workspace runs from its sources, so it stays as it is; the worker goes where every user may run it.
RUN node packages/setup/src/foyer.mjs make > /tmp/worker \
  && install -m 755 "$(cat /tmp/worker)" /usr/local/bin/mediasoup-worker \
  && rm -rf /root/.cache /root/.npm /root/.local /tmp/* .turbo \
  && install -d -o node -g node /foyer/data

ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
USER node
VOLUME /foyer/data
EXPOSE 3000/tcp 40000/udp 40000/tcp

HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

ENTRYPOINT ["node", "apps/standalone/src/main.ts"]
