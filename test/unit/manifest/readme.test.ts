import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import manifest from '../../../package.json' with { type: 'json' };
import { withSettingsTable } from './settingsTable.ts';

const readme = await readFile('README.md', 'utf8');

describe('the README', () => {
	it('has the table of settings that package.json has', () => {
		assert.equal(readme, withSettingsTable(readme));
	});

	it('shows pictures and links files that exist', () => {
		const prose = readme.replaceAll(/`[^`]*`/g, '');
		const targets = [...prose.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(
			([, file]) => file ?? '',
		);
		assert.ok(targets.length > 0);
		for (const file of targets) assert.ok(existsSync(file), file);
	});

	it('says why each run-time dependency is there', () => {
		for (const name of Object.keys(manifest.dependencies))
			assert.ok(readme.includes(`\`${name}\``), name);
	});
});
