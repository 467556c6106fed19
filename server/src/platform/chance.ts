/** A number from 0 to 1, below 1, that nothing depends upon but how work is spread. */
export const chance = (): number => Math.random()
