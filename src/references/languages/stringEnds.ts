/**
 * Finds where a string of code ends, behind its closing quote, by where its opening quote stands;
 * `undefined` when it is not closed, on its line for `'` and `"`. What was searched in vain is not
 * searched again.
 */
export function stringEnds(text: string): (start: number) => number | undefined {
	const stops: Readonly<Record<string, RegExp>> = {
		'"': /["\\\n]/g,
		"'": /['\\\n]/g,
		'`': /[`\\]/g,
	};
	const searched: Record<string, number> = {};
	return (start) => {
		const quote = text.charAt(start);
		const stop = stops[quote];
		if (stop === undefined || start < (searched[quote] ?? 0)) return undefined;
		stop.lastIndex = start + 1;
		for (;;) {
			const match = stop.exec(text);
			if (match === null || match[0] === '\n') {
				searched[quote] = match?.index ?? text.length;
				return undefined;
			}
			if (match[0] !== '\\') return stop.lastIndex;
			stop.lastIndex++;
		}
	};
}
