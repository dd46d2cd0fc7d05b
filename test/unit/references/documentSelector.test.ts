import assert from 'node:assert/strict';
import { documentSelector } from '../../../src/references/documentSelector.ts';
import {
	fileEndings,
	languageIds,
	referenceLanguage,
} from '../../../src/references/languages/referenceLanguage.ts';

describe('the documents whose links are looked at', () => {
	it('are those of every known language, also where no extension knows its files', () => {
		const endings = { pattern: `**/*.{${fileEndings.join(',')}}` };
		assert.deepEqual(documentSelector, [...languageIds, endings]);
		for (const id of languageIds) assert.notEqual(referenceLanguage(id, '/untitled'), 'plain', id);
		for (const ending of fileEndings) {
			const language = referenceLanguage('plaintext', `/folder/page.${ending}`);
			assert.notEqual(language, 'plain', ending);
		}
	});
});
