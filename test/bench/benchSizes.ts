import { bundleSizes } from '../package/bundleSizes.ts';
import type { Measured } from './row.ts';
import { figureOf } from './rounds.ts';

/** How large the package is, and what VS Code loads of it at each step. */
export async function benchSizes(): Promise<readonly Measured[]> {
	const sizes = await bundleSizes();
	return sizes.map(({ name, kilobytes, atMost }) => ({
		row: `size: ${name}`,
		unit: 'KB',
		ours: figureOf([kilobytes]),
		goal: { atMost },
	}));
}
