/**
 * The most that the panel may send: far more than a person does, and too little to fill the memory
 * or the disk. Boxes in the panel end there, so that nothing that was typed is lost on its way.
 */
export const mostPromptCharacters = 1_000_000;
export const mostSearchCharacters = 1_000;
export const mostModelCharacters = 500;
/** Of an address that is pasted or dropped. */
export const mostLinkCharacters = 100_000;
/** That are dropped at once. */
export const mostDroppedFiles = 1_000;
/** Bytes; more than any picture that can be used, even scaled down. */
export const mostPictureBytes = 256 << 20;
/** Bytes of a small picture of the history; not compressed at all it would have 256 KiB. */
export const mostThumbnailBytes = 1 << 20;
