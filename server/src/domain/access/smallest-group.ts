/**
 * No figure tells of a group of fewer people: neither of those who have something nor of those who
 * have not, nor of what is left of a group when others are taken away. The database holds to it, too.
 */
export const SMALLEST_GROUP = 5
