import type { Use } from './checkedPicture.ts';
import type { Examiner } from './examiner.ts';
import { eachOf } from './eachOf.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import type { Page } from './page.ts';
import { usesOf, type PossibleUse } from './usesOf.ts';

/**
 * What is wrong with the pictures that a document links to.
 * @throws the signal's reason when aborted
 */
export async function checkPage(
	examiner: Examiner,
	page: Page,
	signal: AbortSignal,
): Promise<readonly Finding[]> {
	const byLink = Map.groupBy(usesOf(page), ({ files }) => files.join(' '));
	const found: Finding[] = [];
	await eachOf(
		Array.from(byLink.values()),
		async (uses) => {
			found.push(...(await checkUses(examiner, uses)));
		},
		signal,
	);
	return found.sort((one, other) => startOf(one) - startOf(other));
}

/** @param possible links that all mean the same files */
async function checkUses(
	examiner: Examiner,
	possible: readonly PossibleUse[],
): Promise<readonly Finding[]> {
	const uses: readonly Use[] = possible.map(({ use }) => use);
	for (const file of possible[0]?.files ?? []) {
		const picture = await examiner.examine(file);
		if (picture !== undefined) return findingsOf(picture, uses);
	}
	return [];
}

function startOf({ at }: Finding): number {
	return at?.start ?? 0;
}
