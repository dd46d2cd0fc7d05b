import type { Fault, Point } from './faults.ts';
import type { Timing } from './timing.ts';

/** What the server saw of a request and did about it. */
export type RequestRecord = {
	/** The `X-ZenMux-RequestId` of the answer. */
	readonly id: string;
	readonly path: string;
	/** Epoch milliseconds, as all times here. */
	readonly receivedAt: number;
	readonly status: number | undefined;
	/** Parsed parameters; files and `data:` URLs as `{name, type, size, sha256}`. */
	readonly fields: Record<string, unknown>;
	/** With the headers that carry a key as `present` or `absent`, never the key. */
	readonly headers: Record<string, string>;
	/** When the client went away before the end. */
	readonly abortedAt: number | undefined;
	readonly endedAt: number | undefined;
	/** In how many pieces the body of a stream or JSON answer was written so far. */
	readonly writes: number;
	/** In the order of sending. */
	readonly pictures: readonly SentPicture[];
};

/** A picture that was sent, or whose sending began. */
export type SentPicture = {
	readonly kind: 'partial' | 'completed';
	readonly sha256: string;
	readonly byteLength: number;
	readonly sentAt: number;
};

/** Steers a running test server, also from another process. */
export type ControlClient = {
	requests(): Promise<readonly RequestRecord[]>;
	/** Those for pictures; what costs nothing, the catalogue and a check of the key, is left out. */
	imageRequests(): Promise<readonly RequestRecord[]>;
	/**
	 * The next `times` requests (default: all until unset) for pictures show the fault; with
	 * `prompt` those with exactly that prompt, whatever the others show;
	 * with `on: 'models'` those for the catalogue (`error`, `html`, `redirect`,
	 * `resetBeforeHeaders`, `emptyBody`, `malformedJson` and `stall` at `headers` apply there).
	 */
	setFault(
		fault: Fault | undefined,
		options?: {
			readonly times?: number;
			readonly on?: 'images' | 'models';
			readonly prompt?: string;
		},
	): Promise<void>;
	setTiming(timing: Timing): Promise<void>;
	/** Requests stop before that point until `release`; keep-alive comments still flow. */
	hold(point: Point): Promise<void>;
	release(): Promise<void>;
	/**
	 * The exact bytes that were drawn and sent: by place in the record's `pictures`, or the
	 * first completed one. They are kept for the last 32 requests.
	 */
	picture(requestId: string, index: number | 'completed'): Promise<Uint8Array>;
	/** Faults, holds, records and timing back to the start values. */
	reset(): Promise<void>;
};

/** `control` is the `control` URL of a `ZenMuxServer`. */
export function controlClient(control: string): ControlClient {
	const send = async (path: string, body?: unknown): Promise<Response> => {
		const init = { method: 'POST', body: JSON.stringify(body) };
		const response = await fetch(`${control}${path}`, body === undefined ? {} : init);
		if (!response.ok) {
			throw new Error(`The test server refused ${path}: ${await response.text()}`);
		}
		return response;
	};
	const post = async (path: string, body: unknown): Promise<void> => {
		await (await send(path, body)).arrayBuffer();
	};
	const requests = async (): Promise<readonly RequestRecord[]> =>
		(await (await send('/requests')).json()) as RequestRecord[];
	return {
		requests,
		imageRequests: async () => (await requests()).filter(asksForPicture),
		setFault: (fault, options) => post('/fault', { fault, ...options }),
		setTiming: (timing) => post('/timing', timing),
		hold: (point) => post('/hold', { point }),
		release: () => post('/release', {}),
		picture: async (requestId, index) =>
			new Uint8Array(await (await send(`/pictures/${requestId}/${index}`)).arrayBuffer()),
		reset: () => post('/reset', {}),
	};
}

/** A check of the key asks without a prompt, and without a key. */
function asksForPicture({ path, fields, headers }: RequestRecord): boolean {
	const isCheck = 'model' in fields && !('prompt' in fields);
	return path.includes('/images/') && headers.authorization === 'present' && !isCheck;
}
