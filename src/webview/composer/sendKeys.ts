/** The keys that send, as this computer's keyboard names them. */
export const sendKeys = navigator.userAgent.includes('Mac') ? '⌘⏎' : 'Ctrl+Enter';
