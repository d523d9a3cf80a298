/**
 * Lays a packed copy beside each built file, so that no server has to pack it at every request: `node compress.mjs FOLDER`.
 * Names carry a hash of what is in them, so a copy never goes out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What gets smaller. Pictures and sound are packed already. */
const TEXT = /\.(js|css|svg|wasm|webmanifest)$/;
/** In bytes. */
const LARGE = 2_000_000;

const [folder = '.'] = process.argv.slice(2);
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => TEXT.test(one))) {
  const name = path.join(folder, file);
  const content = readFileSync(name);
  // The last hundredth of something large would take half a minute.
  const quality = content.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${name}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${name}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
