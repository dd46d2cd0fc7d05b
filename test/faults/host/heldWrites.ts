import { isBelow } from './faultyDisk.ts';
import { fileFunctions, replaceFileFunctions, restoreFileFunctions } from './fileFunctions.ts';

/** A slow disk: each write below a folder waits until it is let go. */
export class HeldWrites {
	readonly #reached = Promise.withResolvers<undefined>();
	readonly #released = Promise.withResolvers<undefined>();
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	hold(): Promise<void> {
		return replaceFileFunctions({
			writeFile: async (file, data, options) => {
				if (isBelow(file, this.#folder)) {
					this.#reached.resolve(undefined);
					await this.#released.promise;
				}
				return fileFunctions.writeFile(file, data, options);
			},
		});
	}

	/** Resolves when something is to be written. */
	async reached(): Promise<void> {
		await this.#reached.promise;
	}

	release(): Promise<void> {
		this.#released.resolve(undefined);
		return restoreFileFunctions();
	}
}
