import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readShape, type PictureFormat } from '../../src/pictures/format.ts';
import { filesIn, inWorkspace, setSetting, startOver, zenmux } from './hostWorld.ts';

/** Makes a picture as an agent does, at exactly this path and of exactly this size. */
async function make(path: string, width: number, height: number): Promise<void> {
	const input = { prompt: 'A paper plane icon', path, width, height };
	await vscode.lm.invokeTool('zenmux_generate_image', { input, toolInvocationToken: undefined });
}

async function shapeOf(path: string): Promise<unknown> {
	return readShape(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** What was asked of ZenMux: size and type. */
async function asked(): Promise<readonly unknown[]> {
	const [request, ...others] = await zenmux.imageRequests();
	assert.deepEqual(others, []);
	return [request?.fields.size, request?.fields.output_format ?? 'png'];
}

describe('an exact size', () => {
	beforeEach(startOver);
	after(startOver);

	const rows: readonly (readonly [string, PictureFormat, number, number, string])[] = [
		['icons/plane.png', 'png', 32, 32, '1024x1024'],
		['assets/social/card.jpg', 'jpeg', 1200, 630, '1536x1024'],
		['assets/phone.webp', 'webp', 390, 844, '1024x1536'],
		['assets/banner.png', 'png', 1200, 200, '1536x1024'],
		['assets/large.jpg', 'jpeg', 2000, 1300, '1536x1024'],
	];
	for (const [path, format, width, height, size] of rows) {
		it(`of ${width} × ${height} is what ${path} has, which is ${format}`, async () => {
			await setSetting('model', 'openai/gpt-image-1.5');
			await make(path, width, height);
			assert.deepEqual(await shapeOf(path), { format, width, height });
			assert.deepEqual(await asked(), [size, 'png']);
		});
	}

	it('that the model makes is asked for in the file’s type, and saved as it came', async () => {
		await make('assets/hero.webp', 1536, 1024);
		assert.deepEqual(await asked(), ['1536x1024', 'webp']);
		const file = inWorkspace('assets', 'hero.webp');
		const bytes = await vscode.workspace.fs.readFile(file);
		const [sent] = (await zenmux.imageRequests()).flatMap(({ pictures }) =>
			pictures.filter(({ kind }) => kind === 'completed'),
		);
		assert.equal(sent?.byteLength, bytes.byteLength);
	});

	it('of a model that makes any size hardly crops', async () => {
		await make('assets/card.png', 1200, 630);
		const [size] = await asked();
		const [width = 0, height = 0] = String(size).split('x').map(Number);
		assert.ok(Math.abs(width / height - 1200 / 630) < 0.01, String(size));
		assert.deepEqual(await shapeOf('assets/card.png'), { format: 'png', width: 1200, height: 630 });
		assert.deepEqual(await filesIn('assets'), ['card.png']);
	});
});
