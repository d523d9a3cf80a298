import { prepare } from '../prepare.mjs';

/** What `start` needs, without starting: for images. Its only word on stdout is the path of the media worker. */
export async function make() {
  const { env } = await prepare(['worker', 'build']);
  process.stdout.write(`${env['MEDIASOUP_WORKER_BIN']}\n`);
  return 0;
}
