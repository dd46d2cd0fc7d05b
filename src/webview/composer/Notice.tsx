import type { JSX } from 'preact';
import type { NoticeView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { focusPrompt } from './focusPrompt.ts';
import type { RegionToolKind } from './regionTool.ts';

type Props = {
	readonly notice: NoticeView | undefined;
	readonly onOpenTool: (kind: RegionToolKind) => void;
	readonly send: Send;
};

/** What was done or what stands in the way. Both rows are always there, to be read out when filled. */
export function Notice({ notice, ...rest }: Props): JSX.Element {
	return (
		<>
			<div role="status">{notice?.tone === 'info' && <NoticeRow notice={notice} {...rest} />}</div>
			<div role="alert">
				{notice?.tone === 'problem' && <NoticeRow notice={notice} {...rest} />}
			</div>
		</>
	);
}

function NoticeRow({
	notice,
	onOpenTool,
	send,
}: Props & { readonly notice: NoticeView }): JSX.Element {
	return (
		<div class="notice" data-tone={notice.tone}>
			<vscode-icon name={notice.tone === 'info' ? 'info' : 'warning'} aria-hidden="true" />
			<p>{notice.text}</p>
			{notice.actions.map(({ action, label }) => (
				<button
					key={action}
					type="button"
					class={action === 'dismiss' ? 'icon' : 'secondary'}
					title={action === 'dismiss' ? label : undefined}
					aria-label={label}
					onClick={() => {
						focusPrompt();
						send({ type: 'noticeAct', action });
						if (action === 'paintMask') onOpenTool('mask');
					}}
				>
					{action === 'dismiss' ? <vscode-icon name="close" aria-hidden="true" /> : label}
				</button>
			))}
		</div>
	);
}
