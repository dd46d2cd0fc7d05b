import type { ContentStore } from '../assets/contentStore.ts';
import type { JobRequest } from '../jobs/jobRequest.ts';
import type { ImageRequest } from '../zenmux/imageRequest.ts';

/**
 * A job's request with its pictures, which are not read yet.
 * @throws vscode.FileSystemError when the store has lost one
 */
export async function wireRequest(request: JobRequest, store: ContentStore): Promise<ImageRequest> {
	if (request.kind === 'generate') return request;
	const { mask, markup } = request;
	return {
		...request,
		images: await Promise.all(
			request.images.map(async (image) => {
				if (image.kind === 'url') return image;
				const { name, format, hash } = image;
				return { kind: 'file', name, format, content: await store.open(hash) } as const;
			}),
		),
		mask: mask === undefined ? undefined : await store.read(mask),
		markup: markup === undefined ? undefined : await store.read(markup),
	};
}
