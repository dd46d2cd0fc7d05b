import assert from 'node:assert/strict';
import { composerView } from '../../../src/studio/composerView.ts';
import type { ComposerView } from '../../../src/studio/views.ts';
import { regionTool } from '../../../src/webview/composer/regionTool.ts';
import { fakeComposer } from '../studio/fakeShown.ts';

const [jpeg, upright, mask] = [new Blob(['jpeg']), new Blob(['upright']), new Blob(['mask'])];
const pictures = new Map([
	['jpeg', jpeg],
	['upright', upright],
	['mask', mask],
]);

const composer: ComposerView = {
	...composerView(fakeComposer),
	references: [
		{
			id: '1',
			name: 'fox.jpg',
			facts: '64 × 48, 1 KB',
			picture: 'jpeg',
			isLink: false,
			problem: undefined,
			isStyle: false,
			canScaleDown: false,
		},
	],
	firstSize: { width: 64, height: 48 },
	sizes: 'flexible',
	canMask: true,
	canMarkup: true,
	canExpand: true,
};
const masked: ComposerView = {
	...composer,
	region: { kind: 'mask', picture: 'mask', facts: 'Mask' },
};

describe('a tool for the base picture', () => {
	it('begins with nothing painted', () => {
		const tool = regionTool('mask', composer, pictures);
		const expected = { kind: 'mask', name: 'fox.jpg', painted: undefined, isDraft: false };
		assert.deepEqual(tool, { referenceId: '1', picture: jpeg, ...expected });
	});

	it('works on the upright picture when it is here', () => {
		const tool = regionTool('mask', { ...composer, upright: 'upright' }, pictures);
		assert.equal(tool?.picture, upright);
	});

	it('goes on with the mask that there is', () => {
		const tool = regionTool('mask', masked, pictures);
		assert.ok(tool?.kind === 'mask');
		assert.equal(tool.painted, mask);
	});

	it('does not take a mask for markup, nor for an expansion', () => {
		const markup = regionTool('markup', masked, pictures);
		assert.ok(markup?.kind === 'markup');
		assert.equal(markup.painted, undefined);
		const expansion = regionTool('expansion', masked, pictures);
		assert.ok(expansion?.kind === 'expansion');
		assert.equal(expansion.insets, undefined);
	});

	it('goes on with the expansion that there is', () => {
		const insets = { left: 16, top: 0, right: 0, bottom: 0 };
		const expanded: ComposerView = {
			...composer,
			region: { kind: 'expansion', insets, facts: 'Expanded' },
		};
		const size = { width: 64, height: 48 };
		const expected = {
			referenceId: '1',
			picture: jpeg,
			kind: 'expansion',
			size,
			insets,
			sizes: 'flexible',
		};
		assert.deepEqual(regionTool('expansion', expanded, pictures), expected);
	});

	it('cannot open before the picture and its mask are here', () => {
		assert.equal(regionTool('mask', composer, new Map()), undefined);
		assert.equal(regionTool('mask', masked, new Map([['jpeg', jpeg]])), undefined);
	});

	it('cannot open without a picture, nor for a link', () => {
		const none = { ...composer, references: [], firstSize: undefined };
		assert.equal(regionTool('mask', none, pictures), undefined);
		const [first] = composer.references;
		const link = { ...first!, isLink: true, picture: undefined };
		const linked = { ...composer, references: [link], firstSize: undefined };
		assert.equal(regionTool('mask', linked, pictures), undefined);
	});
});
