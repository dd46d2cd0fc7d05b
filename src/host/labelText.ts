/**
 * Text for the label of a list, of the status bar or above code: VS Code makes pictures of
 * `$(sync~spin)` there, and file names, models and what stands in a recipe may come from anybody.
 */
export function labelText(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}
