/** Of the pictures in the composer, in CSS pixels. */
export const thumbnailHeight = 48;
