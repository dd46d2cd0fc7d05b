/** Whether the person asked VS Code or the system for less motion. */
export function isCalm(): boolean {
	const isAskedOfVSCode = document.body.classList.contains('vscode-reduce-motion');
	return isAskedOfVSCode || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
