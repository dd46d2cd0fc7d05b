import * as v from 'valibot';

/** What each parameter of a picture may be, whatever its model takes; for borders. */
export const parameterEntries = {
	size: v.pipe(v.string(), v.trim()),
	quality: v.picklist(['auto', 'low', 'medium', 'high', 'xhigh', 'max']),
	outputFormat: v.picklist(['png', 'jpeg', 'webp']),
	outputCompression: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
	background: v.picklist(['auto', 'opaque', 'transparent']),
	moderation: v.picklist(['auto', 'low']),
	partialImages: v.picklist([0, 1, 2, 3]),
	complexity: v.picklist(['auto', 'low', 'medium', 'high']),
};

/** Some of the parameters. */
export const someParameters = v.strictObject({
	size: v.exactOptional(parameterEntries.size),
	quality: v.exactOptional(parameterEntries.quality),
	outputFormat: v.exactOptional(parameterEntries.outputFormat),
	outputCompression: v.exactOptional(parameterEntries.outputCompression),
	background: v.exactOptional(parameterEntries.background),
	moderation: v.exactOptional(parameterEntries.moderation),
	partialImages: v.exactOptional(parameterEntries.partialImages),
	complexity: v.exactOptional(parameterEntries.complexity),
});
