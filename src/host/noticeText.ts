/**
 * Text for a notification: VS Code makes links, also to its commands, of `[text](command:…)` there,
 * and prompts, file names and what a server says may come from anybody. Modal questions make none.
 */
export function noticeText(text: string): string {
	return text.replace(/\](?=\((?:https?:|command:|file:))/gi, ']\u200b');
}
