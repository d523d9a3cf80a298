/** Ids are branded, so that two kinds of them cannot be swapped by mistake. They are opaque: nothing reads them. */
export type MeetingId = string & { readonly brand: 'MeetingId' };
export type ParticipantId = string & { readonly brand: 'ParticipantId' };
export type AccountId = string & { readonly brand: 'AccountId' };
