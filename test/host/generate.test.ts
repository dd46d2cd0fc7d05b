import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readShape } from '../../src/pictures/format.ts';
import {
	filesIn,
	generate,
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

	it('not at all when saving is switched off: the picture waits in the Studio', async () => {
		await setSetting('autoSave', false);
		const progress = await generate('A fox that waits');
		assert.deepEqual(progress, { status: 'unsaved', problem: undefined, mayReplace: false });
		assert.deepEqual(await filesIn(), []);
	});
});
