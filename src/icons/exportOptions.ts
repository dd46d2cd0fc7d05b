import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { iconChoicesSchema } from './iconChoices.ts';
import { IconSetError } from './iconSetError.ts';

const { sets, background, padding } = iconChoicesSchema.entries;
const schema = v.strictObject({
	sets,
	background: v.optional(background),
	padding: v.optional(padding),
	/** A folder, or a path from the picture's own; `icons` where nothing is said. */
	folder: v.optional(
		v.union([v.custom<vscode.Uri>((uri) => uri instanceof vscode.Uri), v.string()]),
	),
	/** Whether files that are there already are replaced without a question. */
	replace: v.optional(v.boolean(), false),
});

/** What a script, an agent or a test says of an icon set that is exported without the dialog. */
export type ExportOptions = v.InferOutput<typeof schema>;

/**
 * Reads the command's second argument; `undefined` for what menus give.
 * @throws IconSetError for options that are none
 */
export function exportOptions(given: unknown): ExportOptions | undefined {
	if (typeof given !== 'object' || given === null || !('sets' in given)) return undefined;
	const parsed = v.safeParse(schema, given);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new IconSetError(
		l10n.t(
			'The options of the icon set are wrong at “{0}”: {1}',
			v.getDotPath(issue) ?? '',
			issue.message,
		),
	);
}
