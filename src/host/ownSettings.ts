/** What VS Code tells of a setting; it does not document the value without that of a remote machine. */
type Inspected = {
	readonly defaultValue?: unknown;
	readonly globalValue?: unknown;
	readonly globalLocalValue?: unknown;
};

/**
 * Settings that only the person can give a value, in their own settings: they say where the key goes,
 * and above which sum they are asked. The manifest gives them these scopes, by which VS Code leaves out
 * what a workspace says; but older versions take in `{"zenmuxImages": {"baseUrl": …}}` all the same.
 */
export const ownSettings: ReadonlyMap<string, 'application' | 'machine'> = new Map([
	['baseUrl', 'application'],
	['confirmAboveUsd', 'machine'],
	['dailyLimitUsd', 'machine'],
]);

/** The value of one of the {@link ownSettings}, whatever stands in the settings of a workspace. */
export function ownValue(name: string, found: Inspected | undefined): unknown {
	if (found === undefined) return undefined;
	// A container gets its settings from the repository that it is for.
	const isLocal = ownSettings.get(name) === 'application' && 'globalLocalValue' in found;
	return (isLocal ? found.globalLocalValue : found.globalValue) ?? found.defaultValue;
}
