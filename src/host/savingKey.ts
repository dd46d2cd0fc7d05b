/** What a window leaves to the next one; VS Code's `Memento`. */
export type WindowState = { readonly get: (key: string) => unknown };

/** In the workspace's state: `true` while a finished picture is being saved. */
export const savingKey = 'jobs.saving';

/** Whether a finished picture was being saved when the window before this one ended. */
export function wasSaving(state: WindowState): boolean {
	return state.get(savingKey) === true;
}
