/** Is told of a picture while it arrives, before there is an event with it. */
export type ArrivalListener = {
	/**
	 * Its next bytes, some 1 MB. To be copied at once: their memory goes into the whole picture.
	 * @param offset where they belong; 0 begins another picture
	 */
	readonly onPiece: (offset: number, bytes: Uint8Array<ArrayBuffer>) => void;
	/** All of it arrived, the pieces and what comes after them. */
	readonly onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
};
