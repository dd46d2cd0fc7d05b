import { setTimeout as wait } from 'node:timers/promises';
import type { Controls } from './controls.ts';
import { EventStream } from './eventStream.ts';
import { stall, type Exchange } from './exchange.ts';
import type { ImageJob } from './imageJob.ts';
import { pictureHere, pictureJson } from './pictureJson.ts';
import type { Records } from './records.ts';
import { streamSteps, type Step } from './streamSteps.ts';

type PictureStep = Step & { readonly step: 'partial' | 'completed' };

/** Answers with server-sent events, step by step; headers come first. */
export async function answerStream(
	exchange: Exchange,
	job: ImageJob,
	controls: Controls,
	records: Records,
): Promise<void> {
	const stream = new EventStream(exchange, job.fault);
	await stream.open(controls.timing.keepAlive);
	for (const step of streamSteps(job.fault, job.parameters.partialImages)) {
		await wait(controls.timing.betweenPictures, undefined, { signal: exchange.signal });
		switch (step.step) {
			case 'partial':
			case 'completed':
				await controls.pass(step.step, exchange.signal);
				await sendPicture(step, stream, exchange, job, records);
				break;
			case 'event':
				await stream.event(step.name, [step.data]);
				break;
			case 'stall':
				if (!step.keepAlive) {
					stream.silence();
				}
				await stall(exchange.signal);
				break;
			case 'reset':
				stream.reset();
				return;
		}
	}
	stream.close();
}

async function sendPicture(
	step: PictureStep,
	stream: EventStream,
	exchange: Exchange,
	job: ImageJob,
	records: Records,
): Promise<void> {
	const bytes = await (step.step === 'partial' ? job.partial(step.index) : job.final());
	exchange.signal.throwIfAborted();
	records.addPicture(exchange.record, step.step, bytes);
	const fields = eventFields(step, exchange, job);
	const isCutOff =
		step.form === 'cut' || (step.step === 'completed' && job.fault?.kind === 'noFinalBlankLine');
	if (step.form === 'cut') {
		stream.silence();
	}
	await stream.event(fields.type, pictureJson(fields, [bytes], step.form), isCutOff);
}

function eventFields(
	step: PictureStep,
	exchange: Exchange,
	job: ImageJob,
): { readonly type: string } & Record<string, unknown> {
	const { size, quality, background, outputFormat } = job.parameters;
	const name = step.step === 'partial' ? 'partial_image' : 'completed';
	const asked = { size, quality, background, output_format: outputFormat };
	const details = {
		created_at: Math.floor(Date.now() / 1000),
		...(step.step === 'partial' ? asked : job.actualFields()),
	};
	return {
		type: `image_${job.endpoint}.${name}`,
		...(step.form === 'url' ? { url: pictureUrl(exchange) } : { b64_json: pictureHere }),
		...(job.fault?.kind === 'minimalFields' ? {} : details),
		...(step.step === 'partial'
			? { partial_image_index: step.index }
			: {
					usage: job.usage(exchange.record.pictures.filter((it) => it.kind === 'partial').length),
				}),
	};
}

/** Where this server serves the completed picture of a request. */
export function pictureUrl({ request, record }: Exchange): string {
	return `http://${request.headers.host ?? ''}/pictures/${record.id}/completed`;
}
