import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jobActions } from '../../../src/jobs/jobAction.ts';
import type { VersionView } from '../../../src/studio/views.ts';
import { actionIcons } from '../../../src/webview/tiles/actionIcons.ts';
import { batchTimes } from '../../../src/webview/tiles/batchTimes.ts';
import { tileVersions } from '../../../src/webview/tiles/tileVersions.ts';
import { fakeBatch, fakeTile } from './fakeBatch.ts';

describe('the time of a batch', () => {
	it('is from the first begin to the last end', () => {
		const late = { startedAt: 1500, endedAt: 9000 };
		const batch = fakeBatch(fakeTile('a', 0), fakeTile('b', 1, late));
		assert.deepEqual(batchTimes(batch), { startedAt: 1000, endedAt: 9000 });
	});

	it('goes on while one of them runs or waits', () => {
		const waiting = { startedAt: undefined, endedAt: undefined };
		const batch = fakeBatch(fakeTile('a', 0), fakeTile('b', 1, waiting));
		assert.deepEqual(batchTimes(batch), { startedAt: 1000, endedAt: undefined });
		assert.deepEqual(batchTimes(fakeBatch(fakeTile('a', 0, waiting))), waiting);
	});
});

describe('the versions under a tile', () => {
	const version = (jobId: string | undefined, isCurrent = false): VersionView => ({
		jobId,
		picture: `job/${jobId}/3`,
		label: `Version ${jobId}`,
		isCurrent,
	});
	const shown = (...versions: readonly VersionView[]): readonly (string | undefined)[] => {
		const tile = fakeTile('a', 0, { versions });
		return tileVersions(tile, fakeBatch(tile, fakeTile('b', 1))).map(({ jobId }) => jobId);
	};

	it('leave out its neighbours', () =>
		assert.deepEqual(shown(version(undefined), version('a', true), version('b'), version('c')), [
			undefined,
			'a',
			'c',
		]));

	it('are none where the family is all in this batch', () => {
		assert.deepEqual(shown(version(undefined), version('a', true), version('b')), []);
		assert.deepEqual(shown(), []);
	});
});

describe('the icons of actions', () => {
	const style = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');
	const css = readFileSync(style, 'utf8');
	for (const action of jobActions) {
		it(`has one for ${action}`, () =>
			assert.ok(css.includes(`.codicon-${actionIcons[action]}:before`)));
	}

	it('tells all of them apart', () =>
		assert.equal(new Set(Object.values(actionIcons)).size, jobActions.length));
});
