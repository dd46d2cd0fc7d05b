// `npm start`: VS Code in the browser with the extension installed and a key ready.
// `npm start -- --once "a red fox"`: one picture through that VS Code, without a person.
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage, pack } from '../package/buildPackage.ts';
import { folders } from '../vscode/folders.ts';
import { startVSCodeServer, type VSCodeServer } from '../vscode/vscodeServer.ts';
import { realisticTiming } from '../zenmux-server/timing.ts';
import { startZenMuxServer } from '../zenmux-server/zenmuxServer.ts';
import { generateOnce } from './generateOnce.ts';

const { values } = parseArgs({ options: { once: { type: 'string' }, port: { type: 'string' } } });

const workspace = path.join(folders.vscodeTest, 'start', 'workspace');
const resultFile = path.join(folders.vscodeTest, 'start', 'result.json');

/** Where the pictures come from: ZenMux with the person's key, or the local test server. */
type Source = {
	readonly key: string;
	readonly baseUrl: string | undefined;
	close(): Promise<void>;
};

const source = await openSource();
const server = await startEditor(source);
try {
	if (values.once === undefined) await serve(server);
	else await generateOnce(server, workspace, resultFile);
} finally {
	await server.close();
	await source.close();
}

async function openSource(): Promise<Source> {
	const key = process.env.ZENMUX_API_KEY?.trim() ?? '';
	if (key !== '') {
		console.log('Using ZenMux with the key in ZENMUX_API_KEY: pictures cost money.');
		return { key, baseUrl: undefined, close: () => Promise.resolve() };
	}
	const zenmux = await startZenMuxServer({ timing: realisticTiming });
	console.log(`ZENMUX_API_KEY is not set: using the local test server ${zenmux.url}, not ZenMux.`);
	return { key: zenmux.key, baseUrl: zenmux.url, close: () => zenmux.close() };
}

async function startEditor({ key, baseUrl }: Source): Promise<VSCodeServer> {
	const companion = path.join(folders.vscodeTest, 'start', 'companion.vsix');
	const extension = await buildPackage();
	await pack(path.join(import.meta.dirname, 'companion'), companion);
	await mkdir(workspace, { recursive: true });
	await rm(resultFile, { force: true });
	return startVSCodeServer({
		...(values.port === undefined ? {} : { port: Number(values.port) }),
		extensions: [extension, companion],
		settings: baseUrl === undefined ? {} : { 'zenmuxImages.baseUrl': baseUrl },
		env: {
			ZENMUX_API_KEY: key,
			ZENMUX_IMAGES_ONCE: values.once,
			ZENMUX_IMAGES_RESULT: resultFile,
		},
	});
}

async function serve({ url }: VSCodeServer): Promise<void> {
	const address = `${url}/?folder=${encodeURI(workspace)}`;
	console.log(`\nVS Code with ZenMux Images is ready:\n\n  ${address}\n`);
	console.log('Press F1 there and run “ZenMux Images: Generate Image…”. Ctrl+C ends it all.');
	openInBrowser(address);
	await new Promise<void>((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
}

/** Opens the address where there is a display; where that fails, the address is printed anyway. */
function openInBrowser(address: string): void {
	const { platform, env } = process;
	if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
	const opener = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open';
	spawn(opener, [address], { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}
