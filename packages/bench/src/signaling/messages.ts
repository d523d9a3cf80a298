/** What the people of a crowd say on their sockets, one after the other: something that is answered, or something that the rules refuse. */
export type Saying = 'served' | 'refused';

/** What the process of a crowd is asked. */
export type Order =
  | { readonly order: 'grow'; readonly to: number }
  | { readonly order: 'say'; readonly what: Saying; readonly times: number };

/** What it says, once for each. */
export type Report = { readonly report: 'done' } | { readonly report: 'failed'; readonly reason: string };
