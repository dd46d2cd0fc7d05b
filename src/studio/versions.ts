import * as l10n from '@vscode/l10n';
import { fileName, promptOf, type Job } from '../jobs/job.ts';
import { contentKey, jobPictureKey } from './pictureKey.ts';
import type { VersionView } from './views.ts';

/** Jobs that grew from one picture, by the id of each of them; the oldest first. */
export type Families = ReadonlyMap<string, readonly Job[]>;

/** Sorts the jobs, given with the oldest first, into families. */
export function familiesOf(jobs: readonly Job[]): Families {
	const families = new Map<string, Job[]>();
	const byRoot = new Map<string, Job[]>();
	for (const job of jobs) {
		const root = rootOf(job);
		const family = families.get(job.edit?.parent ?? '') ?? byRoot.get(root) ?? [];
		family.push(job);
		families.set(job.id, family);
		if (!byRoot.has(root)) byRoot.set(root, family);
	}
	return families;
}

/** The picture that a family began with and every version since; empty for a job without relatives. */
export function versionsOf(job: Job, families: Families): readonly VersionView[] {
	const family = families.get(job.id) ?? [];
	if (family.length < 2) return [];
	const versions = family.flatMap((member) => {
		const picture = jobPictureKey(member);
		return picture === undefined ? [] : [{ member, picture }];
	});
	const numbered = versions.map(({ member, picture }, index) => ({
		jobId: member.id,
		picture,
		label: l10n.t('Version {0}: {1}', index + 1, promptOf(member)),
		isCurrent: member.id === job.id,
	}));
	const original = originalView(family[0]);
	return original === undefined ? numbered : [original, ...numbered];
}

/** What the first edits of a picture share: its file, else its bytes; drafts were sent together. */
function rootOf({ id, batch, edit, final }: Job): string {
	if (edit?.source !== undefined) return `file ${edit.source.uri}`;
	if (edit?.before !== undefined) return `content ${edit.before.hash}`;
	return final === undefined ? `job ${id}` : `drafts ${batch.id}`;
}

function originalView(eldest: Job | undefined): VersionView | undefined {
	const edit = eldest?.edit;
	if (edit?.before === undefined) return undefined;
	const label =
		edit.source === undefined
			? l10n.t('Original')
			: l10n.t('Original: {0}', fileName(edit.source.uri));
	return { jobId: undefined, picture: contentKey(edit.before.hash), label, isCurrent: false };
}
