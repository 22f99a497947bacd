import world from "./world.json" with { type: "json" };

/** The outline of a country and the point where it is marked; small ones have the point only. */
export type Outline = { readonly at: readonly number[]; readonly path?: string };

/**
 * The world in the Equal Earth projection, which keeps areas true: outlines of Natural Earth (public domain) at
 * 1:110m, points of all countries and territories of ISO 3166-1 from 1:50m.
 */
export const worldSize = { width: world.width, height: world.height } as const;

export const outlines: ReadonlyMap<string, Outline> = new Map(Object.entries(world.countries));

/** Land without a code of its own. */
export const otherLand: readonly string[] = world.other;
