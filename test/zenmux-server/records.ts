import type { IncomingHttpHeaders } from 'node:http';
import type { RequestRecord, SentPicture } from './controlClient.ts';
import { sha256 } from './requestBody.ts';

/** A record while its request runs. */
export type OpenRecord = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };

const keyHeaders = ['authorization', 'x-api-key', 'x-goog-api-key'];
const keptRequests = 32;

/** What the server remembers: every request, and the pictures of the last ones. */
export class Records {
	#all: OpenRecord[] = [];
	#pictures = new Map<string, { readonly kind: SentPicture['kind']; readonly bytes: Buffer }[]>();

	get all(): readonly RequestRecord[] {
		return this.#all;
	}

	begin(id: string, path: string, headers: IncomingHttpHeaders): OpenRecord {
		const record: OpenRecord = {
			id,
			path,
			receivedAt: Date.now(),
			status: undefined,
			fields: {},
			headers: redact(headers),
			abortedAt: undefined,
			endedAt: undefined,
			writes: 0,
			pictures: [],
		};
		this.#all.push(record);
		return record;
	}

	addPicture(record: OpenRecord, kind: SentPicture['kind'], bytes: Buffer): void {
		const sent = { kind, sha256: sha256(bytes), byteLength: bytes.length, sentAt: Date.now() };
		record.pictures = [...record.pictures, sent];
		const kept = this.#pictures.get(record.id) ?? [];
		this.#pictures.set(record.id, [...kept, { kind, bytes }]);
		for (const id of [...this.#pictures.keys()].slice(0, -keptRequests)) {
			this.#pictures.delete(id);
		}
	}

	/** `index` as in `ControlClient.picture`, as text. */
	picture(id: string, index: string): Buffer | undefined {
		const kept = this.#pictures.get(id) ?? [];
		return index === 'completed'
			? kept.find(({ kind }) => kind === 'completed')?.bytes
			: kept[Number(index)]?.bytes;
	}

	clear(): void {
		this.#all = [];
		this.#pictures.clear();
	}
}

function redact(headers: IncomingHttpHeaders): Record<string, string> {
	const shown = Object.entries(headers).map(([name, value]) => [
		name,
		keyHeaders.includes(name) ? 'present' : String(value),
	]);
	return { authorization: 'absent', ...(Object.fromEntries(shown) as Record<string, string>) };
}
