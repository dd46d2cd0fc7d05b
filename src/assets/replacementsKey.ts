/** Where the replacements are noted in the workspace's memento. */
export const replacementsKey = 'zenmuxImages.replacements';
