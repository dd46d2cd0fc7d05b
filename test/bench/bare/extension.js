// Runs beside the extension, in the same process, in benches: opens a webview panel with nothing but
// an input in it, and shows pictures there in the ways that there are. It does what the bench asks
// for (bareClient.ts) and tells when it began, in ms since 1970.
const { readFile, writeFile, mkdir } = require('node:fs/promises');
const { createServer } = require('node:http');
const { performance } = require('node:perf_hooks');
const { setTimeout } = require('node:timers/promises');
const vscode = require('vscode');

/** @type {vscode.WebviewPanel | undefined} */
let panel;
/** The picture to be shown next, as whoever streamed it has it. */
let bytes = new Uint8Array();
let base64 = '';
let shown = 0;

/** @param {vscode.ExtensionContext} context */
exports.activate = async ({ storageUri }) => {
	const storage = storageUri ?? vscode.Uri.file('/nonexistent');
	await mkdir(storage.fsPath, { recursive: true });
	vscode.commands.registerCommand('zenmuxImagesBare.open', () => open(storage));
	const actions = actionsIn(storage);
	const server = createServer(async (request, response) => {
		const [, name = '', given = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
		try {
			response.end(JSON.stringify((await actions[name]?.(given)) ?? null));
		} catch (error) {
			response.writeHead(500).end(String(error));
		}
	});
	server.listen(0, '127.0.0.1', () => {
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		void fetch(`${process.env.ZENMUX_BENCH_LISTENER}/${port}`);
	});
};

/** @param {vscode.Uri} storage */
function open(storage) {
	panel = vscode.window.createWebviewPanel('zenmuxImagesBare', 'Bare', vscode.ViewColumn.Active, {
		enableScripts: true,
		localResourceRoots: [storage],
	});
	panel.webview.html = page;
}

/**
 * @param {vscode.Uri} storage
 * @returns {Record<string, (given: string) => Promise<unknown>>}
 */
function actionsIn(storage) {
	/** @param {unknown} message */
	const post = async (message) => panel?.webview.postMessage(message);
	return {
		/** Runs a command, and waits for it. */
		command: async (name) => {
			const began = Date.now();
			await vscode.commands.executeCommand(name);
			return began;
		},
		/** Starts a picture from words, without waiting for it. */
		generate: async (prompt) => {
			void vscode.commands.executeCommand('zenmuxImages.generate', { prompt });
		},
		key: async () => vscode.commands.executeCommand('zenmuxImages.setApiKey', 'environment'),
		close: async () => vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(tabsOf)),
		/** The extension host has nothing to do. */
		idle: async () => {
			for (;;) {
				const before = performance.eventLoopUtilization();
				await setTimeout(100);
				if (performance.eventLoopUtilization(before).utilization < 0.05) return;
			}
		},
		/** All that was sent to webviews before has come there: messages keep their order. */
		delivered: async () => {
			if (panel === undefined) throw new Error('There is no page to ask.');
			const answered = new Promise((resolve) => panel?.webview.onDidReceiveMessage(resolve));
			await post({ isQuestion: true });
			await answered;
		},
		read: async (file) => {
			bytes = new Uint8Array(await readFile(file));
			base64 = Buffer.from(bytes).toString('base64');
		},
		bytes: async () => {
			const began = Date.now();
			await post({ bytes });
			return began;
		},
		base64: async () => {
			const began = Date.now();
			await post({ url: `data:image/png;base64,${base64}` });
			return began;
		},
		file: async () => {
			const file = vscode.Uri.joinPath(storage, `${++shown}.png`);
			const began = Date.now();
			await writeFile(file.fsPath, bytes);
			await post({ url: panel?.webview.asWebviewUri(file).toString() });
			return began;
		},
	};
}

/** @param {vscode.TabGroup} group */
function tabsOf(group) {
	return group.tabs;
}

const page = `<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<style>img { display: block; max-width: 100%; }</style>
</head>
<body>
	<textarea></textarea>
	<div></div>
	<script>
		const vscode = acquireVsCodeApi();
		let own;
		addEventListener('message', async ({ data: { bytes, url, isQuestion } }) => {
			if (isQuestion) return vscode.postMessage('here');
			const image = new Image();
			if (own !== undefined) URL.revokeObjectURL(own);
			own = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
			image.src = own ?? url;
			await image.decode();
			document.querySelector('div').replaceChildren(image);
		});
	</script>
</body>
</html>`;
