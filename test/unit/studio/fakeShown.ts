import { wholeHistory } from '../../../src/history/historyQuery.ts';
import { fileName } from '../../../src/jobs/job.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { ComposerState } from '../../../src/studio/composerView.ts';
import type { HistoryRowView, HistoryView, PictureKey } from '../../../src/studio/views.ts';
import type { Shown } from '../../../src/studio/studioState.ts';
import { fakeRequest } from '../fakeRequest.ts';

/** A composer without anything in it, with the default settings and no catalogue. */
export const fakeComposer: ComposerState = {
	composition: emptyComposition,
	notice: undefined,
	promptRevision: 0,
	settings: fakeRequest,
	presets: [],
	presetProblem: undefined,
	catalogue: { models: [], readAt: undefined, isReading: false, problem: undefined },
	recentPrompts: [],
	estimate: undefined,
	canImprove: false,
	suggestion: undefined,
	nameOf: fileName,
	language: 'en',
};

/** An empty Studio. */
export const fakeShown: Shown = {
	tab: 'create',
	composer: fakeComposer,
	jobs: [],
	kept: 0,
	isLoading: false,
	history: undefined,
	iconSet: undefined,
	spending: [],
	wantedThumbnails: [],
	wantedConversions: [],
	replacements: [],
	language: 'en',
};

/** A history without anything in it. */
export const fakeHistory: HistoryView = {
	query: wholeHistory,
	isLoading: false,
	all: 0,
	total: 0,
	from: 0,
	rows: [],
	models: [],
};

/** A finished picture of the history. */
export function fakeRow(id: string, thumbnail?: PictureKey): HistoryRowView {
	return {
		id,
		prompt: 'a fox',
		facts: [],
		outcome: [],
		when: 'now',
		tone: 'done',
		status: 'Saved',
		thumbnail,
		ratio: 1,
		isPinned: false,
		file: undefined,
	};
}
