import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { waiting } from '../../gallery/people.ts';
import { DoorNotice } from '../lobby/DoorNotice.tsx';

test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "javascript:alert('x')", '{{7*7}}'])(
  'the name %s is text',
  (name) => {
    const nothing = async () => {};
    const may = { onAdmit: nothing, onDeny: nothing, onAdmitAll: nothing, onWrite: async () => true, offline: false };
    const door = { waiting: waiting(name), messages: [], now: Date.now(), ...may };
    const plain = renderToStaticMarkup(<DoorNotice {...door} waiting={waiting('Gil')} />);
    const hostile = renderToStaticMarkup(<DoorNotice {...door} />);
    // Tags with the names of their attributes: what stands between quotes, or between tags, is text.
    const tags = (markup: string) => markup.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g);
    expect(tags(hostile)).toEqual(tags(plain));
  },
);
