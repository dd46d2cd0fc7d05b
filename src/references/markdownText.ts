/**
 * Text as Markdown that shows it as it is. VS Code's own `appendText` makes lines that cannot be
 * broken.
 */
export function markdownText(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]()<>#+\-.!|~&:]/g, '\\$&');
}
