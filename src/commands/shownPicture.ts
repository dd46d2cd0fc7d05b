import * as vscode from 'vscode';

/** VS Code's own picture viewer. */
const pictureViewType = 'imagePreview.previewEditor';

/** The picture file on screen, in VS Code's own viewer. */
export function shownPicture(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputCustom && input.viewType === pictureViewType
		? input.uri
		: undefined;
}
