/** Names of keys in tooltips, as the reader's system writes them. */
const isMac = navigator.userAgent.includes('Mac');

/** A key with Ctrl, or with Command on macOS. */
export function withControl(key: string): string {
	return isMac ? `⌘${key}` : `Ctrl+${key}`;
}

/** A key with Ctrl and Shift, or with Command and Shift on macOS. */
export function withControlShift(key: string): string {
	return isMac ? `⇧⌘${key}` : `Ctrl+Shift+${key}`;
}

/** A tooltip: what a button does, and the key for it. */
export function withKeys(label: string, keys: string): string {
	return `${label} (${keys})`;
}
