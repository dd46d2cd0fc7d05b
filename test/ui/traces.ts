import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { uiWorld } from './uiWorld.ts';

/** What something left behind, and where. */
export type Trace = {
	/** Such as `workspace/fox.md`, `page`, `process 4711`. */
	readonly place: string;
	readonly bytes: Buffer;
};

/**
 * All that VS Code and what runs in it has left behind up to now: files of the server (logs, settings,
 * state, history, the unpacked vsix), of the workspace and the home folder; what each page shows and
 * holds in its inputs; what the browser keeps; what processes were started with; what was printed.
 * @param printed lines of the console
 */
export async function leftBehind(printed: readonly string[]): Promise<readonly Trace[]> {
	const { page, vscode, folder, home } = uiWorld();
	return [
		...(await filesBelow('server', vscode.dataDirectory)),
		...(await filesBelow('workspace', folder)),
		...(await filesBelow('home', home)),
		...(await Promise.all(page.frames().map(frameTrace))),
		{ place: 'browser', bytes: Buffer.from(await keptByBrowser(page)) },
		{ place: 'console', bytes: Buffer.from([...printed, vscode.log()].join('\n')) },
		...(await processesOf(process.pid)).map(({ pid, line }) => ({
			place: `process ${pid}`,
			bytes: Buffer.from(line),
		})),
	];
}

/** The places that hold a text: as it is, in UTF-16, in hexadecimal digits or in Base64. */
export function holding(traces: readonly Trace[], text: string): readonly string[] {
	const bytes = Buffer.from(text);
	const forms = [
		bytes,
		Buffer.from(text, 'utf16le'),
		Buffer.from(bytes.toString('hex')),
		// Wherever in a longer text it begins.
		...[0, 1, 2].map((skipped) => Buffer.from(base64Inside(bytes, skipped))),
	];
	return traces
		.filter(({ bytes: left }) => forms.some((form) => left.includes(form)))
		.map(({ place }) => place);
}

/** A process that the tests have started, and with what. */
export type StartedProcess = { readonly pid: number; readonly line: string };

/** A process and all that came from it. */
export async function processesOf(root: number): Promise<readonly StartedProcess[]> {
	const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
	const parents = new Map<number, number>();
	for (const pid of pids) {
		const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
		parents.set(pid, Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]));
	}
	const isBelow = (pid: number | undefined): boolean =>
		pid !== undefined && (pid === root || isBelow(parents.get(pid)));
	const lines = pids.filter(isBelow).map(async (pid) => ({
		pid,
		line: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
	}));
	return Promise.all(lines);
}

async function filesBelow(name: string, folder: string): Promise<readonly Trace[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Promise.all(
		files.map(async ({ parentPath, name: file }) => {
			const whole = path.join(parentPath, file);
			// What goes meanwhile is a temporary file.
			const bytes = await readFile(whole).catch(() => Buffer.alloc(0));
			return { place: path.join(name, path.relative(folder, whole)), bytes };
		}),
	);
}

/** Markup, values and what is inside custom elements. */
async function frameTrace(frame: Frame): Promise<Trace> {
	const text = await frame.evaluate(() => {
		const texts = [document.documentElement.outerHTML, location.href];
		const look = (root: Document | ShadowRoot): void => {
			for (const element of root.querySelectorAll('*')) {
				if ('value' in element) texts.push(String(element.value));
				if (element.shadowRoot === null) continue;
				texts.push(element.shadowRoot.innerHTML);
				look(element.shadowRoot);
			}
		};
		look(document);
		return texts.join('\n');
	});
	const isPanel = frame.url().includes('fake.html') || frame.name() === 'active-frame';
	return { place: isPanel ? 'panel' : 'page', bytes: Buffer.from(text) };
}

/** VS Code in a browser keeps its state there: of the workspace, of extensions, of webviews. */
function keptByBrowser(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(request.error?.message));
			});
		const decode = (_name: string, value: unknown): unknown =>
			value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
		const kept = [localStorage, sessionStorage].map((all) => JSON.stringify(Object.entries(all)));
		for (const { name } of await indexedDB.databases()) {
			const database = await done(indexedDB.open(name ?? ''));
			for (const store of database.objectStoreNames) {
				const objects = database.transaction(store).objectStore(store);
				kept.push(JSON.stringify(await done(objects.getAllKeys())));
				kept.push(JSON.stringify(await done(objects.getAll()), decode));
			}
			database.close();
		}
		return kept.join('\n');
	});
}

/** The Base64 digits that only these bytes decide about, when so many others stand before them. */
function base64Inside(bytes: Buffer, skipped: number): string {
	const text = Buffer.concat([Buffer.alloc(skipped), bytes]).toString('base64');
	return text.slice(skipped === 0 ? 0 : 4, -4);
}
