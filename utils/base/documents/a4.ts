/** Width and height of a portrait A4 page, mm. */
export const A4 = { width: 210, height: 297 } as const;
