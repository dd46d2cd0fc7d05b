const mostLogged = 20;

/**
 * Logs which messages of a panel were not taken; the first few only, since a page that has gone
 * wrong may send thousands.
 */
export class RefusedMessages {
	readonly #log: (line: string) => void;
	#count = 0;

	constructor(log: (line: string) => void) {
		this.#log = log;
	}

	/** @param problem without anything that the message holds */
	note(problem: string): void {
		this.#count += 1;
		if (this.#count > mostLogged) return;
		const end = this.#count === mostLogged ? '; further ones are not logged' : '';
		this.#log(`panel: a message was refused: ${problem}${end}`);
	}
}
