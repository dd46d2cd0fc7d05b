import assert from 'node:assert/strict';
import { changed } from '../../../src/references/anchor.ts';
import { referenceLanguage } from '../../../src/references/languages/referenceLanguage.ts';
import { writtenReference, type ReferencePlace } from '../../../src/references/writtenReference.ts';

const fox = { path: 'img/fox.png', alt: 'A fox', width: 32, height: 16 };

/** A document with the place marked, after the reference to a fox was written into it. */
function written(
	name: string,
	marked: string,
	place: ReferencePlace = 'inline',
	isImporting = false,
): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const page = { text, language: referenceLanguage('plaintext', name), lineEnd, isImporting };
	const { reference, importLine } = writtenReference(fox, page, offset, place);
	// From the end on, so that the first does not move the second.
	const edits = [reference, ...(importLine === undefined ? [] : [importLine])];
	return edits
		.toSorted((one, other) => other.at - one.at)
		.reduce((now, one) => changed(now, { offset: one.at, length: 0, text: one.text }), text);
}

describe('a reference that is written into a document', () => {
	it('stands exactly at its place', () => {
		assert.equal(written('a.md', 'Look: | there'), 'Look: ![A fox](img/fox.png) there');
		assert.equal(written('a.css', 'a { background: |; }'), 'a { background: url("img/fox.png"); }');
	});

	it('or on a line of its own below, indented as the one above', () => {
		const below = written('a.html', '<p>\n\t<!-- a| fox -->\n</p>', 'ownLine');
		assert.equal(
			below,
			'<p>\n\t<!-- a fox -->\n\t<img src="img/fox.png" alt="A fox" width="32" height="16">\n</p>',
		);
		assert.equal(
			written('a.scss', 'a {\r\n  // fox|\r\n  color: red;\r\n}', 'ownLine'),
			'a {\r\n  // fox\r\n  background-image: url("img/fox.png");\r\n  color: red;\r\n}',
		);
	});

	it('below the last line of a document too', () => {
		assert.equal(
			written('a.md', '|<!-- fox -->', 'ownLine'),
			'<!-- fox -->\n![A fox](img/fox.png)',
		);
	});

	it('has the line ends of the document', () => {
		assert.equal(
			written('a.rst', 'Fox\r\n|'),
			'Fox\r\n.. image:: img/fox.png\r\n   :alt: A fox\r\n   :width: 32px\r\n   :height: 16px',
		);
	});
});

describe('a picture that is imported', () => {
	const page = `import React from 'react';\r\n\r\nexport const Fox = () => <p>|</p>;\r\n`;

	it('has its import below the others, and its tag at the place', () => {
		assert.equal(
			written('Fox.tsx', page, 'inline', true),
			`import React from 'react';\r\nimport fox from './img/fox.png';\r\n\r\nexport const Fox = () => <p><img src={fox} alt="A fox" width={32} height={16} /></p>;\r\n`,
		);
	});

	it('is only in JSX', () => {
		assert.equal(written('a.md', '|', 'inline', true), '![A fox](img/fox.png)');
	});

	it('is a path where the tag is there already', () => {
		const tag = `export const Fox = () => <img src="|" />;`;
		assert.equal(written('Fox.jsx', tag, 'inline', true), tag.replace('|', 'img/fox.png'));
	});
});
