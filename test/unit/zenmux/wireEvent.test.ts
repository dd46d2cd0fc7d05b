import assert from 'node:assert/strict';
import { SseDecoder } from '../../../src/zenmux/sseDecoder.ts';
import { readWireEvent, type WireEvent } from '../../../src/zenmux/wireEvent.ts';

function read(text: string): WireEvent {
	const decoder = new SseDecoder();
	const [event] = [...decoder.push(Buffer.from(`${text}\n\n`))];
	assert.ok(event);
	return readWireEvent(event);
}

describe('readWireEvent', () => {
	it('reads the forms of an error', () => {
		const inner = { message: 'no', code: 'moderation_blocked' };
		const flat = { type: 'error', ...inner };
		for (const [text, error] of [
			[`event: error\ndata: ${JSON.stringify({ error: inner })}`, inner],
			[`event: error\ndata: ${JSON.stringify(inner)}`, inner],
			[`data: ${JSON.stringify({ error: inner })}`, inner],
			[`data: ${JSON.stringify(flat)}`, flat],
			['event: error\ndata: out of paint', 'out of paint'],
			['event: error', ''],
			['data: {"type":"image_generation.partial_image","error":"no"}', 'no'],
		] as const) {
			assert.deepEqual(read(text), { kind: 'error', error }, text);
		}
	});

	it('knows the names of generations and of edits', () => {
		for (const what of ['image_generation', 'image_edit']) {
			const partial = `data: {"type":"${what}.partial_image","b64_json":"Zm94"}`;
			assert.equal(read(partial).kind, 'partial');
			assert.equal(read(`data: {"type":"${what}.completed","b64_json":"Zm94"}`).kind, 'completed');
		}
		assert.equal(read('data: {"type":"image_rumour.completed"}').kind, 'ignored');
	});

	it('falls back to the event’s name', () => {
		assert.equal(read('event: image_edit.completed\ndata: {"b64_json":"Zm94"}').kind, 'completed');
	});

	it('takes a missing or senseless index or usage for none', () => {
		const type = '"type":"image_generation.partial_image","b64_json":"Zm94"';
		for (const index of ['', ',"partial_image_index":-1', ',"partial_image_index":"../1"']) {
			const event = read(`data: {${type}${index}}`);
			assert.equal(event.kind === 'partial' && event.index, undefined);
		}
		const event = read('data: {"type":"image_edit.completed","usage":{"total_tokens":"x"}}');
		assert.deepEqual(event, {
			kind: 'completed',
			picture: 'absent',
			url: undefined,
			usage: undefined,
		});
	});

	it('reads how many tokens were used, and how many of them for pictures, where it is said', () => {
		const usage = { input_tokens: 30, output_tokens: 200, total_tokens: 230 };
		const usageOf = (details: object): unknown => {
			const data = { type: 'image_edit.completed', usage: { ...usage, ...details } };
			const event = read(`data: ${JSON.stringify(data)}`);
			return event.kind === 'completed' && event.usage;
		};
		const known = { inputTokens: 30, outputTokens: 200, totalTokens: 230 };
		assert.deepEqual(usageOf({ input_tokens_details: { text_tokens: 10, image_tokens: 20 } }), {
			...known,
			inputImageTokens: 20,
		});
		for (const details of [{}, { input_tokens_details: null }, { input_tokens_details: {} }]) {
			assert.deepEqual(usageOf(details), { ...known, inputImageTokens: undefined });
		}
		assert.equal(usageOf({ output_tokens: -1 }), undefined);
	});

	it('tells a broken picture from what is of no use', () => {
		assert.deepEqual(read('event: image_generation.completed\ndata: {"b64'), { kind: 'broken' });
		assert.deepEqual(read('data: [DONE]'), { kind: 'ignored', detail: '[DONE]' });
		assert.deepEqual(read('data: 17'), { kind: 'ignored', detail: 'malformed data' });
		assert.equal(read('data: {"error":null,"type":"news"}').kind, 'ignored');
	});
});
