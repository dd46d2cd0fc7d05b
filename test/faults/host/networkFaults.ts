import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { setSetting, zenmux } from '../../host/hostWorld.ts';
import { bothActions, type Expected, type FaultRow } from '../faultRow.ts';
import { failedOnce, quick } from './answered.ts';
import { Elsewhere, listening, setBaseUrl, untrusted } from './elsewhere.ts';

/** What listens beside the test server in the row that runs. */
let elsewhere: Elsewhere | undefined;
/** Requests for pictures that it got. */
let posts = 0;

const refused = failed(/could not be reached \(ECONNREFUSED\)\. Check your network, your proxy/);
const unknownName = failed(/name of the ZenMux server was not found .*Check.*baseUrl/);
const selfSigned = failed(/No trusted connection .*SELF_SIGNED_CERT.*proxy/);
const noTls = failed(/No trusted connection .*SSL.*proxy/);
const lost = failed(/connection to ZenMux was lost .*may have charged/);
const silent = failed(/sent nothing for longer than .*may have charged/);
const notZenMux = failedOnce(/Something other than ZenMux answered/, 'openSettings', 'retry');
const onlyLink = failedOnce(/only as a link.*“Show Log” shows the link/, 'showLog', 'retry');

/** Connections that do not come about, break off or lead elsewhere. */
export const networkFaults: readonly FaultRow[] = [
	quick(at('connection refused', refused, freePort)),
	row('unknown name', unknownName, {
		arrange: () => setBaseUrl('https://no-such-host.invalid/api/v1'),
	}),
	quick(at('self-signed certificate', selfSigned, () => open(untrusted()), 'https')),
	at('server without TLS', noTls, () => open(listening(sayHello)), 'https'),
	once(at('connection closed at once', lost, () => open(listening(hangUp)))),
	once(
		at('server that never answers', silent, async () => {
			await setSetting('requestTimeout', 10);
			return open(listening(note));
		}),
	),
	quick(redirected(307)),
	...[301, 302, 303, 308].map(redirected),
	leading('link that redirects to another host', onlyLink, async (to) => {
		await zenmux.setFault({ kind: 'urlInsteadOfBase64', to: '/api/v1/models' });
		await zenmux.setFault({ kind: 'redirect', to, status: 302 }, { on: 'models' });
	}),
];

/** The test server gets nothing. */
function failed(reads: RegExp): Expected {
	return { ending: 'failed', reads, offers: ['retry'], requests: 0 };
}

function row(
	name: string,
	expected: Expected,
	more: Pick<FaultRow, 'arrange' | 'check'>,
): FaultRow {
	return { name, actions: bothActions, isQuick: false, expected, cleanUp: leave, ...more };
}

/** The request goes to a port of this computer. */
function at(
	name: string,
	expected: Expected,
	port: () => Promise<number>,
	scheme = 'http',
): FaultRow {
	return row(name, expected, {
		arrange: async () => {
			posts = 0;
			await setBaseUrl(`${scheme}://127.0.0.1:${await port()}/api/v1`);
		},
	});
}

/** Nothing is sent again without being asked. */
function once(row: FaultRow): FaultRow {
	return {
		...row,
		check: () => {
			assert.equal(posts, 1, 'requests for pictures');
			return Promise.resolve();
		},
	};
}

function sayHello(socket: Socket): void {
	socket.end('220 This is a mail server.\r\n');
}

function hangUp(socket: Socket, head: string): void {
	note(socket, head);
	socket.destroy();
}

/** The catalogue may be asked for there, too. */
function note(_socket: Socket, head: string): void {
	if (head.startsWith('POST ')) posts++;
}

/** The test server gets the one request, and sends the client to another host, which must not be asked. */
function leading(name: string, expected: Expected, lead: (to: string) => Promise<void>): FaultRow {
	return row(name, expected, {
		arrange: async () => lead(`localhost:${await open(new Elsewhere(createServer()))}`),
		check: () => {
			assert.equal(elsewhere?.connections, 0, 'the other host is not asked');
			return Promise.resolve();
		},
	});
}

function redirected(status: number): FaultRow {
	return leading(`redirect to another host, ${status}`, notZenMux, (to) =>
		zenmux.setFault({ kind: 'redirect', to, status }),
	);
}

/** @returns the port */
function open(other: Elsewhere): Promise<number> {
	elsewhere = other;
	return other.open();
}

/** A port of this computer where nobody listens. */
async function freePort(): Promise<number> {
	const other = listening(hangUp);
	const port = await other.open();
	await other.close();
	return port;
}

async function leave(): Promise<void> {
	await setBaseUrl(undefined);
	await elsewhere?.close();
	elsewhere = undefined;
}
