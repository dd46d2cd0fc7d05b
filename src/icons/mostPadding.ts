/** Percent of a side; what is more would leave little of the picture. */
export const mostPadding = 30;
