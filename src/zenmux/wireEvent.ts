import * as v from 'valibot';
import type { Usage } from './imageEvents.ts';
import type { PictureDocument } from './pictureJson.ts';
import type { SseEvent } from './sseDecoder.ts';

/** A finished picture as it was sent: its bytes, or where they are. */
export type WirePicture = {
	readonly picture: Uint8Array<ArrayBuffer> | 'absent' | 'invalid';
	readonly url: string | undefined;
	readonly usage: Usage | undefined;
};

/** An event of an image stream, or the whole of an answer without one, as parsed at the border. */
export type WireEvent =
	| {
			readonly kind: 'partial';
			readonly index: number | undefined;
			readonly bytes: Uint8Array<ArrayBuffer>;
	  }
	| ({ readonly kind: 'completed' } & WirePicture)
	/** The object that tells what went wrong. */
	| { readonly kind: 'error'; readonly error: unknown }
	/** Should have been the finished picture, but cannot be read. */
	| { readonly kind: 'broken' }
	/** Of no use; `detail` says why, for the log. */
	| { readonly kind: 'ignored'; readonly detail: string };

const optionalText = v.fallback(v.optional(v.string()), undefined);

const tokens = v.pipe(v.number(), v.minValue(0));

const wireUsage = v.pipe(
	v.object({
		input_tokens: tokens,
		input_tokens_details: v.fallback(v.optional(v.object({ image_tokens: tokens })), undefined),
		output_tokens: tokens,
		total_tokens: tokens,
	}),
	v.transform((usage): Usage => ({
		inputTokens: usage.input_tokens,
		outputTokens: usage.output_tokens,
		totalTokens: usage.total_tokens,
		inputImageTokens: usage.input_tokens_details?.image_tokens,
	})),
);

/** Only `type` is certain; ZenMux's own examples leave the rest out. */
const wireObject = v.object({
	type: optionalText,
	error: v.optional(v.unknown()),
	partial_image_index: v.fallback(
		v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
		undefined,
	),
	url: optionalText,
	usage: v.fallback(v.optional(wireUsage), undefined),
	data: v.fallback(v.optional(v.array(v.object({ url: optionalText }))), undefined),
});

/** Reads a server-sent event: by its `type`, else by its name. Errors come in three forms. */
export function readWireEvent({ name, document }: SseEvent): WireEvent {
	const parsed = readObject(document);
	if (parsed === undefined) return unreadable(name, document);
	const type = parsed.type ?? name;
	if (name === 'error' || type === 'error' || isPresent(parsed.error)) return errorOf(document);
	const picture = document.kind === 'json' ? document.picture : 'absent';
	if (/^image_(generation|edit)\.completed$/.test(type)) {
		return { kind: 'completed', picture, url: parsed.url, usage: parsed.usage };
	}
	if (!/^image_(generation|edit)\.partial_image$/.test(type)) {
		return { kind: 'ignored', detail: `unknown event ${JSON.stringify(type.slice(0, 80))}` };
	}
	if (picture === 'absent' || picture === 'invalid') {
		return { kind: 'ignored', detail: `partial picture is ${picture}` };
	}
	return picture.length === 0
		? { kind: 'ignored', detail: 'partial picture is empty' }
		: { kind: 'partial', index: parsed.partial_image_index, bytes: picture };
}

/** Reads the JSON answer that some gateways give instead of a stream. */
export function readWireAnswer(document: PictureDocument): WireEvent {
	const parsed = readObject(document);
	if (parsed === undefined || document.kind === 'text') return { kind: 'broken' };
	if (isPresent(parsed.error)) return errorOf(document);
	const url = parsed.data?.[0]?.url ?? parsed.url;
	return { kind: 'completed', picture: document.picture, url, usage: parsed.usage };
}

function readObject(document: PictureDocument): v.InferOutput<typeof wireObject> | undefined {
	const parsed = v.safeParse(wireObject, document.kind === 'json' ? document.value : undefined);
	return parsed.success ? parsed.output : undefined;
}

function unreadable(name: string, document: PictureDocument): WireEvent {
	if (name === 'error') return errorOf(document);
	if (name.endsWith('.completed')) return { kind: 'broken' };
	const isDone = document.kind === 'text' && document.text.trim() === '[DONE]';
	return { kind: 'ignored', detail: isDone ? '[DONE]' : 'malformed data' };
}

function errorOf(document: PictureDocument): WireEvent {
	if (document.kind === 'text') return { kind: 'error', error: document.text };
	const inner = v.safeParse(v.object({ error: v.unknown() }), document.value);
	const hasInner = inner.success && isPresent(inner.output.error);
	return { kind: 'error', error: hasInner ? inner.output.error : document.value };
}

function isPresent(error: unknown): boolean {
	return error !== undefined && error !== null && error !== false && error !== '';
}
