/** A held key presses a button once: each press may send a request, which costs money. */
export function ignoreHeldKeys(): void {
	const ignore = (event: KeyboardEvent): void => {
		const isPress = event.key === 'Enter' || event.key === ' ';
		if (!event.repeat || !isPress || !(event.target instanceof Element)) return;
		if (event.target.closest('button, vscode-button') === null) return;
		event.preventDefault();
		event.stopPropagation();
	};
	window.addEventListener('keydown', ignore, { capture: true });
}
