import type { SoakJob, SoakKind } from './soakJob.ts';
import { soakMix } from './soakMix.ts';

const actions = ['generate', 'edit'] as const;
const askers = ['command', 'agent'] as const;
const formats = ['png', 'jpg', 'webp'] as const;

/**
 * The jobs of a round: the same mix each time, shuffled. The same round is the same in each run.
 * @param round from 1
 */
export function soakRound(round: number): readonly SoakJob[] {
	const random = numbersFrom(round);
	return shuffled(soakMix, random).map((kind, index) => {
		const name = `Soak ${round}-${index + 1}`;
		return toJob(kind, `${name}: ${kind.fault?.kind ?? 'healthy'}`, random);
	});
}

function toJob(kind: SoakKind, prompt: string, random: () => number): SoakJob {
	const pick = <const Value>(values: readonly [Value, ...Value[]]): Value =>
		values[Math.floor(random() * values.length)] ?? values[0];
	const [action, by, format] = [pick(actions), pick(askers), pick(formats)];
	return { action, by, format, ...kind, prompt };
}

function shuffled<Value>(values: readonly Value[], random: () => number): readonly Value[] {
	return values
		.map((value) => ({ value, place: random() }))
		.sort((one, other) => one.place - other.place)
		.map(({ value }) => value);
}

/** An endless row of numbers from 0 to 1 that the seed determines (mulberry32). */
function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
