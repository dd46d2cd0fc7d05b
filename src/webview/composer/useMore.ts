import { useState } from 'preact/hooks';
import { pageState } from '../vscodeApi.ts';

const part = 'isMoreShown';

/** Whether all parameters are shown, also when the page is back after its tab was hidden. */
export function useMore(): readonly [isMore: boolean, toggle: () => void] {
	const [isMore, setIsMore] = useState(pageState.read(part) === true);
	const toggle = (): void => {
		pageState.write(part, !isMore);
		setIsMore(!isMore);
	};
	return [isMore, toggle];
}
