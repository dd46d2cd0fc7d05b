/** A recipe that cannot be used; the message is for people: what is wrong with it, and what to do. */
export class RecipeError extends Error {
	override readonly name = 'RecipeError';
}
