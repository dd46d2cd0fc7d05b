import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { manifestSettings } from '../../manifestSettings.ts';
import { ownSettings } from '../../../src/host/ownSettings.ts';
import { restrictedSettings } from '../../../src/host/restrictedSettings.ts';

/** Settings that any workspace may decide: what they do to a picture, or to what is on screen. */
const harmless = [
	// ZenMux takes the same for each of them, and they name nothing.
	'outputFormat',
	'outputCompression',
	'background',
	// Only how a reference looks that the person inserts.
	'references.jsx',
	// Only what is marked and shown; nothing is sent or written by them.
	'references.checkLinks',
	'references.hover',
	'checkPictures',
];

describe('a workspace that is not trusted', () => {
	const { restrictedConfigurations, supported } = manifest.capabilities.untrustedWorkspaces;
	const names = Object.keys(manifestSettings).map((name) => name.replace('zenmuxImages.', ''));

	it('decides the harmless settings and no others: each one is on exactly one list', () => {
		const decided = [...restrictedSettings, ...ownSettings.keys(), ...harmless];
		assert.deepEqual(decided.toSorted(), names.toSorted());
	});

	it('is told so by the manifest, too', () => {
		assert.equal(supported, 'limited');
		const expected = [...restrictedSettings].map((name) => `zenmuxImages.${name}`);
		assert.deepEqual(restrictedConfigurations.toSorted(), expected.toSorted());
	});

	it('gets no tools for agents', () => {
		for (const tool of manifest.contributes.languageModelTools) {
			assert.equal(tool.when, 'isWorkspaceTrusted', tool.name);
		}
	});
});
