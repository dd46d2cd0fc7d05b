/** How long the test server takes, in milliseconds. */
export type Timing = {
	/** From the end of the request to the response headers. */
	readonly firstByte: number;
	/** Before each picture of a stream; the non-streaming form waits as long for each picture. */
	readonly betweenPictures: number;
	/** Between two `: ZENMUX PROCESSING` comments. */
	readonly keepAlive: number;
};

/** For unit tests: a whole stream in well under a second. */
export const fastTiming: Timing = { firstByte: 20, betweenPictures: 30, keepAlive: 25 };

/** For people: slow enough to see the partial pictures come. */
export const realisticTiming: Timing = {
	firstByte: 1500,
	betweenPictures: 2000,
	keepAlive: 10_000,
};
