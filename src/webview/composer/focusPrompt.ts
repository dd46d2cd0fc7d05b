/** Puts the focus into the prompt, such as when what had it goes away. */
export function focusPrompt(): void {
	document.querySelector<HTMLElement>('#prompt')?.focus();
}
