import assert from 'node:assert/strict';
import * as v from 'valibot';
import { wholeHistory } from '../../../src/history/historyQuery.ts';
import {
	mostDroppedFiles,
	mostPictureBytes,
	mostPromptCharacters,
	mostThumbnailBytes,
} from '../../../src/studio/panelLimits.ts';
import { fromPanelSchema, type FromPanel } from '../../../src/studio/protocol.ts';
import { rawPng } from '../pictures/samples.ts';

const png = rawPng({ width: 1, height: 1 }, { depth: 8, colourType: 6 }, [Buffer.alloc(4)]);
const bytes = new Uint8Array(png);
const insets = { left: 0, top: 16, right: 0, bottom: 16_384 };
const isTaken = (message: unknown): boolean => v.is(fromPanelSchema, message);

/** One of each kind; a kind that is missing here does not compile. */
const messages: { readonly [Kind in FromPanel['type']]: Extract<FromPanel, { type: Kind }> } = {
	ready: { type: 'ready' },
	generate: { type: 'generate' },
	act: { type: 'act', jobId: '1', action: 'cancel' },
	restore: { type: 'restore', replacedId: 'r1' },
	setPrompt: { type: 'setPrompt', prompt: '' },
	cancelBatch: { type: 'cancelBatch', batchId: '1' },
	showTab: { type: 'showTab', tab: 'history' },
	showHistory: { type: 'showHistory', query: wholeHistory, from: 0, count: 60 },
	historyAct: { type: 'historyAct', ids: ['1'], action: 'pin' },
	thumbnail: { type: 'thumbnail', jobId: '1', bytes },
	converted: { type: 'converted', id: '1', bytes },
	unconvertible: { type: 'unconvertible', id: '1' },
	setCrop: { type: 'setCrop', jobId: '1', focus: { x: 0, y: 1 } },
	changeIconSet: {
		type: 'changeIconSet',
		choices: { sets: ['web', 'ios'], background: '#a0B1c2', padding: 30 },
	},
	chooseIconFolder: { type: 'chooseIconFolder' },
	exportIconSet: { type: 'exportIconSet' },
	closeIconSet: { type: 'closeIconSet' },
	setTargetSize: { type: 'setTargetSize', size: { width: 1, height: 8192 } },
	removeTargetSize: { type: 'removeTargetSize' },
	removeTargetFile: { type: 'removeTargetFile' },
	matchNeighbours: { type: 'matchNeighbours' },
	send: { type: 'send', prompt: 'a red fox', isDraft: false },
	setModels: { type: 'setModels', models: ['openai/gpt-image-2'] },
	refreshModels: { type: 'refreshModels' },
	setParameters: { type: 'setParameters', changes: { size: '1024x1024', partialImages: 0 } },
	setCount: { type: 'setCount', count: 4 },
	setPreset: { type: 'setPreset', preset: '' },
	resetParameters: { type: 'resetParameters' },
	saveAsDefault: { type: 'saveAsDefault' },
	improvePrompt: { type: 'improvePrompt', prompt: 'a fox' },
	endSuggestion: { type: 'endSuggestion', isAccepted: true },
	clear: { type: 'clear' },
	noticeAct: { type: 'noticeAct', action: 'undo' },
	chooseFiles: { type: 'chooseFiles' },
	askForLink: { type: 'askForLink' },
	addFiles: { type: 'addFiles', uris: ['file:///w/fox.png'] },
	addLink: { type: 'addLink', url: 'https://example.com/fox.png' },
	addPicture: { type: 'addPicture', name: '', bytes, isAlone: true },
	removeReference: { type: 'removeReference', id: 'a' },
	moveReference: { type: 'moveReference', id: 'a', index: 0 },
	downloadReference: { type: 'downloadReference', id: 'a' },
	scaledReference: { type: 'scaledReference', id: 'a', bytes },
	upright: { type: 'upright', id: 'a', bytes },
	undecodable: { type: 'undecodable', id: 'a' },
	setMask: { type: 'setMask', id: 'r1', bytes },
	saveMask: { type: 'saveMask', bytes },
	chooseMask: { type: 'chooseMask' },
	setMarkup: { type: 'setMarkup', id: 'r1', bytes },
	setExpansion: { type: 'setExpansion', id: 'r1', insets },
	removeRegion: { type: 'removeRegion' },
	setKeepRest: { type: 'setKeepRest', isOn: false },
	setFeather: { type: 'setFeather', feather: 8 },
	setInputFidelity: { type: 'setInputFidelity', value: 'auto' },
};

describe('what the panel sends', () => {
	for (const message of Object.values(messages)) {
		it(`may be ${message.type}`, () =>
			assert.deepEqual(v.parse(fromPanelSchema, message), message));

		it(`may not be ${message.type} with more than it says`, () =>
			assert.ok(!isTaken({ ...message, more: 1 })));

		for (const field of Object.keys(message)) {
			it(`may not be ${message.type} without its ${field}, nor with another kind of value there`, () => {
				assert.ok(!isTaken({ ...message, [field]: undefined }));
				assert.ok(!isTaken({ ...message, [field]: { $: 1 } }));
			});
		}
	}

	for (const message of [
		undefined,
		null,
		'ready',
		[],
		{ type: 'run', command: 'rm' },
		{ type: 'act', jobId: '1', action: 'format' },
		{ type: 'noticeAct', action: 'format' },
		{ type: 'addFiles', uris: 'file:///w/fox.png' },
		{ type: 'addFiles', uris: [1] },
		{ type: 'setInputFidelity', value: 'medium' },
		{ type: 'setParameters', changes: { quality: 'best' } },
		{ type: 'setParameters', changes: { prompt: 'a fox' } },
		{ type: 'setCount', count: 1.5 },
		{ type: 'showTab', tab: 'settings' },
		{ type: 'historyAct', ids: ['1'], action: 'format' },
		{ type: 'showHistory', query: { ...wholeHistory, sort: 'random' }, from: 0, count: 1 },
		{ type: 'showHistory', query: wholeHistory, from: 0, count: 100_000 },
	]) {
		it(`may not be ${JSON.stringify(message)}`, () => assert.ok(!isTaken(message)));
	}
});

