import assert from 'node:assert/strict';
import { recall } from '../../../src/composer/recall.ts';
import type { Composition } from '../../../src/jobs/composition.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';
import {
	composed,
	fakeContent,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from './fakeReference.ts';

const usual = fakeRequest;
const everything = (): Promise<boolean> => Promise.resolve(true);
const allBut =
	(...names: readonly string[]) =>
	(hash: string): Promise<boolean> =>
		Promise.resolve(!names.map(fakeHash).includes(hash));

function jobOf(composition: Composition, changes: Partial<Job> = {}): Job {
	const saved = savedAs('file:///w/fox.png');
	return fakeJob(saved, { picture: fakeFinal, composition, ...changes });
}

describe('recall', () => {
	it('brings back prompt, pictures and how they are edited', async () => {
		const composition = composed([fakeReference('a'), fakeLink('b')], {
			prompt: 'a red fox',
			region: fakeMask,
			isRestKept: false,
			feather: 20,
			preset: 'avatar',
		});
		assert.deepEqual(await recall(jobOf(composition), usual, everything), {
			composition,
			losses: [],
		});
	});

	it('brings back the one picture of the one model, with what is not as in the settings', async () => {
		const composition = composed([], {
			prompt: 'a red fox',
			models: ['openai/gpt-image-2', 'openai/gpt-image-1.5'],
			parameters: { moderation: 'low' },
			count: 4,
		});
		const request = {
			...fakeRequest,
			model: 'openai/gpt-image-1.5',
			quality: 'high',
			size: '1536x1024',
		} as const;
		const { composition: recalled } = await recall(
			jobOf(composition, { request }),
			usual,
			everything,
		);
		assert.deepEqual(recalled, {
			...composition,
			models: ['openai/gpt-image-1.5'],
			parameters: { quality: 'high', size: '1536x1024' },
			count: 1,
		});
	});

	it('takes the prompt of the request where there was no other', async () => {
		const { composition } = await recall(jobOf(composed([])), usual, everything);
		assert.equal(composition.prompt, fakeRequest.prompt);
	});

	it('brings back what was meant with a draft, not what the draft was made with', async () => {
		const request = { ...fakeRequest, quality: 'low', size: '1024x640' } as const;
		const final = { ...usual, quality: 'high' } as const;
		const job = jobOf(composed([], { prompt: 'a red fox' }), { request, final });
		const { composition } = await recall(job, usual, everything);
		assert.deepEqual(composition.parameters, { quality: 'high' });
	});

	it('leaves to a region what it decided: the size and the type', async () => {
		const reference = fakeReference('a');
		const composition = composed([reference], {
			prompt: 'a red fox',
			region: fakeMask,
			parameters: { outputFormat: 'webp' },
		});
		const request = { ...fakeRequest, size: '1024x768', outputFormat: 'png' } as const;
		const recalled = await recall(jobOf(composition, { request }), usual, everything);
		assert.deepEqual(recalled.composition.parameters, { outputFormat: 'webp' });
	});

	it('leaves out pictures that are gone, with what was painted on them, and says which', async () => {
		const composition = composed([fakeReference('a'), fakeReference('b')], {
			prompt: 'a red fox',
			region: fakeMask,
		});
		const { composition: recalled, losses } = await recall(jobOf(composition), usual, allBut('a'));
		assert.deepEqual(recalled, {
			...composition,
			references: [fakeReference('b')],
			region: undefined,
		});
		assert.deepEqual(losses, ['Not there any more: a.png.']);
	});

	it('leaves out a mask that is gone, and says so', async () => {
		const composition = composed([fakeReference('a')], { prompt: 'a red fox', region: fakeMask });
		const { composition: recalled, losses } = await recall(
			jobOf(composition),
			usual,
			allBut('mask'),
		);
		assert.equal(recalled.region, undefined);
		assert.equal(recalled.references.length, 1);
		assert.deepEqual(losses, ['What was painted on the first picture is not there any more.']);
	});

	it('lets the panel make an upright picture anew', async () => {
		const content = fakeContent('a', { isUprightPng: false });
		const composition = composed([fakeReference('a', { content })], {
			prompt: 'a red fox',
			region: fakeMask,
			upright: fakeHash('upright'),
		});
		const { composition: recalled, losses } = await recall(
			jobOf(composition),
			usual,
			allBut('upright'),
		);
		assert.deepEqual(recalled, { ...composition, upright: undefined });
		assert.deepEqual(losses, []);
	});
});
