import type { Fault } from './faults.ts';

/** How a picture is written: whole, cut off by a reset, damaged, or as a URL. */
export type PictureForm = 'whole' | 'cut' | 'malformed' | 'invalidBase64' | 'empty' | 'url';

/** What is far too large in a stream. */
export type HugePart = (Fault & { readonly kind: 'huge' })['what'];

/** What a stream does, one after the other; after the last step it ends. */
export type Step =
	| { readonly step: 'partial'; readonly index: number; readonly form: PictureForm }
	| { readonly step: 'completed'; readonly form: PictureForm }
	| { readonly step: 'event'; readonly name: string | undefined; readonly data: string }
	/** Megabytes; of what, the fault says. */
	| { readonly step: 'huge'; readonly what: HugePart; readonly megabytes: number }
	/** Events of no use until the client goes away. */
	| { readonly step: 'endless' }
	| { readonly step: 'stall'; readonly keepAlive: boolean }
	| { readonly step: 'reset' };

/** The steps of a stream with `asked` partial pictures that shows `fault`. */
export function streamSteps(fault: Fault | undefined, asked: number): readonly Step[] {
	const partials = partialSteps(asked);
	const completed: Step = { step: 'completed', form: 'whole' };
	const healthy = [...partials, completed];
	switch (fault?.kind) {
		case 'resetAfterHeaders':
			return [{ step: 'reset' }];
		case 'resetInPartial':
			return [{ step: 'partial', index: 0, form: 'cut' }, { step: 'reset' }];
		case 'resetBeforeCompleted':
			return [...partials, { step: 'reset' }];
		case 'endWithoutCompleted':
			return partials;
		case 'inStreamError':
			return [...(fault.at === 'partial' ? [] : partials), errorStep(fault)];
		case 'stall':
			return stalled(fault, partials, completed);
		case 'malformedJson':
			return damaged(healthy, fault.at, 'malformed');
		case 'invalidBase64':
			return damaged(healthy, fault.at, 'invalidBase64');
		case 'emptyPicture':
			return damaged(healthy, fault.at, 'empty');
		case 'urlInsteadOfBase64':
			return [...partials, { step: 'completed', form: 'url' }];
		case 'unknownEvent':
			return [unknownStep, ...healthy];
		case 'completedTwice':
			return [...healthy, completed];
		case 'partialAfterCompleted':
			return [...healthy, ...partialSteps(1)];
		case 'partialsOutOfOrder':
			return [...partials.toReversed(), completed];
		case 'duplicatePartials':
			return [...partials.flatMap((partial) => [partial, partial]), completed];
		case 'huge':
			return [{ step: 'huge', what: fault.what, megabytes: fault.megabytes }, ...healthy];
		case 'endlessEvents':
			return [{ step: 'endless' }];
		case 'noPartials':
			return [completed];
		case 'morePartials':
			return [...partialSteps(asked + 2), completed];
		case 'done':
			return [...healthy, { step: 'event', name: undefined, data: '[DONE]' }];
		case undefined:
		case 'error':
		case 'html':
		case 'redirect':
		case 'drip':
		case 'resetBeforeHeaders':
		case 'crlf':
		case 'cr':
		case 'bom':
		case 'noFinalBlankLine':
		case 'wrongFormat':
		case 'notAPicture':
		case 'halfPicture':
		case 'gzip':
		case 'contentType':
		case 'unasked':
		case 'minimalFields':
		case 'jsonInsteadOfStream':
		case 'emptyBody':
			return healthy;
	}
}

const unknownStep: Step = {
	step: 'event',
	name: 'image_generation.thinking',
	data: JSON.stringify({ type: 'image_generation.thinking', note: 'Grüße · 你好' }),
};

function partialSteps(count: number): Step[] {
	return Array.from({ length: count }, (_, index) => ({ step: 'partial', index, form: 'whole' }));
}

function damaged(
	steps: Step[],
	at: 'partial' | 'completed' = 'completed',
	form: PictureForm,
): Step[] {
	return steps.map((step) =>
		step.step === at && !(step.step === 'partial' && step.index > 0) ? { ...step, form } : step,
	);
}

function stalled(fault: Fault & { kind: 'stall' }, partials: Step[], completed: Step): Step[] {
	const stall: Step = { step: 'stall', keepAlive: fault.keepAlive };
	switch (fault.at) {
		case 'headers':
			return [...partials, completed];
		case 'partial':
			return [stall];
		case 'completed':
			return [...partials, stall];
	}
}

function errorStep(fault: Fault & { kind: 'inStreamError' }): Step {
	const error = {
		code: fault.code ?? '500',
		type: fault.code === undefined ? 'provider_error' : 'image_generation_user_error',
		message: fault.message ?? 'The provider failed while drawing the picture.',
	};
	switch (fault.form) {
		case 'event':
			return { step: 'event', name: 'error', data: JSON.stringify({ error }) };
		case 'data':
			return { step: 'event', name: undefined, data: JSON.stringify({ error }) };
		case 'type': {
			const flat = { ...error, type: 'error' };
			return { step: 'event', name: undefined, data: JSON.stringify(flat) };
		}
	}
}