describe('bytes from the panel', () => {
	for (const [name, value] of [
		['an array of numbers', [1, 2, 3]],
		['an array buffer', bytes.buffer],
		['other numbers', new Uint16Array(3)],
		['base64 text', 'AQID'],
		['what JSON makes of them', { 0: 1, 1: 2, 2: 3 }],
	] as const) {
		it(`may not be ${name}`, () => assert.ok(!isTaken({ ...messages.setMask, bytes: value })));
	}
});

describe('pixels from the panel', () => {
	it('are whole, and from 0 to 16 384', () => {
		for (const side of Object.keys(insets)) {
			const inset = (pixels: unknown): boolean =>
				isTaken({ type: 'setExpansion', id: 'r1', insets: { ...insets, [side]: pixels } });
			assert.ok(inset(0) && inset(16_384), side);
			for (const pixels of [-1, 0.5, 16_385, NaN, Infinity, '16', undefined]) {
				assert.ok(!inset(pixels), `${side} ${String(pixels)}`);
			}
		}
	});

	it('are named by their side, all four and no more', () => {
		assert.ok(!isTaken({ type: 'setExpansion', id: 'r1', insets: { left: 1, top: 1, right: 1 } }));
		assert.ok(!isTaken({ type: 'setExpansion', id: 'r1', insets: { ...insets, front: 1 } }));
	});

	it('are the places of references and the width of a feather too', () => {
		for (const pixels of [-1, 1.5, NaN]) {
			assert.ok(!isTaken({ ...messages.moveReference, index: pixels }));
			assert.ok(!isTaken({ ...messages.setFeather, feather: pixels }));
		}
	});
});

describe('pictures from the panel', () => {
	const jpeg = new Uint8Array(Buffer.from('ffd8ffe000104a464946000101', 'hex'));
	const page = new TextEncoder().encode('<!DOCTYPE html><html><body>not a picture</body></html>');

	it('are PNG where a mask, strokes or an upright picture are wanted', () => {
		for (const type of ['setMask', 'saveMask', 'setMarkup', 'upright'] as const) {
			for (const other of [page, jpeg, new Uint8Array()]) {
				assert.ok(!isTaken({ ...messages[type], bytes: other }), type);
			}
		}
	});

	it('are pictures where they are kept as such', () => {
		for (const type of ['thumbnail', 'converted', 'scaledReference'] as const) {
			assert.ok(!isTaken({ ...messages[type], bytes: page }), type);
		}
	});

	it('may be anything where a person gives a file: it is told what is wrong with that', () => {
		for (const given of [page, new Uint8Array()]) {
			assert.ok(isTaken({ ...messages.addPicture, bytes: given }));
		}
	});
});

describe('what the panel sends has an end', () => {
	const many = (count: number, value: string): readonly string[] =>
		Array<string>(count).fill(value);
	const padded = (length: number): Uint8Array => {
		const longer = new Uint8Array(length);
		longer.set(bytes);
		return longer;
	};

	for (const [name, most, message] of [
		['a prompt', mostPromptCharacters, (n) => ({ ...messages.setPrompt, prompt: 'a'.repeat(n) })],
		['a sent prompt', mostPromptCharacters, (n) => ({ ...messages.send, prompt: 'a'.repeat(n) })],
		['an id', 100, (n) => ({ ...messages.removeReference, id: 'a'.repeat(n) })],
		['ids', 100_000, (n) => ({ ...messages.historyAct, ids: many(n, '1') })],
		['models', 4, (n) => ({ ...messages.setModels, models: many(n, 'm') })],
		['a model', 500, (n) => ({ ...messages.setModels, models: ['m'.repeat(n)] })],
		['files', mostDroppedFiles, (n) => ({ ...messages.addFiles, uris: many(n, 'file:///a') })],
		['a file', 20_000, (n) => ({ ...messages.addFiles, uris: ['f'.repeat(n)] })],
		['a link', 100_000, (n) => ({ ...messages.addLink, url: 'h'.repeat(n) })],
		['a name', 4_096, (n) => ({ ...messages.addPicture, name: 'n'.repeat(n) })],
		['a size', 100, (n) => ({ ...messages.setParameters, changes: { size: '1'.repeat(n) } })],
		['a style', 1_000, (n) => ({ ...messages.setPreset, preset: 'p'.repeat(n) })],
		['a thumbnail', mostThumbnailBytes, (n) => ({ ...messages.thumbnail, bytes: padded(n) })],
		['a picture', mostPictureBytes, (n) => ({ ...messages.addPicture, bytes: padded(n) })],
	] satisfies readonly (readonly [string, number, (count: number) => unknown])[]) {
		it(`which is ${most.toLocaleString('en')} for ${name}`, () => {
			assert.ok(isTaken(message(most)));
			assert.ok(!isTaken(message(most + 1)));
		});
	}
});
