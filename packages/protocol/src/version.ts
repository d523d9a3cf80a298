/** Rises with every change of the wire that an older page would not understand. */
export const PROTOCOL_VERSION = 10;
