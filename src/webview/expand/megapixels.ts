/** A number of pixels in millions with two digits that count, as the language writes it. */
export function megapixels(pixels: number, language: string): string {
	return new Intl.NumberFormat(language, {
		minimumSignificantDigits: 2,
		maximumSignificantDigits: 2,
	}).format(pixels / 1_000_000);
}
