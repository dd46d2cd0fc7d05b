/** A picture that cannot be worked on; the message is a sentence for people. */
export class UnreadablePictureError extends Error {
	override readonly name = 'UnreadablePictureError';
}
