import assert from 'node:assert/strict';
import { UnreadablePictureError } from '../../../src/pictures/unreadablePictureError.ts';
import { PanelConverter } from '../../../src/studio/panelConverter.ts';

const picture = Uint8Array.of(1, 2, 3);
const store = { put: () => Promise.resolve('hash') };
const unused = (): Promise<void> => Promise.resolve();

/** A converter whose panel does something whenever another picture is wanted. */
function withPanel(panel: (converter: PanelConverter) => void): PanelConverter {
	const converter = new PanelConverter(store, unused);
	converter.onDidChange(() => panel(converter));
	return converter;
}

describe('the panel’s conversions', () => {
	it('are wanted until the panel has made them', async () => {
		const seen: unknown[] = [];
		const converter = withPanel((asked) => {
			seen.push(asked.wanted);
			for (const { id } of asked.wanted) asked.take(id, Uint8Array.of(9));
		});
		assert.deepEqual(await converter.convert(picture, 'webp', 80), Uint8Array.of(9));
		const wanted = { id: '1', picture: 'content/hash', format: 'webp', quality: 80 };
		assert.deepEqual(seen, [[wanted], []]);
	});

	it('come back to those who asked, in any order', async () => {
		const converter = new PanelConverter(store, unused);
		const both = new Promise<void>((resolve) => {
			converter.onDidChange(() => converter.wanted.length === 2 && resolve());
		});
		const made = Promise.all([1, 2].map(() => converter.convert(picture, 'png', 100)));
		await both;
		converter.take('2', Uint8Array.of(2));
		converter.take('1', Uint8Array.of(1));
		assert.deepEqual(await made, [Uint8Array.of(1), Uint8Array.of(2)]);
		assert.deepEqual(converter.wanted, []);
	});

	it('bring the panel on screen', async () => {
		let shown = 0;
		const converter = new PanelConverter(store, () => {
			shown++;
			for (const { id } of converter.wanted) converter.take(id, picture);
			return Promise.resolve();
		});
		await converter.convert(picture, 'webp', 80);
		assert.equal(shown, 1);
	});

	it('end with a sentence when the panel cannot', async () => {
		const converter = withPanel((asked) => {
			for (const { id } of asked.wanted) asked.take(id, undefined);
		});
		await assert.rejects(converter.convert(picture, 'webp', 80), UnreadablePictureError);
		assert.deepEqual(converter.wanted, []);
	});

	it('end with a sentence when the panel is not there in time', async () => {
		const converter = new PanelConverter(store, unused, 5);
		await assert.rejects(converter.convert(picture, 'webp', 80), /Keep the Studio open/);
		assert.deepEqual(converter.wanted, []);
	});

	it('take nothing that nobody waits for', () => {
		const converter = new PanelConverter(store, unused);
		converter.take('7', picture);
		assert.deepEqual(converter.wanted, []);
	});
});
