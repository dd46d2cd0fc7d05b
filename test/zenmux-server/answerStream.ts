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
	const { signal } = exchange;
	for (const step of streamSteps(job.fault, job.parameters.partialImages)) {
		await wait(controls.timing.betweenPictures, undefined, { signal });
		switch (step.step) {
			case 'partial':
			case 'completed':
				await controls.pass(step.step, signal);
				await sendPicture(step, stream, exchange, job, records);
				break;
			case 'event':
				await stream.event(step.name, [step.data]);
				break;
			case 'huge':
				await sendHuge(step, stream, job);
				break;
			case 'endless':
				while (!signal.aborted) await stream.event('ping', ['0']);
				break;
			case 'stall':
				if (!step.keepAlive) {
					stream.silence();
				}
				await stall(signal);
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

async function sendHuge(
	{ what, megabytes }: Step & { readonly step: 'huge' },
	stream: EventStream,
	{ endpoint }: ImageJob,
): Promise<void> {
	const type = `image_${endpoint}.completed`;
	const filler = Array.from({ length: megabytes }, () => 'A'.repeat(1 << 20));
	if (what === 'comment') await stream.comment(filler);
	else if (what === 'picture') await stream.event(type, [`{"b64_json":"`, ...filler, '"}']);
	else await stream.event(type, [`{"note":"`, ...filler, '"}']);
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
		...(step.form === 'url' ? { url: pictureUrl(exchange, job) } : { b64_json: pictureHere }),
		...(job.fault?.kind === 'minimalFields' ? {} : details),
		...(step.step === 'partial'
			? { partial_image_index: step.index }
			: {
					usage: job.usage(exchange.record.pictures.filter((it) => it.kind === 'partial').length),
				}),
	};
}

/** Where the completed picture of a request is said to be: this server serves it, if the fault does not say otherwise. */
export function pictureUrl({ request, record }: Exchange, { fault }: ImageJob): string {
	const to = fault?.kind === 'urlInsteadOfBase64' ? fault.to : undefined;
	const path = to ?? `/pictures/${record.id}/completed`;
	return new URL(path, `http://${request.headers.host ?? ''}`).href;
}
