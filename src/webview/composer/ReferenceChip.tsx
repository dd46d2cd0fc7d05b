import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ReferenceView } from '../../studio/views.ts';
import { Thumbnail } from '../Thumbnail.tsx';
import type { Send } from '../vscodeApi.ts';
import { ReferenceActions } from './ReferenceActions.tsx';
import { shortName } from './shortName.ts';
import { thumbnailHeight } from './thumbnailHeight.ts';

type Props = {
	readonly reference: ReferenceView;
	/** Its place, from 0. */
	readonly index: number;
	readonly picture: Blob | undefined;
	readonly isTabStop: boolean;
	/** Where a dragged picture would go. */
	readonly insertion: 'before' | 'after' | undefined;
	/** How far it is dragged, in CSS pixels. */
	readonly dragged: { readonly x: number; readonly y: number } | undefined;
	readonly onFocus: () => void;
	readonly onRemove: () => void;
	readonly send: Send;
};

/** One picture that goes along. */
export function ReferenceChip(props: Props): JSX.Element {
	const { reference, index, dragged, isTabStop, send } = props;
	const { id, name, problem } = reference;
	const role = roleOf(reference, index);
	return (
		<li data-insertion={props.insertion} onFocusIn={props.onFocus}>
			<div
				class="chip"
				role="group"
				tabIndex={isTabStop ? 0 : -1}
				data-reference={id}
				data-dragged={dragged !== undefined}
				style={dragged ? { translate: `${dragged.x}px ${dragged.y}px` } : {}}
				aria-label={`${index + 1}: ${name}`}
				aria-describedby={['facts', 'role', 'problem'].map((part) => partId(id, part)).join(' ')}
				aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
			>
				<span class="badge" data-role={role?.kind} title={role?.words} aria-hidden="true">
					{index + 1}
				</span>
				<ReferencePicture {...props} />
				<div class="chip-text">
					<ReferenceName name={name} />
					<span id={partId(id, 'facts')} class="chip-facts">
						{factsOf(reference)}
					</span>
					{role !== undefined && (
						<>
							<span class="chip-facts" title={role.words} aria-hidden="true">
								{role.label}
							</span>
							<span id={partId(id, 'role')} class="visually-hidden">
								{role.words}
							</span>
						</>
					)}
				</div>
				<button
					type="button"
					class="icon"
					tabIndex={isTabStop ? 0 : -1}
					title={l10n.t('Remove (Delete)')}
					aria-label={l10n.t('Remove {0}', name)}
					// The next picture comes under the pointer: a double click must not remove both.
					onClick={(event) => event.detail <= 1 && props.onRemove()}
				>
					<vscode-icon name="close" aria-hidden="true" />
				</button>
				{problem !== undefined && (
					<p id={partId(id, 'problem')} class="chip-problem">
						<vscode-icon name="warning" aria-hidden="true" />
						{problem}
					</p>
				)}
				<ReferenceActions
					reference={reference}
					picture={props.picture}
					isTabStop={isTabStop}
					send={send}
				/>
			</div>
		</li>
	);
}

function ReferencePicture({
	reference,
	picture,
}: Pick<Props, 'reference' | 'picture'>): JSX.Element {
	return (
		<span class="chip-picture" data-has-picture={picture !== undefined}>
			{reference.isLink ? (
				<vscode-icon name="link" aria-hidden="true" />
			) : (
				<Thumbnail picture={picture} height={thumbnailHeight} />
			)}
		</span>
	);
}

function ReferenceName({ name }: { readonly name: string }): JSX.Element {
	const { head, tail } = shortName(name);
	return (
		<span class="chip-name" title={name}>
			<span>{head}</span>
			<span>{tail}</span>
		</span>
	);
}

/** What a picture is there for; the others are just shown to the model. */
function roleOf(
	{ isLink, isStyle }: ReferenceView,
	index: number,
): { readonly kind: 'base' | 'style'; readonly label: string; readonly words: string } | undefined {
	if (isStyle) {
		const words = l10n.t('Shows the style to match; the picture is no edit of it');
		return { kind: 'style', label: l10n.t('Style'), words };
	}
	if (index > 0) return undefined;
	const label = l10n.t('Base picture');
	// A mask needs the picture to be here.
	const words = isLink ? label : l10n.t('Base picture; a mask applies to it');
	return { kind: 'base', label, words };
}

function factsOf({ isLink, name, facts }: ReferenceView): string {
	return isLink && URL.canParse(name) ? new URL(name).host : facts;
}

function partId(id: string, part: string): string {
	return `reference-${id}-${part}`;
}
