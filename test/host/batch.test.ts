import assert from 'node:assert/strict';
import {
	filesIn,
	generate,
	requestWhere,
	savedAsset,
	setSetting,
	sha256,
	startOver,
	zenmux,
} from './hostWorld.ts';

describe('many pictures at once', () => {
	beforeEach(startOver);
	after(startOver);

	it('20 jobs side by side end with 20 right files', async () => {
		const prompts = Array.from({ length: 20 }, (_, index) => `Tile number ${index + 1}`);
		const saved = await Promise.all(prompts.map(generate));
		const sent = new Map(
			(await zenmux.imageRequests()).map(({ fields, pictures }) => [
				fields.prompt,
				pictures.find(({ kind }) => kind === 'completed')?.sha256,
			]),
		);
		assert.equal(sent.size, 20);
		for (const [index, prompt] of prompts.entries()) {
			const asset = savedAsset(saved[index]);
			assert.ok(asset.path.endsWith(`/assets/images/tile-number-${index + 1}.png`), asset.path);
			assert.equal(await sha256(asset), sent.get(prompt));
		}
		assert.equal((await filesIn('assets', 'images')).length, 20);
	}).timeout(120_000);

	it('no more requests run side by side than the setting says', async () => {
		await setSetting('maxConcurrency', 2);
		await zenmux.hold('completed');
		const jobs = ['One', 'Two', 'Three'].map(generate);
		await requestWhere(({ fields }) => fields.prompt === 'Two');
		await zenmux.release();
		for (const progress of await Promise.all(jobs)) assert.equal(progress?.status, 'saved');
		const [first, second, third] = await zenmux.imageRequests();
		const ended = [first, second].map((request) => request?.pictures.at(-1)?.sentAt ?? Infinity);
		assert.equal(third?.fields.prompt, 'Three');
		assert.ok(third.receivedAt >= Math.min(...ended), 'the third waited for one of the others');
	});
});
