import type { LinkStrength } from '../../../domain/alignment/score-configuration.js'
import { dayInWords } from '../../../domain/calendar/period-label.js'
import { kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import type { ObjectiveKpi, ObjectiveTerms, WorkLink } from '../../../domain/strategy/objective.js'
import type { Desk, MotionFact } from '../../motion/index.js'
import { describeScope } from '../../target/index.js'

export const kindInWords: Record<ObjectiveTerms['kind'], string> = {
  COMMITTED: 'Committed: expected to be reached',
  ASPIRATIONAL: 'Aspirational: most of it is good',
}

const strengthInWords: Record<LinkStrength, string> = {
  STRONG: 'strongly',
  MEDIUM: 'medium',
  WEAK: 'weakly',
}

/** `First contact resolution, E-mail`, and the variant where it is not the default. */
export function kpiInWords({ kpi, variant, scope }: ObjectiveKpi, { directory }: Desk): string {
  const definition = kpiByCode(kpi)
  const found = definition && variantOf(definition, variant)
  const name = definition?.name ?? kpi
  const own = found && found !== definition.variants[0] ? ` (${found.name})` : ''
  return `${name}${own}, ${describeScope(scope, directory).label}`
}

/** `E-mail, half of it, strongly`. */
export function workInWords(link: WorkLink, desk: Desk): string {
  const share = link.share === 1 ? '' : `${Math.round(link.share * 100)}%, `
  return `${itemName(link, desk)}, ${share}${strengthInWords[link.strength]}`
}

export const itemName = ({ kind, item }: WorkLink, { directory }: Desk): string =>
  (kind === 'SERVICE' && directory.services.find(({ code }) => code === item)?.name) || item

/** What an objective is to be, line by line; where it changes, with what holds now. */
export function objectiveFacts(
  terms: ObjectiveTerms,
  now: ObjectiveTerms | null,
  desk: Desk,
  titleOf: (objectiveId: number) => string,
): MotionFact[] {
  const lines: [string, (of: ObjectiveTerms) => string][] = [
    ['Objective', of => of.title],
    ['What it is for', of => of.purpose],
    ['Part of', of => (of.parentId === null ? '' : titleOf(of.parentId))],
    ['Sponsor', of => (of.sponsorId === null ? '' : desk.nameOf(of.sponsorId).name)],
    ['How binding', of => kindInWords[of.kind]],
    ['Weight', of => String(of.weight)],
    ['Critical', of => (of.isCritical ? 'Yes: while it is red, nothing above it is green' : '')],
    ['To be reached by', of => dayInWords(of.horizon)],
    ['Measured by', of => list(of.kpis, kpi => `${kpiInWords(kpi, desk)} (weight ${kpi.weight})`)],
    ['Work that serves it', of => list(of.work, link => workInWords(link, desk))],
  ]
  const isHandedOver = now !== null && now.ownerId !== terms.ownerId
  if (isHandedOver) lines.push(['Answers for it', of => desk.nameOf(of.ownerId).name])
  return lines.flatMap(([label, tell]) => {
    const [text, before] = [tell(terms), now && tell(now)]
    if (before === null || before === text) return text === '' ? [] : [{ label, text }]
    return [{ label, text: text || 'nothing', before: before || 'nothing' }]
  })
}

const list = <T>(items: readonly T[], tell: (item: T) => string): string =>
  items.map(tell).join('; ')
