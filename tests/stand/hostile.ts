export const hostileScript = (modes: string[], needles: string[]): string =>
  `/* ${modes.length} ${needles.length} */`;
