import { SMALLEST_GROUP } from '../../../domain/access/smallest-group.js'
import { Precondition } from '../../../platform/errors.js'
import type { PointAnswer } from '../answer.js'

/** Refuses to open to its records what is withheld: they would say what each of a few people answered. */
export function demandTold(...points: readonly (Pick<PointAnswer, 'status'> | null)[]): void {
  if (!points.some(point => point?.status === 'WITHHELD')) return
  throw new Precondition(
    `Fewer than ${SMALLEST_GROUP} people answered, so their records are not shown. Ask for a longer period or a wider scope.`,
  )
}
