import * as v from 'valibot';
import { parameterEntries } from '../zenmux/parameterEntries.ts';

/** What each setting may be; the manifest says the same, but a person may write what they like. */
export const settingSchemas = {
	model: v.pipe(v.string(), v.trim(), v.nonEmpty()),
	...parameterEntries,
	/** Requests at a time. */
	maxConcurrency: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
	/** USD; 0 never asks. */
	confirmAboveUsd: v.pipe(v.number(), v.minValue(0)),
	/** USD; 0 is no limit. */
	dailyLimitUsd: v.pipe(v.number(), v.minValue(0)),
	outputDirectory: v.string(),
	editOutput: v.picklist(['besideSource', 'outputDirectory', 'replaceSource']),
	fileName: v.pipe(v.string(), v.trim(), v.nonEmpty()),
	autoSave: v.boolean(),
	/** A folder inside the workspace folder; empty for links relative to the document. */
	'references.root': v.pipe(v.string(), v.trim()),
	'references.jsx': v.picklist(['img', 'import']),
	'references.checkLinks': v.boolean(),
	'references.hover': v.boolean(),
	recipes: v.boolean(),
	checkPictures: v.boolean(),
	/** Seconds. */
	/** Seconds; below the 300 s of silence that Node's fetch allows. */
	requestTimeout: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(270)),
	baseUrl: v.pipe(v.string(), v.trim()),
};
