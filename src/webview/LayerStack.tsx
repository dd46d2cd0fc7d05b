import type { JSX } from 'preact';
import type { PictureLayers } from './usePictureLayers.ts';

type Props = {
	/** The upper one is after. */
	readonly place: 'before' | 'after';
	readonly of: PictureLayers;
	readonly alt: string;
};

/** The pictures at one place of a stage; each fades in over the one before, and only it is told of. */
export function LayerStack({ place, of: { layers, settle }, alt }: Props): JSX.Element {
	return (
		<div class={`layers ${place}`}>
			{layers.map((layer, index) => (
				<img
					key={layer.url}
					style={{ '--ratio': String(layer.ratio) }}
					src={layer.url}
					alt={index === layers.length - 1 ? alt : ''}
					decoding="sync"
					draggable={false}
					data-revision={layer.revision}
					onAnimationEnd={() => settle(layer)}
				/>
			))}
		</div>
	);
}
