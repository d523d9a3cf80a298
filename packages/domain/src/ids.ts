/** Ids are branded, so that two kinds of them cannot be swapped by mistake. They are opaque: nothing reads them. */
export type MeetingId = string & { readonly brand: 'MeetingId' };
export type ParticipantId = string & { readonly brand: 'ParticipantId' };
export type AccountId = string & { readonly brand: 'AccountId' };
/** What a session of an account is called; it opens nothing. */
export type SessionId = string & { readonly brand: 'SessionId' };
/** What the server gave a browser to know it again by; says nothing about who uses it. */
export type VisitorId = string & { readonly brand: 'VisitorId' };
