/** A mask's file must have fewer bytes (ZenMux's page “Create image edit”). */
export const maxMaskBytes = 4 << 20;
