import assert from 'node:assert/strict';
import {
	droppedItems,
	explorerType,
	isLink,
	uriListType,
} from '../../../src/webview/composer/droppedItems.ts';

const dropped = (data: Readonly<Record<string, string>>): ReturnType<typeof droppedItems> =>
	droppedItems((type) => data[type] ?? '');

describe('what is dropped', () => {
	it('is all that was dragged out of the Explorer, not only the first', () => {
		const uris = ['vscode-remote://ssh/w/a.png', 'file:///w/folder'];
		const data = {
			[explorerType]: uris.join('\r\n'),
			[uriListType]: 'vscode-remote://ssh/w/a.png',
		};
		assert.deepEqual(dropped(data), { uris, links: [] });
	});

	it('is files of other programs by their URIs', () => {
		const data = { [uriListType]: '# a comment\nfile:///home/a.png\n\n' };
		assert.deepEqual(dropped(data), { uris: ['file:///home/a.png'], links: [] });
	});

	it('is a picture of a web page by its address', () => {
		const data = { [uriListType]: 'https://example.com/a.png' };
		assert.deepEqual(dropped(data), { uris: [], links: ['https://example.com/a.png'] });
	});

	it('is nothing where only the page itself can read the address', () => {
		for (const address of [
			'blob:https://example.com/1',
			'data:image/png;base64,AA',
			'http://a.b/c',
		])
			assert.deepEqual(dropped({ [uriListType]: address }), { uris: [], links: [] });
	});

	it('is nothing without a list', () => {
		assert.deepEqual(dropped({}), { uris: [], links: [] });
	});
});

describe('a pasted text', () => {
	it('is a link when it is one secure address and nothing else', () => {
		for (const text of ['https://example.com/a.png', '  HTTPS://example.com/a?b=c \n']) {
			assert.equal(isLink(text), true, text);
		}
	});

	it('is no link otherwise', () => {
		const others = [
			'',
			'a fox',
			'http://example.com/a.png',
			'see https://example.com/a.png',
			'https://example.com/a.png https://example.com/b.png',
			'https://',
		];
		for (const text of others) assert.equal(isLink(text), false, text);
	});
});
