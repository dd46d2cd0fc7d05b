import { useLayoutEffect } from 'preact/hooks';
import type { ComposerView } from '../../studio/views.ts';
import { useRenewedState } from '../useRenewedState.ts';

/** Whether width and height are shown, and what shows them also for a size that has a name. */
export function useCustomSize({
	parameters: { size, isSizeFree, targetSize },
	preset,
}: ComposerView): readonly [isShown: boolean, show: (isCustom: boolean) => void] {
	const [isCustom, setIsCustom] = useRenewedState(false, preset.value);
	const isAutomatic = size.value === 'auto';
	useLayoutEffect(() => {
		if (isAutomatic) setIsCustom(false);
	}, [isAutomatic]);
	const isExact = targetSize !== undefined;
	return [isSizeFree && !isExact && (isCustom || size.value === 'custom'), setIsCustom];
}
