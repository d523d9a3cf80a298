import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '@foyer/server-kit/testing';

const WEB = fileURLToPath(new URL('../apps/web', import.meta.url));
const env = { ...process.env, PATH: `${WEB}/node_modules/.bin:${process.env['PATH']}`, NO_COLOR: '1' };
const config = ['--config', 'vite.gallery.config.ts'];

/** Builds the gallery and serves it on a port of its own. @throws when it cannot be built, or does not come up */
export async function serveGallery(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const build = spawn('vite', ['build', ...config, '--logLevel', 'warn'], { cwd: WEB, env, stdio: 'inherit' });
  const [status] = await once(build, 'exit');
  if (status !== 0) throw new Error('the gallery cannot be built');
  const port = String(await freePort());
  const server = spawn('vite', ['preview', ...config, '--port', port, '--strictPort'], { cwd: WEB, env });
  const gone = once(server, 'exit');
  const lines = createInterface({ input: server.stdout });
  const up = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => line.includes(port) && resolve());
    void gone.then(() => reject(new Error('the gallery does not come up')));
  });
  await up;
  return {
    url: `http://localhost:${port}/`,
    async close() {
      server.kill();
      await gone;
    },
  };
}
