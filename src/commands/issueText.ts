import * as l10n from '@vscode/l10n';

/** What a report of a problem tells by itself: nothing of it is secret. */
export type IssueFacts = {
	/** Of the extension. */
	readonly version: string;
	/** VS Code or another editor made of it, with its version. */
	readonly editor: string;
	/** Operating system and processor, such as `linux x64`. */
	readonly system: string;
	/** Where the workspace lies: `ssh-remote`, `wsl`, …; `undefined` on this computer. */
	readonly remote: string | undefined;
	/** `X-ZenMux-RequestId` of the newest answer in this window. */
	readonly requestId: string | undefined;
};

/** A report of a problem in Markdown, to be completed and sent. */
export function issueText({ version, editor, system, remote, requestId }: IssueFacts): string {
	return [
		`# ${l10n.t('A problem with ZenMux Images')}`,
		l10n.t(
			'Complete this report and send it to those who gave you the extension; it goes nowhere by itself. It holds neither your API key nor a prompt. Add prompts and pictures only if you want others to see them.',
		),
		`## ${l10n.t('What I did')}`,
		'1. ',
		`## ${l10n.t('What I expected, and what happened instead')}`,
		'',
		`## ${l10n.t('Versions')}`,
		[
			`- ZenMux Images: ${version}`,
			l10n.t('- Editor: {0}', editor),
			l10n.t('- System: {0}', system),
			l10n.t('- Where the workspace lies: {0}', remote ?? l10n.t('on this computer')),
			l10n.t(
				'- Last request id of ZenMux: {0}',
				requestId ?? l10n.t('none since this window was opened'),
			),
		].join('\n'),
		'',
	].join('\n\n');
}
