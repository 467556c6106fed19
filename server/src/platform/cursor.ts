import { createHash } from 'node:crypto'
import { refuse } from './refuse.js'

const SHAPE = /^[A-Za-z0-9_-]{20,400}$/
const SEAL = 22

/** Binds a place in a list to the question it was given for; both are needed to open it again. */
function seal(question: unknown, place: string): string {
  const text = JSON.stringify([question, place])
  return createHash('sha256').update(text).digest('base64url').slice(0, SEAL)
}

/** An opaque text for a place in the list that answers this question. */
export const cursorOf = (question: unknown, place: string): string =>
  seal(question, place) + Buffer.from(place).toString('base64url')

/** The place in a cursor. Throws Invalid for one that was altered or belongs to another question. */
export function placeOf(question: unknown, cursor: string): string {
  if (SHAPE.test(cursor)) {
    const place = Buffer.from(cursor.slice(SEAL), 'base64url').toString()
    if (cursorOf(question, place) === cursor) return place
  }
  throw refuse('after', 'This cursor was not given out for this question.', [
    'pageInfo.endCursor or an edge’s cursor of the same question',
  ])
}
