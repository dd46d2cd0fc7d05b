import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readShape } from '../../src/pictures/format.ts';
import {
	filesIn,
	generate,
	inWorkspace,
	requestWhere,
	savedAsset,
	setSetting,
	sha256,
	startOver,
	useKey,
	zenmux,
} from './hostWorld.ts';

/** Hash of the finished picture that the test server says it sent. */
async function finalSha256(): Promise<string | undefined> {
	const pictures = (await zenmux.imageRequests()).at(-1)?.pictures ?? [];
	return pictures.find(({ kind }) => kind === 'completed')?.sha256;
}

describe('Generate Image', () => {
	beforeEach(startOver);
	after(startOver);

	it('saves exactly the bytes of the completed event, under a name made of the prompt', async () => {
		const asset = savedAsset(await generate('A red fox in the snow'));
		assert.equal(vscode.workspace.asRelativePath(asset), 'assets/images/a-red-fox-in-the-snow.png');
		assert.equal(await sha256(asset), await finalSha256());
		assert.deepEqual(await filesIn('assets', 'images'), ['a-red-fox-in-the-snow.png']);
	});

	it('sends one streamed request with the values of the settings', async () => {
		await setSetting('size', '1536x1024');
		await setSetting('outputFormat', 'webp');
		const asset = savedAsset(await generate('A wide sky'));
		const [request, ...others] = await zenmux.imageRequests();
		assert.deepEqual(others, []);
		assert.equal(request?.fields.stream, true);
		assert.equal(request.fields.size, '1536x1024');
		assert.equal(request.fields.partial_images, 2);
		const shape = readShape(await vscode.workspace.fs.readFile(asset));
		assert.deepEqual(shape, { format: 'webp', width: 1536, height: 1024 });
	});

	it('never writes over a file: a taken name gets a number', async () => {
		const taken = inWorkspace('assets', 'images', 'a-red-fox.png');
		await vscode.workspace.fs.writeFile(taken, Buffer.from('precious'));
		const asset = savedAsset(await generate('A red fox'));
		assert.equal(vscode.workspace.asRelativePath(asset), 'assets/images/a-red-fox-2.png');
		assert.equal(Buffer.from(await vscode.workspace.fs.readFile(taken)).toString(), 'precious');
	});

	it('gives pictures of the same prompt that finish together a file each', async () => {
		const all = await Promise.all([1, 2, 3].map(() => generate('Twins')));
		const names = all.map((progress) => savedAsset(progress).path.split('/').at(-1)).sort();
		assert.deepEqual(names, ['twins-2.png', 'twins-3.png', 'twins.png']);
		assert.deepEqual(await filesIn('assets', 'images'), names);
	});

	it('gives a picture of another format than asked for the ending of what it is', async () => {
		await zenmux.setFault({ kind: 'wrongFormat' });
		const asset = savedAsset(await generate('A surprise'));
		const shape = readShape(await vscode.workspace.fs.readFile(asset));
		assert.notEqual(shape?.format, 'png');
		assert.equal(asset.path.split('.').at(-1), shape?.format.replace('jpeg', 'jpg'));
	});
});

describe('Cancel All Jobs', () => {
	beforeEach(startOver);

	it('aborts the request at once and writes no file', async () => {
		await zenmux.hold('completed');
		const ended = generate('A slow picture');
		await requestWhere(({ pictures }) => pictures.length === 2);
		const cancelledAt = Date.now();
		assert.equal(await vscode.commands.executeCommand('zenmuxImages.cancelAll'), 1);
		const { abortedAt } = await requestWhere((request) => request.abortedAt !== undefined);
		console.log(`      aborted ${(abortedAt ?? NaN) - cancelledAt} ms after the command`);
		assert.deepEqual(await ended, { status: 'cancelled', wasSent: true });
		assert.deepEqual(await filesIn(), []);
	});
});

describe('what is refused', () => {
	beforeEach(startOver);
	after(startOver);

	it('without a key: asks for one and sends nothing when that is dismissed', async () => {
		await useKey(undefined);
		const ended = generate('A fox without a key');
		const dismissing = setInterval(() => {
			void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		}, 50);
		await ended.finally(() => clearInterval(dismissing));
		assert.equal(await ended, undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('with a wrong key: says so, offers Set API Key, and sends it only once', async () => {
		await useKey('sk-ai-v1-wrong');
		const progress = await generate('A fox with a wrong key');
		assert.equal(progress?.status, 'failed');
		assert.match(progress.failure.message, /refused the API key/);
		assert.equal(progress.failure.remedies[0], 'setApiKey');
		assert.equal(progress.failure.requestId, (await zenmux.imageRequests())[0]?.id);
		assert.equal((await zenmux.imageRequests()).length, 1);
		assert.deepEqual(await filesIn(), []);
	});

	it('with a size that the model does not take: before anything is sent', async () => {
		await setSetting('size', '1920x1080');
		assert.equal(await generate('A fox of a bad size'), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('with a value that is none of a setting’s: before anything is sent', async () => {
		await setSetting('quality', 'ultra');
		assert.equal(await generate('A fox of a bad quality'), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('with an output directory outside the workspace: keeps the picture and says why', async () => {
		await setSetting('outputDirectory', '../outside');
		const progress = await generate('A fox that stays inside');
		assert.equal(progress?.status, 'unsaved');
		assert.match(progress.problem ?? '', /outputDirectory/);
	});

	it('when the folder cannot be made: keeps the picture and says why', async () => {
		await vscode.workspace.fs.writeFile(inWorkspace('assets'), Buffer.from('a file, no folder'));
		const progress = await generate('A fox without a folder');
		assert.equal(progress?.status, 'unsaved');
		assert.match(progress.problem ?? '', /could not be saved/);
		assert.deepEqual(await filesIn(), ['assets']);
	});

	it('not at all when saving is switched off: the picture waits in the Studio', async () => {
		await setSetting('autoSave', false);
		const progress = await generate('A fox that waits');
		assert.deepEqual(progress, { status: 'unsaved', problem: undefined, mayReplace: false });
		assert.deepEqual(await filesIn(), []);
	});

	it('once: repeats what ZenMux refused before any work, until it is taken', async () => {
		await zenmux.setFault(
			{ kind: 'error', status: 429, type: 'rate_limit', retryAfter: '0' },
			{ times: 1 },
		);
		savedAsset(await generate('A patient fox'));
		assert.equal((await zenmux.imageRequests()).length, 2);
	});

	it('never repeats a server error by itself, which may have cost money', async () => {
		await zenmux.setFault({ kind: 'error', status: 500, type: 'internal_server_error' });
		assert.equal((await generate('A fox only once'))?.status, 'failed');
		assert.equal((await zenmux.imageRequests()).length, 1);
	});
});
