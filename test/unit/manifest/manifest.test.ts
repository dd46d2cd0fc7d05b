import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import english from '../../../package.nls.json' with { type: 'json' };
import chinese from '../../../package.nls.zh-cn.json' with { type: 'json' };
import { firstCommandNames, furtherCommandNames } from '../../../src/commands/commandNames.ts';
import { ownSettings } from '../../../src/host/ownSettings.ts';
import { settingSchemas } from '../../../src/host/settingSchemas.ts';
import { manifestSettings } from '../../manifestSettings.ts';
import { defaultModel } from '../../../src/zenmux/models.ts';
import { releases } from '../../vscode/vscodeInstallation.ts';

/** Every `%key%` of the manifest. */
const keys = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');

describe('the manifest', () => {
	it('has each of its texts in English and in Chinese, and no text more', () => {
		assert.deepEqual(Object.keys(english).sort(), [...new Set(keys)].sort());
		assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
	});

	it('says the same variables and code in both languages', () => {
		const code = (text: string): string[] =>
			[...text.matchAll(/`([^`]+)`/g)]
				.map(([, word]) => word ?? '')
				.filter((word) => word !== 'WIDTHxHEIGHT' && word !== '宽x高')
				.sort();
		for (const [key, text] of Object.entries(english)) {
			assert.deepEqual(code(chinese[key as keyof typeof chinese]), code(text), key);
		}
	});

	it('declares exactly the commands that the code registers', () => {
		const names = [...firstCommandNames, ...furtherCommandNames];
		const registered = names.map((name) => `zenmuxImages.${name}`);
		const declared = manifest.contributes.commands.map(({ command }) => command);
		assert.deepEqual(registered.sort(), declared.sort());
	});

	it('gives every setting a type, a default, a description and a scope', () => {
		for (const [name, setting] of Object.entries(manifestSettings)) {
			for (const field of ['type', 'default', 'markdownDescription', 'scope', 'order']) {
				assert.ok(field in setting, `${name} has a ${field}`);
			}
		}
	});

	it('lets no workspace say where the key goes, or above which sum a person is asked', () => {
		const scopes = Object.entries(manifestSettings).map(
			([name, { scope }]) => [name.replace('zenmuxImages.', ''), scope] as const,
		);
		const own = scopes.filter(([, scope]) => scope === 'application' || scope === 'machine');
		assert.deepEqual(new Map(own.toSorted()), new Map([...ownSettings].toSorted()));
		assert.equal(ownSettings.get('baseUrl'), 'application');
	});

	it('has the model as its default that the table of models has', () => {
		assert.equal(manifestSettings['zenmuxImages.model']?.default, defaultModel);
	});

	it('promises the oldest VS Code that is tested and typed, and none before', () => {
		// The version of code-server is that of its VS Code but for the first number.
		const [, minor] = releases.oldest.codeServer.split('.');
		const sentence = 'Raise `releases.oldest` in test/vscode/vscodeInstallation.ts with this.';
		assert.equal(manifest.engines.vscode, `^1.${minor}.0`, sentence);
		assert.equal(manifest.devDependencies['@types/vscode'], `~1.${minor}.0`, sentence);
	});

	it('declares exactly the settings that the code reads', () => {
		const read = [...Object.keys(settingSchemas), 'presets'].map((name) => `zenmuxImages.${name}`);
		const declared = Object.keys(manifestSettings);
		assert.deepEqual(read.sort(), declared.sort());
	});
});
