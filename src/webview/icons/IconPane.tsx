import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { IconChoices } from '../../icons/iconChoices.ts';
import { Thumbnail } from '../Thumbnail.tsx';

type Props = {
	/** Says what the ground is. */
	readonly label: string;
	/** What the browser's tab says. */
	readonly name: string;
	readonly picture: Blob | undefined;
	readonly choices: IconChoices;
};

/** CSS pixels of icons that a system cuts a shape out of, and of the social card's height. */
const shapeSide = 64;
const cardHeight = 84;
/** Share of the card's height that the icon takes in the file. */
const cardShare = 0.6;

/** How the icons look on light or on dark ground, with the true numbers of pixels where it counts. */
export function IconPane({ label, name, picture, choices }: Props): JSX.Element {
	const inner = Math.round(shapeSide * (1 - choices.padding / 50));
	const shapes = [
		{ look: 'touch', caption: l10n.t('Home screen'), side: shapeSide },
		{ look: 'zone', caption: l10n.t('Safe zone'), side: inner },
		{ look: 'round', caption: l10n.t('Android'), side: inner },
		{ look: 'squircle', caption: l10n.t('Android'), side: inner },
		{ look: 'card', caption: l10n.t('Social card'), side: cardHeight * cardShare },
	];
	return (
		<section class="icon-pane" aria-label={label} style={{ '--icon-ground': choices.background }}>
			<div class="icon-tab">
				<IconImage picture={picture} side={16} />
				<span>{name}</span>
			</div>
			{[32, 48, 128].map((side) => (
				<figure key={side}>
					<IconImage picture={picture} side={side} />
					<figcaption>{side}</figcaption>
				</figure>
			))}
			{shapes.map(({ look, caption, side }) => (
				<figure key={look}>
					<div class="icon-shape" data-look={look}>
						<IconImage picture={picture} side={side} />
					</div>
					<figcaption>{caption}</figcaption>
				</figure>
			))}
		</section>
	);
}

/** @param props `side` in CSS pixels */
function IconImage({
	picture,
	side,
}: Pick<Props, 'picture'> & { readonly side: number }): JSX.Element {
	return <Thumbnail picture={picture} height={side} style={{ width: side, height: side }} />;
}
