/** The most pictures of one edit (ZenMux's page “Create image edit”). */
export const maxPictures = 16;
/** A picture must have fewer bytes (the same page). */
export const maxPictureBytes = 50 << 20;
/** Up to here ZenMux recommends pictures (its own skill for agents). */
export const recommendedPictureBytes = 7 << 20;
/** The longest address of a picture, `data:` URLs included, in characters (OpenAI's API description). */
export const maxUrlLength = 20_971_520;
