import { advance, type Job } from './job.ts';
import type { RequestEvent } from './runRequest.ts';

/** The job after an event of its request. */
export function progressed(job: Job, event: RequestEvent): Job {
	switch (event.kind) {
		case 'sent':
			return { ...job, progress: { status: 'requesting' } };
		case 'repeating':
			return {
				...job,
				progress: {
					status: 'repeating',
					attempt: event.attempt,
					until: Date.now() + event.delay,
				},
			};
		case 'accepted':
		case 'partial':
		case 'completed':
			return advance(job, event);
	}
}
