/** An icon set that cannot be made; the message is for people: what is wrong, and what to do. */
export class IconSetError extends Error {
	override readonly name = 'IconSetError';
}
