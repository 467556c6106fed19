import { defineMoment } from './define-moment.js'

/** Each reopening that is dated, and a new ticket that goes on with this one within 14 days. */
export const ticketReopened = defineMoment(
  'ticketReopened',
  'ticket',
  {
    each: 'unnest(t.reopened_at) reopening(at)',
    at: 'reopening.at',
    where: 't.exclusion = 0 and t.reopened_at is not null',
    values: { reopenings: '1' },
  },
  {
    at: 't.continued_at',
    where: "t.exclusion = 0 and t.continued_at <= t.first_resolved_at + interval '14 days'",
    values: { reopenings: '1' },
  },
)
