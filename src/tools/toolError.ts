/**
 * Why a tool did not do what an agent asked for. VS Code gives the message to the language model: it
 * is English, and says what was wrong and what to pass instead.
 */
export class ToolError extends Error {
	override readonly name = 'ToolError';
}
