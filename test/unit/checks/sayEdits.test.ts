import assert from 'node:assert/strict';
import { sayEdits } from '../../../src/checks/sayEdits.ts';
import { findPictureLinks } from '../../../src/references/languages/findPictureLinks.ts';
import type { ReferenceLanguage } from '../../../src/references/languages/referenceLanguage.ts';

/** The text with another size in its only link; `undefined` where that cannot be written. */
function said(text: string, language: ReferenceLanguage): string | undefined {
	const [link] = findPictureLinks(text, language);
	assert.ok(link, 'there is a link');
	const edits = sayEdits(text, link, { width: 300, height: 200 });
	return edits
		?.toSorted((one, other) => other.start - one.start)
		.reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
}

describe('another size in the code', () => {
	const rows: readonly (readonly [ReferenceLanguage, string, string | undefined])[] = [
		[
			'html',
			'<img src="a.png" width="64" height="48">',
			'<img src="a.png" width="300" height="200">',
		],
		['html', '<p><img width=64 src=a.png></p>', '<p><img width=300 src=a.png></p>'],
		['html', '<img src="a.png" style="height: 64px">', '<img src="a.png" style="height: 200px">'],
		[
			'jsx',
			'x = <img src="a.png" width={64} height={64} />',
			'x = <img src="a.png" width={300} height={200} />',
		],
		['markdown', '![](a.png){width=64 height=64}', '![](a.png){width=300 height=200}'],
		[
			'restructuredText',
			'.. image:: a.png\n   :width: 64px\n',
			'.. image:: a.png\n   :width: 300px\n',
		],
		['latex', '\\includegraphics[width=64px]{a.png}', '\\includegraphics[width=300px]{a.png}'],
		['asciidoc', 'image::a.png[Fox,64,64]', undefined],
		['markdown', '![](a.png)', undefined],
	];
	for (const [language, before, after] of rows) {
		it(`${language}: ${before.trim()} → ${after?.trim() ?? 'cannot be written'}`, () =>
			assert.equal(said(before, language), after));
	}

	it('leaves other numbers alone', () => {
		const text = '<img src="width=64.png" data-width="64" width="64" max-width="64">';
		const after = '<img src="width=64.png" data-width="64" width="300" max-width="64">';
		assert.equal(said(text, 'html'), after);
	});
});
