import type { FaultRow } from '../faultRow.ts';
import { answered, failedOnce, quick, savedOnce } from './answered.ts';

const saved = { ...savedOnce, offers: ['open', 'insert'] } as const;
const noPicture = failedOnce(
	/ended its answer without a usable picture.*charged/,
	'retry',
	'showLog',
);
const nothing = failedOnce(/finished without a picture.*charged/, 'retry', 'showLog');
const makerFailed = failedOnce(
	/maker of the model failed.*“The provider failed/,
	'retry',
	'showLog',
);
const zenmuxFailed = failedOnce(/error of its own.*“The provider failed/, 'retry', 'showLog');

/** Events that are unusual or damaged. */
export const answerFaults: readonly FaultRow[] = [
	answered('line ends CRLF', { kind: 'crlf' }, saved),
	answered('line ends CR', { kind: 'cr' }, saved),
	answered('byte order mark', { kind: 'bom' }, saved),
	answered('no blank line at the end', { kind: 'noFinalBlankLine' }, saved),
	answered('fields left out', { kind: 'minimalFields' }, saved),
	answered('unknown event', { kind: 'unknownEvent' }, saved),
	answered('[DONE] at the end', { kind: 'done' }, saved),
	answered('no previews', { kind: 'noPartials' }, saved),
	answered('more previews than asked for', { kind: 'morePartials' }, saved),
	answered('previews twice', { kind: 'duplicatePartials' }, saved),
	answered('previews out of order', { kind: 'partialsOutOfOrder' }, saved),
	answered('preview of malformed JSON', { kind: 'malformedJson', at: 'partial' }, saved),
	answered('preview of invalid base64', { kind: 'invalidBase64', at: 'partial' }, saved),
	answered('preview that is empty', { kind: 'emptyPicture', at: 'partial' }, saved),
	answered('preview after the picture', { kind: 'partialAfterCompleted' }, saved),
	answered('picture twice', { kind: 'completedTwice' }, saved),
	answered('picture of malformed JSON', { kind: 'malformedJson' }, noPicture),
	answered('picture of invalid base64', { kind: 'invalidBase64' }, noPicture),
	answered('picture that is empty', { kind: 'emptyPicture' }, nothing),
	answered('picture of another type', { kind: 'wrongFormat' }, { ...saved, reads: /\.jpg$/ }),
	answered('picture of another size', { kind: 'unasked' }, saved),
	answered(
		'picture that breaks off',
		{ kind: 'halfPicture' },
		{ ...saved, reads: /its end is missing.*ask again/ },
	),
	quick(
		answered(
			'picture that is none',
			{ kind: 'notAPicture' },
			{
				ending: 'unsaved',
				reads: /not a PNG, JPEG or WebP picture.*“Save As…”/,
				offers: ['save', 'saveAs'],
				requests: 1,
			},
		),
	),
	quick(answered('event: error', { kind: 'inStreamError', form: 'event' }, makerFailed)),
	answered('event with an error object', { kind: 'inStreamError', form: 'data' }, makerFailed),
	answered('event of the type error', { kind: 'inStreamError', form: 'type' }, zenmuxFailed),
	answered(
		'error before the first preview',
		{ kind: 'inStreamError', form: 'event', at: 'partial' },
		makerFailed,
	),
	answered(
		'blocked while it was drawn',
		{ kind: 'inStreamError', form: 'event', code: 'moderation_blocked' },
		failedOnce(/safety policy/, 'showLog', 'reuse'),
	),
	answered('end without the picture', { kind: 'endWithoutCompleted' }, noPicture),
];
