import assert from 'node:assert/strict';
import { iconHtml } from '../../../src/icons/iconHtml.ts';

const none = { favicon: undefined, touchIcon: undefined, manifest: undefined, card: undefined };
const all = {
	favicon: '/favicon.ico',
	touchIcon: '/apple-touch-icon.png',
	manifest: '/site.webmanifest',
	card: '/social-card.png',
};

describe('iconHtml', () => {
	it('is a tag for each file that is there', () => {
		assert.deepEqual(iconHtml(all, false), [
			'<link rel="icon" href="/favicon.ico" sizes="16x16 32x32 48x48">',
			'<link rel="apple-touch-icon" href="/apple-touch-icon.png">',
			'<link rel="manifest" href="/site.webmanifest">',
			'<!-- og:image needs a whole address: write https:// and your domain before the path. -->',
			'<meta property="og:image" content="/social-card.png">',
		]);
	});

	it('is nothing without files', () => {
		assert.deepEqual(iconHtml(none, false), []);
		assert.deepEqual(iconHtml({ ...none, manifest: 'm' }, false), [
			'<link rel="manifest" href="m">',
		]);
	});

	it('ends its tags in JSX', () => {
		const lines = iconHtml(all, true);
		assert.equal(lines.length, 5);
		assert.ok(lines.every((line) => / \/>$|^\{\/\*.*\*\/\}$/.test(line)));
	});
});
