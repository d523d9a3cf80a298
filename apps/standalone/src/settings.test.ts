import { expect, test } from 'vitest';
import { readSettings, UnusableSetting } from './settings.ts';

const env = { MEDIASOUP_WORKER_BIN: '/worker' };

test('without any setting it is for this machine alone', () => {
  expect(readSettings(env, [])).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: new URL('http://localhost:3000'),
    selfSigned: false,
    media: { listenAddress: '127.0.0.1', announcedAddress: null, basePort: 40_000, workers: null },
  });
});

test('--host brings a certificate along, and media listens there too', () => {
  expect(readSettings({ ...env, PORT: '4000' }, ['--host', '192.0.2.7'])).toMatchObject({
    publicUrl: new URL('https://192.0.2.7:4000'),
    selfSigned: true,
    media: { listenAddress: '192.0.2.7' },
  });
});

test('behind a proxy it believes the public URL', () => {
  const settings = readSettings(
    { ...env, HOST: '0.0.0.0', PUBLIC_URL: 'https://meet.example', MEDIA_ADDRESS: '192.0.2.7' },
    ['--behind-proxy'],
  );
  expect(settings).toMatchObject({
    publicUrl: new URL('https://meet.example'),
    selfSigned: false,
    behindProxy: true,
    media: { listenAddress: '0.0.0.0', announcedAddress: '192.0.2.7' },
  });
});

test('networks that count as inside are named one after another', () => {
  const named = { ...env, INSIDE_NETWORKS: '10.0.0.0/8, 2001:db8::/32' };
  expect(readSettings(named, []).insideNetworks).toEqual(['10.0.0.0/8', '2001:db8::/32']);
  expect(readSettings(env, []).insideNetworks).toEqual([]);
});

test('[MT-1] how Foyer fares is told to this machine, unless the operator names other networks', () => {
  expect(readSettings(env, []).metricsNetworks).toEqual(['127.0.0.0/8', '::1/128']);
  expect(readSettings({ ...env, METRICS_NETWORKS: '192.0.2.7/32' }, []).metricsNetworks).toEqual(['192.0.2.7/32']);
  expect(() => readSettings({ ...env, METRICS_NETWORKS: 'everybody' }, [])).toThrow(/METRICS_NETWORKS/);
});

test('mail goes by one server, and comes from one address', () => {
  const by = (MAIL_FROM: string) =>
    readSettings({ ...env, SMTP_URL: 'smtps://foyer:p%40ss@mail.example', MAIL_FROM }, []);
  expect(readSettings(env, []).mail).toBeNull();
  expect(by('foyer@example.org').mail).toEqual({
    server: new URL('smtps://foyer:p%40ss@mail.example'),
    from: { address: 'foyer@example.org', name: null },
  });
  expect(by('"Our Foyer" <foyer@example.org>').mail?.from).toEqual({ address: 'foyer@example.org', name: 'Our Foyer' });
});

test('the password of the mail server is in no sentence', () => {
  const unusable = () => readSettings({ ...env, SMTP_URL: 'http://foyer:hunter2@mail.example' }, []);
  expect(unusable).toThrow(/SMTP_URL/);
  expect(unusable).not.toThrow(/hunter2/);
});

const provider = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'foyer', OIDC_CLIENT_SECRET: 'secret' };

test('[ID-2] a provider of identities is named by three values, and more if one likes', () => {
  expect(readSettings(env, []).provider).toBeNull();
  expect(readSettings({ ...env, ...provider }, []).provider).toEqual({
    ...{ issuer: 'https://id.example.org', clientId: 'foyer', clientSecret: 'secret', name: 'id.example.org' },
    rights: { holds: null, administrator: null },
  });
  const more = { OIDC_NAME: 'Example', OIDC_HOLDS_CLAIM: 'groups=hosts', OIDC_ADMINISTRATOR_CLAIM: 'is_admin' };
  expect(readSettings({ ...env, ...provider, ...more }, []).provider).toMatchObject({
    name: 'Example',
    rights: { holds: { claim: 'groups', value: 'hosts' }, administrator: { claim: 'is_admin', value: null } },
  });
});

test('a relay is where it is, and the secret it shares', () => {
  const TURN_URLS = 'turn:turn.example.org:3478, turns:turn.example.org:443?transport=tcp';
  expect(readSettings(env, []).relay).toBeNull();
  expect(readSettings({ ...env, TURN_URLS, TURN_SECRET: 'shared' }, []).relay).toEqual({
    urls: ['turn:turn.example.org:3478', 'turns:turn.example.org:443?transport=tcp'],
    secret: 'shared',
  });
});

test.each([
  ['an address on a network without TLS', { HOST: '192.0.2.7' }, [], /--host 192\.0\.2\.7/],
  ['all addresses without TLS', { HOST: '0.0.0.0' }, [], /without TLS/],
  ['all addresses with a certificate for none', {}, ['--host', '0.0.0.0'], /one address/],
  ['a port that is none', { PORT: 'http' }, [], /PORT/],
  ['a public URL that is none', { PUBLIC_URL: 'meet.example' }, [], /PUBLIC_URL/],
  ['a network that is none', { INSIDE_NETWORKS: '10.0.0.0/8, home' }, [], /INSIDE_NETWORKS/],
  ['a mail server without an address to send from', { SMTP_URL: 'smtp://mail.example' }, [], /MAIL_FROM/],
  ['an address to send from without a mail server', { MAIL_FROM: 'foyer@example.org' }, [], /SMTP_URL/],
  ['an address to send from that is none', { SMTP_URL: 'smtp://m.example', MAIL_FROM: 'foyer' }, [], /MAIL_FROM/],
  ['a header to send from', { SMTP_URL: 'smtp://m.example', MAIL_FROM: 'a\r\nBcc: <b@c.de>' }, [], /MAIL_FROM/],
  ['half a provider', { OIDC_ISSUER: 'https://id.example.org' }, [], /all three/],
  ['a provider’s name alone', { OIDC_NAME: 'Example' }, [], /all three/],
  ['a provider without TLS', { ...provider, OIDC_ISSUER: 'http://id.example.org' }, [], /https/],
  ['a claim that is none', { ...provider, OIDC_HOLDS_CLAIM: '=x' }, [], /OIDC_HOLDS_CLAIM/],
  ['a relay without its secret', { TURN_URLS: 'turn:turn.example.org' }, [], /TURN_SECRET/],
  ['a secret of no relay', { TURN_SECRET: 'shared' }, [], /TURN_URLS/],
  ['a relay that is none', { TURN_URLS: 'stun:turn.example.org', TURN_SECRET: 'shared' }, [], /TURN_URLS/],
  ['a relay with more than an address', { TURN_URLS: 'turn:a@b.example', TURN_SECRET: 'shared' }, [], /TURN_URLS/],
  ['an argument nobody knows', {}, ['--hots', 'x'], /--host ADDRESS/],
])('refuses %s, and says what to do', (_, more, args, sentence) => {
  expect(() => readSettings({ ...env, ...more }, args)).toThrow(UnusableSetting);
  expect(() => readSettings({ ...env, ...more }, args)).toThrow(sentence);
});
