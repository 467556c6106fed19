import { oneIf } from './buckets.js'
import { defineMoment } from './define-moment.js'

/** Settled in the conversation itself: nothing was raised from it and nobody else had to help. */
const settled = 'not n.abandoned and n.ticket is null and not n.transferred'

export const interactionClosed = defineMoment('interactionClosed', 'interaction', {
  at: 'n.closed_at',
  values: {
    interactionsClosed: oneIf('not n.abandoned'),
    interactionsSettled: oneIf(settled),
    interactionsAbandoned: oneIf('n.abandoned'),
  },
})
