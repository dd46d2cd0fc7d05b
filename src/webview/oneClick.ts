/** Does something once for a double click, whose second click is not meant: it may cost money. */
export function oneClick(act: () => void): (event: MouseEvent) => void {
	return ({ detail }) => {
		if (detail <= 1) act();
	};
}
