import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { maxBrushSize, sizeAt, sliderPlace } from './brush.ts';
import { withControl, withControlShift, withKeys } from './keyNames.ts';
import type { Painting } from './openPainting.ts';
import { count, percent } from './paintMessages.ts';
import type { PainterCommand } from './painterCommand.ts';
import type { PainterState } from './painterState.ts';
import { paintTools, toolKeys, toolName, type PaintTool } from './paintTool.ts';
import { Slider } from './Slider.tsx';
import { Toolbar, type ToolbarButton } from './Toolbar.tsx';

type Props = {
	readonly painting: Painting;
	readonly state: PainterState;
	readonly run: (command: PainterCommand) => void;
};

const icons: Readonly<Record<PaintTool, string>> = {
	brush: 'brush',
	eraser: 'eraser',
	rectangle: 'rectangle',
	lasso: 'lasso',
	fill: 'paintcan',
};

/** One press of an arrow key on the opacity's slider. */
const opacityStep = 0.05;
const minOpacity = 0.1;

/** All that can be chosen while painting; wraps where there is no room. */
export function PaintTools(props: Props): JSX.Element {
	const { painting } = props;
	return (
		<div class="painter-tools">
			<Toolbar label={l10n.t('Tools')} buttons={[...toolButtons(props), ...stepButtons(props)]} />
			{painting.mode === 'markup' && (
				<Toolbar label={l10n.t('Colours')} buttons={swatchButtons(props)} />
			)}
			<div class="painter-sliders">
				<BrushSlider {...props} />
				<OpacitySlider {...props} />
			</div>
			<Toolbar label={l10n.t('Zoom')} buttons={zoomButtons(props)} />
		</div>
	);
}

function toolButtons({ painting, state, run }: Props): readonly ToolbarButton[] {
	return paintTools[painting.mode].map((tool) => ({
		label: toolName(tool),
		keys: toolKeys[tool],
		icon: icons[tool],
		isPressed: state.tool === tool,
		onChoose: () => run({ do: 'choose', tool }),
	}));
}

function stepButtons({ painting, state, run }: Props): readonly ToolbarButton[] {
	const invert: ToolbarButton = {
		label: l10n.t('Invert'),
		keys: 'I',
		icon: 'color-mode',
		isFirstOfGroup: true,
		onChoose: () => run({ do: 'invert' }),
	};
	return [
		...(painting.mode === 'mask' ? [invert] : []),
		{
			label: l10n.t('Clear'),
			keys: 'Delete',
			icon: 'trash',
			isDisabled: state.painted === 0,
			isFirstOfGroup: painting.mode === 'markup',
			onChoose: () => run({ do: 'clear' }),
		},
		{
			label: l10n.t('Undo'),
			keys: withControl('Z'),
			icon: 'discard',
			isDisabled: !state.canUndo,
			isFirstOfGroup: true,
			onChoose: () => run({ do: 'undo' }),
		},
		{
			label: l10n.t('Redo'),
			keys: withControlShift('Z'),
			icon: 'redo',
			isDisabled: !state.canRedo,
			onChoose: () => run({ do: 'redo' }),
		},
	];
}

function swatchButtons({ painting, state, run }: Props): readonly ToolbarButton[] {
	return painting.swatches.map(({ name, colour }, index) => ({
		label: name,
		content: <span class="painter-swatch" style={{ '--swatch': `rgb(${colour.join(' ')})` }} />,
		isPressed: state.paint === index + 1,
		onChoose: () => run({ do: 'choosePaint', paint: index + 1 }),
	}));
}

function zoomButtons({ state, run }: Props): readonly ToolbarButton[] {
	return [
		{
			label: l10n.t('Zoom Out'),
			keys: '-',
			icon: 'zoom-out',
			onChoose: () => run({ do: 'zoom', direction: -1 }),
		},
		{
			label: l10n.t('Actual Size, now {0}', percent(state.scale)),
			keys: '1',
			content: <span class="painter-zoom">{percent(state.scale)}</span>,
			isPressed: state.scale === 1,
			onChoose: () => run({ do: 'actualSize' }),
		},
		{
			label: l10n.t('Zoom In'),
			keys: '+',
			icon: 'zoom-in',
			onChoose: () => run({ do: 'zoom', direction: 1 }),
		},
		{
			label: l10n.t('Show All'),
			keys: '0',
			icon: 'screen-full',
			isPressed: state.isFit,
			onChoose: () => run({ do: 'fit' }),
		},
	];
}

function BrushSlider({ painting, state, run }: Props): JSX.Element {
	const max = maxBrushSize(painting.levels.size);
	return (
		<Slider
			label={l10n.t('Brush size')}
			title={withKeys(l10n.t('Brush size'), '[ ]')}
			icon="circle-large"
			place={sliderPlace(state.brushSize, max)}
			value={l10n.t('{0} px', count(state.brushSize))}
			onSlide={(place) => run({ do: 'setBrush', size: sizeAt(place, max) })}
			onStep={(direction) => run({ do: 'stepBrush', direction, isBig: false })}
		/>
	);
}

function OpacitySlider({ state, run }: Props): JSX.Element {
	const set = (opacity: number): void =>
		run({ do: 'setOpacity', opacity: Math.min(1, Math.max(minOpacity, opacity)) });
	return (
		<Slider
			label={l10n.t('Opacity of the paint on the screen')}
			title={l10n.t('Opacity of the paint on the screen')}
			icon="eye"
			place={(state.opacity - minOpacity) / (1 - minOpacity)}
			value={percent(state.opacity)}
			onSlide={(place) => set(minOpacity + place * (1 - minOpacity))}
			onStep={(direction) => set(state.opacity + direction * opacityStep)}
		/>
	);
}
