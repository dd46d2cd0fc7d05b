import * as v from 'valibot';
import { apiUrl, baseUrlProblem } from './baseUrl.ts';
import { noAnswerError } from './connectionError.ts';
import { Deadline } from './deadline.ts';
import { refusalError } from './errorAnswer.ts';
import { readAll, requestIdOf } from './responseBody.ts';
import { ZenMuxError } from './zenmuxError.ts';

/** Thousands of tokens from which, and up to which, a price holds. */
export type PriceRange = {
	readonly unit: string;
	readonly gte?: number | undefined;
	readonly gt?: number | undefined;
	readonly lte?: number | undefined;
	readonly lt?: number | undefined;
};

/** A price after discount. */
export type Price = {
	readonly value: number;
	/** `perMTokens`, `perCount` or `perSecond`. */
	readonly unit: string;
	/** `USD`. */
	readonly currency: string;
	/** By `prompt_tokens` or `completion_tokens`. */
	readonly conditions?: Readonly<Record<string, PriceRange>> | undefined;
};

/** A model whose output is pictures. Not each answers on the Images API: those of OpenAI do. */
export type CatalogueModel = {
	/** `provider/name`. */
	readonly id: string;
	readonly name: string;
	readonly owner: string;
	/** By what is paid for: `prompt`, `completion`, `image`, … Empty when unknown. */
	readonly pricings: Readonly<Record<string, readonly Price[]>>;
};

const limits = { silence: 15_000, total: 30_000 };
const maxBytes = 16 << 20;

/**
 * Reads ZenMux's list of models (`GET /models`), which needs no key. An entry that cannot be read is left out.
 * @throws ZenMuxError; the signal's own reason when it was aborted
 */
export async function readCatalogue(
	baseUrl: string,
	signal: AbortSignal,
): Promise<readonly CatalogueModel[]> {
	signal.throwIfAborted();
	const problem = baseUrlProblem(baseUrl);
	if (problem !== undefined) throw new ZenMuxError('notZenMux', { message: problem });
	const deadline = new Deadline(limits, signal);
	try {
		return imageModels(await readList(apiUrl(baseUrl, '/models'), deadline));
	} finally {
		deadline.end();
	}
}

async function readList(url: string, deadline: Deadline): Promise<readonly unknown[]> {
	const { signal } = deadline;
	const headers = { accept: 'application/json', 'user-agent': 'zenmux-images' };
	const response = await fetch(url, { headers, signal, redirect: 'manual' }).catch(
		(error: unknown) => {
			signal.throwIfAborted();
			throw noAnswerError(error);
		},
	);
	deadline.refresh();
	const bytes = await readAll(response, maxBytes, deadline);
	const answer = v.safeParse(wireAnswer, parse(new TextDecoder().decode(bytes)));
	const { status, headers: answered } = response;
	const requestId = requestIdOf(answered);
	if (response.ok && answer.success && answer.output.data !== undefined) return answer.output.data;
	if (response.ok) throw new ZenMuxError('notZenMux', { status, requestId });
	const error = answer.success ? answer.output.error : undefined;
	const isForeign = error === undefined && bytes.length > 0;
	const refusal = { status, headers: answered, error, isForeign, hasLinks: false };
	throw refusalError(refusal).of(requestId);
}

const wireAnswer = v.object({
	data: v.fallback(v.optional(v.array(v.unknown())), undefined),
	error: v.optional(v.unknown()),
});

const limit = v.fallback(v.optional(v.number()), undefined);

/** A {@link Price}, of ZenMux or as it was kept. */
export const priceSchema = v.object({
	value: v.number(),
	unit: v.string(),
	currency: v.string(),
	conditions: v.fallback(
		v.optional(
			v.record(
				v.string(),
				v.object({ unit: v.string(), gte: limit, gt: limit, lte: limit, lt: limit }),
			),
		),
		undefined,
	),
});

const wireModel = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	display_name: v.fallback(v.optional(v.string()), undefined),
	owned_by: v.fallback(v.optional(v.string()), undefined),
	output_modalities: v.array(v.string()),
	pricings: v.fallback(
		v.optional(v.record(v.string(), v.fallback(v.array(priceSchema), [])), {}),
		{},
	),
});

function imageModels(entries: readonly unknown[]): readonly CatalogueModel[] {
	return entries.flatMap((entry) => {
		const parsed = v.safeParse(wireModel, entry);
		if (!parsed.success || !parsed.output.output_modalities.includes('image')) return [];
		const { id, display_name: name = id, owned_by: owner, pricings } = parsed.output;
		return [{ id, name, owner: owner ?? id.split('/', 1)[0] ?? '', pricings }];
	});
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
