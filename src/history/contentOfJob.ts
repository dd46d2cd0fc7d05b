import { contentOf } from '../jobs/composition.ts';
import type { Job } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';

/** The bytes of the content store that a job was made with, made, or can be begun with again. */
export function contentOfJob(job: Job): readonly ContentHash[] {
	const { request, edit, composition, picture, progress } = job;
	const sent =
		request.kind === 'generate'
			? []
			: [
					...request.images.map((image) => (image.kind === 'stored' ? image.hash : undefined)),
					request.mask,
					request.markup,
				];
	const written = progress.status === 'saved' ? progress.hash : undefined;
	return [
		...contentOf(composition),
		...sent,
		edit?.before?.hash,
		edit?.keep?.base,
		edit?.keep?.mask,
		picture?.hash,
		picture?.raw,
		written,
	].filter((hash) => hash !== undefined);
}

/** Whatever looks like the name of bytes in a text that cannot be read otherwise. */
export function contentInText(text: string): readonly ContentHash[] {
	return text.match(/\b[0-9a-f]{64}\b/g) ?? [];
}
