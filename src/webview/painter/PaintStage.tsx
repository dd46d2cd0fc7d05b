import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Painting } from './openPainting.ts';
import { Painter } from './painter.ts';
import { firstState, type PainterState } from './painterState.ts';
import { PaintScreen } from './paintScreen.ts';

type Props = {
	readonly painting: Painting;
	/** The id of the text that says how to paint. */
	readonly helpId: string;
	readonly onReady: (painter: Painter) => void;
	readonly onChange: (state: PainterState) => void;
};

/** The canvases on each other, and what lies over them; the one on top gets pointer and keys. */
export function PaintStage({ painting, helpId, onReady, onChange }: Props): JSX.Element {
	const [picture, overlay] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
	const [ring, band] = [useRef<HTMLDivElement>(null), useRef<SVGSVGElement>(null)];
	const painter = useRef<Painter>(undefined);
	useLayoutEffect(() => {
		if (!picture.current || !overlay.current || !ring.current || !band.current) return;
		const { levels, session, look, mode } = painting;
		const state = firstState(levels.size, mode);
		const canvases = { picture: picture.current, overlay: overlay.current };
		const made = new Painter({
			stage: overlay.current,
			marks: { ring: ring.current, band: band.current },
			session,
			screen: new PaintScreen(canvases, levels, session.layer, look(state.opacity)),
			look,
			state,
			onChange,
		});
		painter.current = made;
		onReady(made);
		return () => made.dispose();
	}, [painting]);
	const onKeyDown = (event: KeyboardEvent): void => {
		if (painter.current?.pressKey(event) !== true) return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<div class="painter-stage">
			<canvas ref={picture} aria-hidden="true" />
			<canvas
				ref={overlay}
				tabIndex={0}
				role="application"
				aria-label={l10n.t('Painting area')}
				aria-describedby={helpId}
				onKeyDown={onKeyDown}
				onBlur={() => painter.current?.leaveKeys()}
				onKeyUp={(event) => painter.current?.releaseKey(event)}
			/>
			<svg class="painter-band" ref={band} aria-hidden="true">
				<path />
				<path />
			</svg>
			<div class="painter-ring" ref={ring} hidden />
		</div>
	);
}
