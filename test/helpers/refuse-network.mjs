/** Loaded before minim by `node --import`: whatever reaches for the network throws, and nothing can catch it unseen. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** The exit code of a process that reached for the network. */
const CAUGHT = 99;

const refuse = (what) => () => {
  process.stderr.write(`network: ${what}\n`);
  process.exit(CAUGHT);
};
// http, https and tls all connect through a socket of net.
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('dgram');
for (const name of Object.keys(dns))
  if (/^(lookup|resolve|reverse)/.test(name)) dns[name] = refuse(`dns.${name}`);
for (const name of Object.keys(dns.promises))
  if (/^(lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse(`dns.promises.${name}`);
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
globalThis.EventSource = refuse('EventSource');
syncBuiltinESMExports();
