/** Detail of the address that leads to the figures of the class as a whole. */
export const CLASS_FIGURES = 'figures';
