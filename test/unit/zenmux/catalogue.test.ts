import assert from 'node:assert/strict';
import { readCatalogue } from '../../../src/zenmux/catalogue.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { json, localServer, type Answer } from './localServer.ts';

const { signal } = new AbortController();

const fox = {
	id: 'openai/gpt-image-2',
	object: 'model',
	display_name: 'GPT Image 2',
	owned_by: 'openai',
	output_modalities: ['image'],
	pricings: { completion: [{ value: 30, unit: 'perMTokens', currency: 'USD' }] },
};

async function reasonOf(answer: Answer): Promise<string> {
	await using server = await localServer(answer);
	return await readCatalogue(server.baseUrl, signal).then(
		() => 'none',
		(error: unknown) => (error instanceof ZenMuxError ? error.reason : String(error)),
	);
}

describe('readCatalogue', () => {
	it('asks without a key and gives the models that make pictures', async () => {
		const text = { ...fox, id: 'openai/gpt-6', output_modalities: ['text'] };
		await using server = await localServer(json(200, { object: 'list', data: [text, fox] }));
		assert.deepEqual(await readCatalogue(server.baseUrl, signal), [
			{
				id: 'openai/gpt-image-2',
				name: 'GPT Image 2',
				owner: 'openai',
				pricings: {
					completion: [{ value: 30, unit: 'perMTokens', currency: 'USD' }],
				},
			},
		]);
		assert.equal(server.requests[0]?.path, '/api/v1/models');
		assert.equal(server.requests[0].headers.authorization, undefined);
	});

	it('leaves out what it cannot read, and not more', async () => {
		const bare = { id: 'qwen/qwen-image', output_modalities: ['image'] };
		const odd = { ...fox, pricings: { image: 'free' } };
		const entries = [null, 7, { id: 'x' }, { ...fox, id: '' }, bare, odd];
		await using server = await localServer(json(200, { data: entries }));
		const models = await readCatalogue(server.baseUrl, signal);
		assert.deepEqual(models, [
			{ id: 'qwen/qwen-image', name: 'qwen/qwen-image', owner: 'qwen', pricings: {} },
			{ id: fox.id, name: fox.display_name, owner: 'openai', pricings: { image: [] } },
		]);
	});

	it('keeps the tiers of a price', async () => {
		const conditions = { prompt_tokens: { unit: 'kTokens', gte: 0, lt: 32 } };
		const prompt = [{ value: 5, unit: 'perMTokens', currency: 'USD', conditions }];
		await using server = await localServer(json(200, { data: [{ ...fox, pricings: { prompt } }] }));
		const [model] = await readCatalogue(server.baseUrl, signal);
		assert.equal(model?.pricings.prompt?.[0]?.conditions?.prompt_tokens?.lt, 32);
	});

	it('says why there is none', async () => {
		assert.equal(await reasonOf((response) => void response.end('<html>')), 'notZenMux');
		assert.equal(await reasonOf(json(200, { models: [] })), 'notZenMux');
		assert.equal(
			await reasonOf(json(500, { error: { type: 'internal_server_error' } })),
			'serverError',
		);
		assert.equal(await reasonOf((response) => void response.writeHead(404).end('no')), 'notZenMux');
		assert.equal(await reasonOf((response) => response.socket?.destroy()), 'connectionLost');
	});

	it('is given up with its signal', async () => {
		const abort = new AbortController();
		await using server = await localServer(() => abort.abort('enough'));
		await assert.rejects(
			readCatalogue(server.baseUrl, abort.signal),
			(error) => error === 'enough',
		);
		await server.hungUp;
	});

	it('is not asked of an unsafe address', async () => {
		await assert.rejects(readCatalogue('http://zenmux.invalid', signal), /https/);
	});
});
