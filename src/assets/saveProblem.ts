import * as l10n from '@vscode/l10n';
import { readable } from '../zenmux/readable.ts';
import { OutputDirectoryError } from './outputDirectory.ts';
import { OutsideWorkspaceError } from './outsideWorkspaceError.ts';
import { UnknownPictureError } from './pictureSaver.ts';
import { writeProblem } from './writeProblem.ts';

/** The sentences for a picture that could not be saved: why, and what to do. */
export function saveProblem(error: unknown): string {
	if (error instanceof OutputDirectoryError || error instanceof UnknownPictureError) {
		return error.message;
	}
	if (error instanceof OutsideWorkspaceError) {
		return l10n.t(
			'{0} lies behind a symbolic link that leads out of the workspace, so the picture was not saved there. Choose a place with “Save As…”.',
			error.path,
		);
	}
	switch (writeProblem(error)) {
		case 'full':
			return l10n.t(
				'There is no space left where the picture was to be saved. Free some and choose “Save”, or choose another place with “Save As…”.',
			);
		case 'locked':
			return l10n.t(
				'The picture could not be saved, because the folder or file must not be written. Choose another place with “Save As…”.',
			);
		case 'inTheWay':
			return l10n.t(
				'The picture could not be saved, because there is a file where its folder should be, or a folder of its name. Move that and choose “Save”, or choose another place with “Save As…”.',
			);
		case 'gone':
			return l10n.t(
				'The picture could not be saved, because its folder is not there any more. Choose “Save” to try again, or another place with “Save As…”.',
			);
		case 'tooLong':
			return l10n.t(
				'The picture could not be saved, because its name or the names of its folders are too long. Choose another place with “Save As…”.',
			);
		case 'unavailable':
			return l10n.t(
				'The place for the picture cannot be reached just now. Choose “Save” when it can, or another place with “Save As…”.',
			);
		case undefined:
			return l10n.t(
				'The picture could not be saved; VS Code says: “{0}”. Choose “Save” to try again, or another place with “Save As…”.',
				readable(String(error instanceof Error ? error.message : error).replaceAll('Error: ', '')),
			);
	}
}
