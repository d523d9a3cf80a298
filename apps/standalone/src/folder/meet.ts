import { connect, type Socket } from 'node:net';

/** What a process says first on the socket that stands for it in a data folder. */
export type Standing = 'trying' | 'holding';

/** Sees who is behind a socket; null: nobody. What they say after their standing is left to be read. */
export function meet(path: string): Promise<{ readonly standing: Standing; readonly line: Socket } | null> {
  return new Promise((resolve) => {
    const line = connect(path);
    let said = '';
    const look = () => {
      // Letter by letter: what follows the first line is for somebody else.
      for (let one = line.read(1); one !== null; one = line.read(1)) {
        if (String(one) === '\n') {
          line.off('readable', look);
          return resolve({ standing: said as Standing, line });
        }
        said += String(one);
      }
    };
    line.on('readable', look);
    line.once('error', () => resolve(null));
    line.once('close', () => resolve(null));
  });
}
