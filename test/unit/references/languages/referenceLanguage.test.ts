import assert from 'node:assert/strict';
import { referenceLanguage } from '../../../../src/references/languages/referenceLanguage.ts';

describe('referenceLanguage', () => {
	it('goes by the language that VS Code knows', () => {
		assert.equal(referenceLanguage('markdown', '/a.txt'), 'markdown');
		assert.equal(referenceLanguage('typescriptreact', '/a.tsx'), 'jsx');
		assert.equal(referenceLanguage('less', '/a.less'), 'css');
	});

	it('goes by the ending where no extension knows the language', () => {
		assert.equal(referenceLanguage('plaintext', '/a.vue'), 'vue');
		assert.equal(referenceLanguage('plaintext', '/a.ADOC'), 'asciidoc');
		assert.equal(referenceLanguage('javascript', '/a.jsx'), 'jsx');
	});

	it('takes code without elements and everything else as plain', () => {
		assert.equal(referenceLanguage('typescript', '/a.ts'), 'plain');
		assert.equal(referenceLanguage('python', '/a.md'), 'plain');
		assert.equal(referenceLanguage('constructor', '/Makefile'), 'plain');
	});
});
