import assert from 'node:assert/strict';
import type { Job } from '../../../src/jobs/job.ts';
import type { StoredEdit } from '../../../src/jobs/jobRequest.ts';
import type { Recipe } from '../../../src/recipes/recipe.ts';
import { recipeOfJob } from '../../../src/recipes/recipeOfJob.ts';
import {
	composed,
	fakeContent,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from '../composer/fakeReference.ts';
import { fakeRequest, fakeStored, fakeStoredEdit } from '../fakeRequest.ts';
import { fakeJob, savedAs } from '../jobs/fakeJob.ts';

const asset = '/work/hero.png';

/** The recipe of a job like this; files lie where their hashes say. */
function recipe(changes: Partial<Job>): Promise<Recipe> {
	const job = fakeJob(savedAs('file:///work/hero.png'), changes);
	return recipeOfJob(job, asset, fakeHash('hero'), (hash, source) =>
		Promise.resolve(source?.uri ?? `copy of ${hash.replace(/0+$/, '')}`),
	);
}

const hex = (name: string): string => fakeHash(name).replace(/0+$/, '');

function editRequest(changes: Partial<StoredEdit>): StoredEdit {
	return { ...fakeStoredEdit, ...changes };
}

describe('the recipe of a job', () => {
	it('says what was asked, and how it was made', async () => {
		const { made, ...asked } = await recipe({
			composition: composed([], { prompt: ' A fox ', preset: 'photo' }),
			startedAt: Date.UTC(2026, 0, 1),
			endedAt: Date.UTC(2026, 0, 1, 0, 0, 12, 340),
			requestId: 'req_1',
			usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3 },
			cost: 0.014185000000000001,
		});
		assert.deepEqual(asked, {
			version: 1,
			prompt: 'A fox',
			style: 'photo',
			model: fakeRequest.model,
			parameters: {
				size: 'auto',
				quality: 'auto',
				outputFormat: 'png',
				background: 'auto',
				moderation: 'auto',
				complexity: 'auto',
			},
			references: [],
		});
		assert.deepEqual(made, {
			at: '2026-01-01T00:00:12.340Z',
			requestId: 'req_1',
			tokens: { input: 1, output: 2, total: 3 },
			costUsd: 0.014185,
			seconds: 12.3,
			sha256: fakeHash('hero'),
		});
	});

	it('leaves the size to a target size, and says what stays in sight', async () => {
		const shape = {
			size: { width: 32, height: 32 },
			focus: { x: 0, y: 0.5 },
			format: 'png',
			quality: 90,
		} as const;
		const target = { file: undefined, shape, mayReplace: false, isPicked: false };
		const { parameters, targetSize, focus } = await recipe({ target });
		assert.equal(parameters.size, undefined);
		assert.deepEqual(targetSize, shape.size);
		assert.deepEqual(focus, shape.focus);
	});

	it('names each picture that went along by its file, copy or address', async () => {
		const source = { uri: 'fox.png', hash: fakeHash('fox') };
		const fox = fakeReference('fox', { source });
		const snow = fakeReference('snow', { isStyle: true });
		const sky = fakeLink('sky');
		const images = [
			{ ...fakeStored, hash: fakeHash('fox') },
			{ ...fakeStored, hash: fakeHash('snow') },
			{ kind: 'url', url: 'https://example.com/sky.png' } as const,
		];
		const { references } = await recipe({
			request: editRequest({ images, inputFidelity: 'high' }),
			composition: composed([fox, snow, sky]),
		});
		assert.deepEqual(references, [
			{ path: 'fox.png', sha256: fakeHash('fox') },
			{ path: `copy of ${hex('snow')}`, sha256: fakeHash('snow'), isStyle: true },
			{ url: 'https://example.com/sky.png' },
		]);
	});

	it('keeps the upright picture with its mask', async () => {
		const photo = fakeReference('photo', {
			content: fakeContent('photo', { format: 'jpeg', isUprightPng: false }),
			source: { uri: 'photo.jpg', hash: fakeHash('photo') },
		});
		const composition = composed([photo], { region: fakeMask, upright: fakeHash('upright') });
		const image = { ...fakeStored, hash: fakeHash('upright') };
		const { references, mask, parameters } = await recipe({
			request: editRequest({ images: [image], mask: fakeMask.hash }),
			composition,
		});
		assert.deepEqual(references, [
			{ path: `copy of ${hex('upright')}`, sha256: fakeHash('upright') },
		]);
		assert.deepEqual(mask, {
			path: `copy of ${hex('mask')}`,
			sha256: fakeMask.hash,
			isRestKept: true,
			feather: 8,
		});
		assert.equal(parameters.size, undefined);
	});

	it('keeps the picture before an expansion, not the one with margins', async () => {
		const insets = { left: 0, top: 16, right: 32, bottom: 0 };
		const fox = fakeReference('fox');
		const { references, expansion } = await recipe({
			request: editRequest({
				images: [{ ...fakeStored, hash: fakeHash('expanded') }],
				mask: fakeHash('margins'),
			}),
			composition: composed([fox], { region: { kind: 'expansion', insets }, isRestKept: false }),
		});
		assert.deepEqual(references, [{ path: `copy of ${hex('fox')}`, sha256: fakeHash('fox') }]);
		assert.deepEqual(expansion, { ...insets, isRestKept: false });
	});

	it('of a final picture names its draft, without the region that the draft was made with', async () => {
		const { references, mask } = await recipe({
			request: editRequest({ images: [{ ...fakeStored, hash: fakeHash('draft') }] }),
			composition: composed([fakeReference('fox')], { region: fakeMask }),
		});
		assert.deepEqual(references, [{ path: `copy of ${hex('draft')}`, sha256: fakeHash('draft') }]);
		assert.equal(mask, undefined);
	});
});
