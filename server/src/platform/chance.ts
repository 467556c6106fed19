import { randomUUID } from 'node:crypto'

/** A number from 0 to 1, below 1, that nothing depends upon but how work is spread. */
export const chance = (): number => Math.random()

/** Names something new, where its name is needed before it is written. */
export const newId = (): string => randomUUID()
