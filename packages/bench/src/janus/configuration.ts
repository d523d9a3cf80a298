/** The room that everybody meets in. */
export const ROOM = 1_234;
/** In bit/s, for each camera: more than its copies take together, so that it limits nobody. */
const BITRATE_BPS = 2_000_000;
const EVENT_LOOPS = 2;
/** Nobody else is on this machine’s loopback. */
export const ADMIN_SECRET = 'bench';

export interface Places {
  /** Of the WebSocket that people talk to, and of the one that answers what is going on. */
  readonly people: number;
  readonly admin: number;
  /** Where media comes in; not the loopback, which Janus leaves out. */
  readonly address: string;
}

/** How Janus was set up, for whoever reads the results. */
export const SET_UP = `${EVENT_LOOPS} event loops, ICE lite at an address of this machine, bitrate ${BITRATE_BPS} bit/s, fir_freq 0, opus_dtx, audiolevel_event`;

/**
 * What Janus is told, file by file: as its own examples have it, but with room for everybody, with as much bit rate as
 * cameras send, and with only the parts that a meeting needs.
 */
export function configuration({ people, admin, address }: Places): Readonly<Record<string, string>> {
  return {
    'janus.jcfg': `
general: {
  debug_level = 2
  admin_secret = "${ADMIN_SECRET}"
  event_loops = ${EVENT_LOOPS}
}
media: { rtp_port_range = "20000-29999" }
nat: {
  ice_lite = true
  ice_enforce_list = "${address}"
}
plugins: { disable = "${unused(PLUGINS)}" }
transports: { disable = "${unused(TRANSPORTS)}" }
events: { broadcast = false }
`,
    'janus.transport.websockets.jcfg': `
general: { json = "compact", ws = true, ws_port = ${people}, ws_ip = "127.0.0.1", wss = false }
admin: { admin_ws = true, admin_ws_port = ${admin}, admin_ws_ip = "127.0.0.1", admin_wss = false }
`,
    'janus.plugin.videoroom.jcfg': `
room-${ROOM}: {
  description = "Bench"
  publishers = 50
  bitrate = ${BITRATE_BPS}
  fir_freq = 0
  audiocodec = "opus"
  videocodec = "vp8"
  opus_fec = true
  opus_dtx = true
  audiolevel_event = true
}
`,
  };
}

const PLUGINS = [
  ...['audiobridge', 'duktape', 'echotest', 'lua', 'nosip', 'recordplay', 'sip', 'streaming', 'textroom'],
  ...['videocall', 'voicemail'],
];
const TRANSPORTS = ['http', 'mqtt', 'nanomsg', 'pfunix', 'rabbitmq'];

function unused(parts: readonly string[]): string {
  return parts.map((one) => `libjanus_${one}.so`).join(',');
}
