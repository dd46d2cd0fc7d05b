import { useLayoutEffect, useState, type Dispatch, type StateUpdater } from 'preact/hooks';

/**
 * State of the panel's own that begins anew with `value` each time that `basis` changes, such as what
 * is shown until the extension has answered. It does so with the drawing and not a frame later:
 * what a person does in between is not lost.
 */
export function useRenewedState<Value>(
	value: Value,
	basis: unknown,
): [Value, Dispatch<StateUpdater<Value>>] {
	const [state, setState] = useState(value);
	useLayoutEffect(() => setState(value), [basis]);
	return [state, setState];
}
