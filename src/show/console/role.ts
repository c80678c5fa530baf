/** Who sits at the console. A producer screens and orders; a DJ airs as well. */
export const roles = ['producer', 'dj'] as const;

export type Role = (typeof roles)[number];
