/**
 * Key in the session area: how far the computer's clock is off that of the site, ms; positive: ahead; 0: it is right, or
 * nearly.
 */
export const CLOCK_OFF = 'clockOff';
