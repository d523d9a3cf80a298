/** The tools of the bar, in their order. */
export const TOOLS = ['microphone', 'camera', 'screen', 'hand', 'react', 'people', 'view', 'more', 'leave'] as const;
export type Tool = (typeof TOOLS)[number];

/** Which ones go under "More" where there is no room, and in which order. The others always stand in the bar. */
const GIVE_WAY: readonly Tool[] = ['react', 'view', 'screen', 'hand'];

/** In rem, as Controls.module.css has it: what one tool takes, and what the bar itself does. */
const ROOMY = { from: 30, tool: 4.75, bar: 2 };
const TIGHT = { tool: 4.25, bar: 0 };

/**
 * What stands in the bar.
 *
 * @param tools what there is for this person
 * @param width of the window, in rem
 */
export function inBar(tools: readonly Tool[], width: number): ReadonlySet<Tool> {
  const { tool, bar } = width < ROOMY.from ? TIGHT : ROOMY;
  const room = Math.floor((width - bar) / tool);
  const leaving = GIVE_WAY.filter((one) => tools.includes(one)).slice(0, Math.max(0, tools.length - room));
  return new Set(tools.filter((one) => !leaving.includes(one)));
}
