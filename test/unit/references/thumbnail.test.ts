import assert from 'node:assert/strict';
import type { PictureFacts } from '../../../src/references/pictureFacts.ts';
import { thumbnail } from '../../../src/references/thumbnail.ts';

function uri(scheme: string, path: string): Parameters<typeof thumbnail>[0] {
	return { scheme, path, toString: () => `${scheme}://${path}` };
}

function facts(size: PictureFacts['size'], byteLength = 3): PictureFacts {
	return { type: 'PNG', size, byteLength, bytes: new Uint8Array(byteLength).fill(65) };
}

describe('the thumbnail of a hover', () => {
	it('is the file, in the size of the picture where that is small', () => {
		const text = thumbnail(uri('file', '/site/icon.png'), facts({ width: 64, height: 32 }));
		assert.equal(text, '![](file:///site/icon.png|width=64,height=32)');
	});

	it('is scaled down to what fits, and at least a pixel', () => {
		const wide = thumbnail(uri('file', '/a.png'), facts({ width: 1600, height: 400 }));
		assert.match(wide ?? '', /\|width=320,height=80\)$/);
		const tall = thumbnail(uri('file', '/a.png'), facts({ width: 500, height: 1000 }));
		assert.match(tall ?? '', /\|width=75,height=150\)$/);
		const thin = thumbnail(uri('file', '/a.png'), facts({ width: 1, height: 4000 }));
		assert.match(thin ?? '', /\|width=1,height=150\)$/);
	});

	it('has a usual height where the size is not known', () => {
		const text = thumbnail(uri('file', '/site/logo.svg'), facts(undefined));
		assert.equal(text, '![](file:///site/logo.svg|height=120)');
	});

	it('is written out where VS Code cannot load the file', () => {
		const virtual = thumbnail(uri('memory', '/a.webp'), facts({ width: 8, height: 8 }));
		assert.equal(virtual, '![](data:image/webp;base64,QUFB|width=8,height=8)');
		const icon = thumbnail(uri('file', '/favicon.ICO'), facts(undefined));
		assert.equal(icon, '![](data:image/x-icon;base64,QUFB|height=120)');
	});

	it('is left out where that would be too long for a hover', () => {
		const limit = 64 << 10;
		const most = thumbnail(uri('memory', '/a.png'), facts(undefined, limit));
		assert.ok(most !== undefined && most.length < 100_000);
		assert.equal(thumbnail(uri('memory', '/a.png'), facts(undefined, limit + 1)), undefined);
		const unread = { ...facts(undefined), bytes: undefined };
		assert.equal(thumbnail(uri('memory', '/a.png'), unread), undefined);
	});
});
