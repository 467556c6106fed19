import { oneIf } from './buckets.js'
import { defineMoment } from './define-moment.js'

export const ticketOpened = defineMoment('ticketOpened', 'ticket', {
  at: 't.opened_at',
  where: 't.exclusion = 0',
  values: {
    ticketsOpened: '1',
    incidentsOpened: oneIf("t.type = 'incident'"),
    incidentsRecurring: oneIf("t.type = 'incident' and t.recurrence_rule is not null"),
    majorIncidentsOpened: oneIf("t.type = 'incident' and t.major"),
  },
})
