import { expect, test } from 'vitest';
import { configuration } from './configuration.ts';

const files = configuration({ people: 4_001, admin: 4_002, address: '192.0.2.9' });

test('Janus keeps to this machine, and has one room with space and bit rate for everybody', () => {
  expect(files['janus.jcfg']).toContain('ice_enforce_list = "192.0.2.9"');
  expect(files['janus.transport.websockets.jcfg']).toMatch(/ws_port = 4001, ws_ip = "127\.0\.0\.1"/);
  expect(files['janus.transport.websockets.jcfg']).toMatch(/admin_ws_port = 4002, admin_ws_ip = "127\.0\.0\.1"/);
  expect(files['janus.plugin.videoroom.jcfg']).toMatch(/publishers = 50\s+bitrate = 2000000\s+fir_freq = 0/);
});

test('parts that no meeting needs are not loaded', () => {
  expect(files['janus.jcfg']).toContain('libjanus_streaming.so');
  expect(files['janus.jcfg']).not.toContain('videoroom');
  expect(files['janus.jcfg']).not.toContain('websockets');
});
