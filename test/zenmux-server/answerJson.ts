import { setTimeout as wait } from 'node:timers/promises';
import { pictureUrl } from './answerStream.ts';
import type { Controls } from './controls.ts';
import { stall, type Exchange } from './exchange.ts';
import type { ImageJob } from './imageJob.ts';
import { pictureHere, pictureJson } from './pictureJson.ts';
import type { Records } from './records.ts';
import { streamSteps, type PictureForm } from './streamSteps.ts';

/** Answers with one JSON body, when all `n` pictures are drawn. */
export async function answerJson(
	exchange: Exchange,
	job: ImageJob,
	controls: Controls,
	records: Records,
): Promise<void> {
	const { signal } = exchange;
	const n = countOf(job);
	await wait(controls.timing.betweenPictures * n, undefined, { signal });
	await controls.pass('completed', signal);
	const [first, ...later] = streamSteps(job.fault, 0);
	if (first?.step === 'stall') {
		await stall(signal);
	}
	const completed = [first, ...later].find((step) => step?.step === 'completed');
	const form = first?.step === 'partial' ? first.form : (completed?.form ?? 'cut');
	await sendPictures(exchange, job, records, form);
	if (form === 'cut') {
		await wait(50, undefined, { signal });
		exchange.reset();
	} else {
		exchange.end();
	}
}

/** How many pictures the answer holds. */
function countOf({ parameters, fault }: ImageJob): number {
	return (fault?.kind === 'jsonInsteadOfStream' ? fault.pictures : undefined) ?? parameters.n;
}

async function sendPictures(
	exchange: Exchange,
	job: ImageJob,
	records: Records,
	form: PictureForm,
): Promise<void> {
	const pictures: Buffer[] = [];
	while (pictures.length < countOf(job)) {
		pictures.push(await job.final(pictures.length));
		exchange.signal.throwIfAborted();
	}
	const type = job.fault?.kind === 'jsonInsteadOfStream' ? job.fault.type : undefined;
	exchange.begin(200, { 'Content-Type': type ?? 'application/json' });
	for (const picture of pictures) {
		records.addPicture(exchange.record, 'completed', picture);
	}
	const item = form === 'url' ? { url: pictureUrl(exchange, job) } : { b64_json: pictureHere };
	const body = {
		created: Math.floor(Date.now() / 1000),
		...job.actualFields(),
		data: pictures.map(() => item),
		usage: job.usage(0),
	};
	for (const text of pictureJson(body, pictures, form)) {
		await exchange.write(text);
	}
}
