/** The view type of the panel; VS Code restores a panel by it. */
export const viewType = 'zenmuxImages.studio';
