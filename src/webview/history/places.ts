/** A part of the list, by places from 0; `to` comes after the last. */
export type Places = { readonly from: number; readonly to: number };
