import type { Count } from './reference-count.js'
import { localDay, type World, type WorldInvitation, type WorldResponse } from './world.js'

const DAY = 86_400_000

type Counter = (
  at: Date | null,
  scope: Count['scope'],
  amounts: Partial<Record<Count['measure'], number>>,
) => void

/** Surveys and changes, counted one by one: the plain way, without any ledger. */
export function countAnswersAndChanges(world: World): Count[] {
  const counts: Count[] = []
  const add: Counter = (at, scope, amounts) => {
    if (at === null) return
    const day = localDay(at, world.zone)
    for (const [measure, amount] of Object.entries(amounts))
      counts.push({ measure: measure as Count['measure'], day, scope, amount, bucket: 0 })
  }
  for (const invitation of world.invitations) countInvitation(world, invitation, add)
  countChanges(world, add)
  countInteractions(world, add)
  return counts
}

/** The last valid answer within a day of the first one. */
function answerTo(world: World, { id }: WorldInvitation): WorldResponse | null {
  const valid = world.responses.filter(r => r.invitationId === id && r.valid)
  const first = Math.min(...valid.map(r => r.answeredAt.getTime()))
  const [last] = valid
    .filter(r => r.answeredAt.getTime() <= first + DAY)
    .sort(
      (a, b) =>
        b.answeredAt.getTime() - a.answeredAt.getTime() || (a.externalId < b.externalId ? 1 : -1),
    )
  return last ?? null
}

function countInvitation(world: World, i: WorldInvitation, add: Counter): void {
  const ticket = world.tickets.find(t => t.id === i.ticketId)
  const scope = {
    departmentId: i.departmentId,
    serviceId: i.serviceId,
    priority: ticket?.priority ?? 0,
    channel: ticket?.channel ?? 0,
    teamId: ticket?.teamId ?? 0,
    requesterDepartmentId: i.requesterDepartmentId ?? ticket?.requesterDepartmentId ?? 0,
  }
  const answer = answerTo(world, i)
  const positive = Number(answer?.positive ?? false)
  if (i.kind === 'CSAT')
    add(i.invitedAt, scope, {
      csatInvited: 1,
      csatInvitedAnswered: Number(answer !== null),
      csatInvitedPositive: positive,
    })
  const kinds = { NPS: 'nps', CES: 'ces', FCR: 'fcr' } as const
  const kind = kinds[i.kind as keyof typeof kinds]
  if (kind)
    add(i.invitedAt, scope, {
      [`${kind}Invited`]: 1,
      [`${kind}InvitedAnswered`]: Number(answer !== null),
    })
  if (answer === null) return
  const { score, scored } = answer
  const ofKind = {
    CSAT: {
      csatAnswers: 1,
      csatPositive: positive,
      csatScored: Number(scored),
      csatScore: scored ? score : 0,
      csatScoreSquared: scored ? score * score : 0,
    },
    NPS: { npsAnswers: 1, npsPromoters: Number(score > 8), npsDetractors: Number(score < 7) },
    CES: { cesAnswers: 1, cesAgree: Number(score >= 5), cesScore: score },
    FCR: { fcrSurveyAnswers: 1, fcrSurveyYes: positive },
  }[i.kind as 'CSAT' | 'NPS' | 'CES' | 'FCR']
  add(answer.answeredAt, scope, ofKind)
}

function countChanges(world: World, add: Counter): void {
  for (const c of world.changes) {
    const { implementedAt, departmentId, serviceId, type, closeCode } = c
    if (implementedAt === null) continue
    const harmed = world.tickets.some(t => {
      const delay = t.openedAt.getTime() - implementedAt.getTime()
      const caused = t.causedByChange === c.externalId && t.type === 'incident'
      return caused && t.exclusion === 0 && delay >= 0 && delay <= 5 * DAY
    })
    const went = !c.rolledBack && c.insideWindow !== false && !harmed
    const strict = went && closeCode === 'successful'
    const standard = type === 'standard'
    const none = { priority: 0, channel: 0, teamId: 0, requesterDepartmentId: 0 }
    const scope = { departmentId, serviceId, ...none }
    add(implementedAt, scope, {
      changesImplemented: 1,
      changesAssessed: Number(!standard),
      changesSuccessful: Number(!standard && strict),
      changesSuccessfulLenient: Number(
        !standard && (strict || (went && closeCode === 'successful_issues')),
      ),
      changesEmergency: Number(type === 'emergency'),
      standardChanges: Number(standard),
      standardChangesSuccessful: Number(standard && strict),
    })
  }
}

function countInteractions(world: World, add: Counter): void {
  for (const n of world.interactions) {
    const { departmentId, serviceId, channel } = n
    const scope = {
      departmentId,
      serviceId,
      channel,
      priority: 0,
      teamId: n.teamId ?? 0,
      requesterDepartmentId: n.requesterDepartmentId ?? 0,
    }
    if (n.abandoned) add(n.closedAt, scope, { interactionsAbandoned: 1 })
    else
      add(n.closedAt, scope, {
        interactionsClosed: 1,
        interactionsSettled: Number(n.ticket === null && !n.transferred),
      })
  }
}
