import type { ImageEvent } from '../../../src/zenmux/imageEvents.ts';
import type { ImageRequest } from '../../../src/zenmux/imageRequest.ts';
import { streamImages, type Limits, type Step } from '../../../src/zenmux/zenmuxClient.ts';
import { fakeRequest } from '../fakeRequest.ts';

export const apiKey = 'sk-ai-v1-topsecret';

export type Options = {
	readonly limits?: Partial<Limits>;
	readonly signal?: AbortSignal;
	readonly apiKey?: string;
	readonly request?: ImageRequest;
	readonly onEvent?: (event: ImageEvent) => void;
	readonly onStep?: (step: Step) => void;
};

/** What came of a request: pictures as text, in order, and the error that ended it. */
export type Outcome = {
	readonly events: readonly string[];
	readonly steps: readonly Step[];
	readonly error: unknown;
};

/** Runs a request to its end. */
export async function collect(baseUrl: string, options: Options = {}): Promise<Outcome> {
	const events: string[] = [];
	const steps: Step[] = [];
	const connection = { baseUrl, apiKey: options.apiKey ?? apiKey };
	const limits = { silence: 5000, total: 9000, ...options.limits };
	const request = options.request ?? fakeRequest;
	const signal = options.signal ?? new AbortController().signal;
	const observe = (step: Step): void => {
		steps.push(step);
		options.onStep?.(step);
	};
	try {
		for await (const event of streamImages(request, connection, limits, observe, signal)) {
			events.push(shown(event));
			options.onEvent?.(event);
		}
		return { events, steps, error: undefined };
	} catch (error) {
		return { events, steps, error };
	}
}

function shown(event: ImageEvent): string {
	switch (event.kind) {
		case 'accepted':
			return `accepted ${event.status} ${event.requestId ?? '-'}`;
		case 'partial':
			return `partial ${event.index} ${Buffer.from(event.bytes).toString()}`;
		case 'completed':
			return `completed ${Buffer.from(event.bytes).toString()} ${event.usage?.totalTokens ?? '-'}`;
	}
}
