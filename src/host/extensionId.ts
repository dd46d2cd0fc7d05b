/** Publisher and name, as VS Code knows the extension. */
export const extensionId = 'zenmux-images.zenmux-images';
