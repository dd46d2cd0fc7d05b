/** How an answer is written; `markup` is nothing of ZenMux's. */
export type AnswerForm = 'events' | 'json' | 'markup';

/** An answer of which the beginning was seen. */
export type BegunAnswer = {
	readonly form: AnswerForm;
	/** All of it but for blanks before its first character. */
	readonly chunks: AsyncIterable<Uint8Array>;
};

/** White space, and the bytes of a byte order mark: neither form needs them at its beginning. */
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * Tells the form of an answer by its first character. Gateways give JSON where a stream was asked for,
 * and name content types that it is not; a picture must not be lost for that.
 */
export async function begunAnswer(
	chunks: AsyncGenerator<Uint8Array, void, undefined>,
): Promise<BegunAnswer> {
	for (;;) {
		const next = await chunks.next();
		if (next.done === true) return { form: 'events', chunks };
		const at = next.value.findIndex((byte) => !blanks.has(byte));
		if (at === -1) continue;
		const first = next.value.subarray(at);
		return { form: formOf(first[0]), chunks: preceded(first, chunks) };
	}
}

function formOf(first: number | undefined): AnswerForm {
	switch (String.fromCharCode(first ?? 0)) {
		case '{':
		case '[':
		case '"':
			return 'json';
		case '<':
			return 'markup';
		default:
			return 'events';
	}
}

async function* preceded(
	first: Uint8Array,
	rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		yield first;
		yield* rest;
	} finally {
		await rest.return();
	}
}
