import { instantAt, isoDate, isoWeekday, monthOf } from '../calendar/local-day.js'
import type { SurveyInvitationFact, SurveyResponseFact } from '../facts.js'
import { randomStream } from '../prng.js'
import { causesOn } from '../story/causes.js'
import { requesterDepartments } from '../story/organisation.js'
import type { ServiceSpec } from '../story/service-spec.js'
import { services } from '../story/services.js'
import type { DemoMonth, Timeline } from '../story/timeline.js'
import { identity, type Surveys } from './surveys.js'

/** The relationship survey goes out in the second week of May and of November. */
const surveyMonths = [5, 11]
const invitations = 1400
const answerShare = 0.3

export function netPromoterWave(
  month: DemoMonth,
  timeline: Timeline,
  { seed, scale }: { seed: string; scale: number },
): Surveys {
  if (!surveyMonths.includes(monthOf(month.first))) return { invitations: [], responses: [] }
  const rng = randomStream(seed, 'nps', month.key)
  const day = month.first + 7 + ((9 - isoWeekday(month.first + 7)) % 7)
  const sentAt = instantAt(day, 9 * 60)
  const asked = services.filter(service => service.governed)
  const total = asked.reduce((sum, service) => sum + service.perMonth, 0)
  const waves = asked.map(service => {
    const { mood } = causesOn(service, day, timeline)
    const count = Math.max(2, Math.round((invitations * scale * service.perMonth) / total))
    return Array.from({ length: count }, (_, i) => {
      const number = `${isoDate(day)}-${service.tag}-${i + 1}`
      const invitation = {
        ...invite(service, number, sentAt),
        requesterDepartment: randomStream('nps', number).weighted(requesterDepartments),
      }
      if (!rng.chance(answerShare)) return { invitation, responses: [] }
      const answeredAt = sentAt + Math.round(Math.min(330, rng.logNormal(30, 1.2)) * 3600) * 1000
      const score = Math.round(6 + 2.3 * mood + 1.9 * rng.normal())
      return { invitation, responses: [answer(invitation, answeredAt, clamp(score))] }
    })
  })
  return {
    invitations: waves.flat().map(each => each.invitation),
    responses: waves.flat().flatMap(each => each.responses),
  }
}

function invite(service: ServiceSpec, id: string, sentAt: number): SurveyInvitationFact {
  return {
    ...identity(`NPS-${id}`, sentAt),
    kind: 'NPS',
    ticket: null,
    service: service.code,
    department: service.department,
    invitedAt: new Date(sentAt),
  }
}

function answer(
  invitation: SurveyInvitationFact,
  answeredAt: number,
  score: number,
): SurveyResponseFact {
  return {
    ...identity(`${invitation.externalId}-1`, answeredAt),
    invitation: invitation.externalId,
    answeredAt: new Date(answeredAt),
    scale: '0-10',
    score,
  }
}

function clamp(score: number): number {
  return Math.min(10, Math.max(0, score))
}
