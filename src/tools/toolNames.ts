/** The tools for agents, as the manifest declares them. */
export const toolNames = ['zenmux_generate_image', 'zenmux_edit_image'] as const;
export type ToolName = (typeof toolNames)[number];
