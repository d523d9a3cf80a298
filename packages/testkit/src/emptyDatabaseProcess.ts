import { silent } from '@foyer/server-kit';
import { openDatabase } from '@foyer/signaling';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say into which folder');
const database = await openDatabase({ url: null, folder, log: silent });
await database.close();
