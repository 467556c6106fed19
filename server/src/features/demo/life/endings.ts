import type { Circumstances } from './resolve.js'
import type { TicketLife } from './ticket-life.js'

/** How a ticket ends that is not simply solved; `short` where it never ran its course. */
export interface Ending {
  short: boolean
  closedAt: number | null
  cancelledAt: number | null
  duplicate: TicketLife['duplicate']
  flag: TicketLife['flag']
  resolutions: TicketLife['resolutions']
}

const ordinary: Ending = {
  short: false,
  closedAt: null,
  cancelledAt: null,
  duplicate: null,
  flag: null,
  resolutions: [],
}
const minute = 60

/** Cancelled, duplicate, test, spam or cleared by the monitoring itself: one at most. */
export function endOf(circumstances: Circumstances, earlier: string | null): Ending {
  const { told, arrival, staff, rng } = circumstances
  const later = (median: number) => staff.after(arrival.at, rng.logNormal(median * minute, 0.8))
  const draw = rng.next()
  if (told.channel === 'MONITORING' && rng.chance(0.6)) {
    const at = arrival.at + rng.int(2, 25) * 60_000
    return closed(at, { flag: { at, as: 'AUTO_EVENT' }, resolutions: [{ at, reopenedAt: null }] })
  }
  if (draw < 0.02) {
    const at = later(150)
    return closed(at, { cancelledAt: at })
  }
  if (draw < 0.034 && told.type === 'incident' && earlier) {
    const at = later(50)
    return closed(at, { duplicate: { at, of: earlier } })
  }
  if (draw > 0.9975) {
    const at = later(20)
    return closed(at, { flag: { at, as: 'TEST' }, resolutions: [{ at, reopenedAt: null }] })
  }
  if (draw > 0.988 && told.channel === 'EMAIL') {
    const at = later(40)
    return closed(at, { flag: { at, as: 'SPAM' } })
  }
  return ordinary
}

function closed(at: number, rest: Partial<Ending>): Ending {
  return { ...ordinary, ...rest, short: true, closedAt: at }
}
