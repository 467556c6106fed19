import type {
  CoverageBase,
  LinkStrength,
  ScoreConfiguration,
  ScorePart,
} from '../../../domain/alignment/score-configuration.js'
import type { Ctx } from '../../../platform/context.js'
import type { Motion, ToldMotion } from '../../motion/index.js'
import { readScoreWeights } from '../read-score-weights.js'
import { tellConfiguration, type WeightsMotion } from './weights-answer.js'

const partNames: Record<ScorePart, string> = {
  GOALS: 'Attainment of objectives',
  COVERAGE: 'Coverage of the work',
  INITIATIVES: 'Delivery of initiatives',
}

const baseNames: Record<CoverageBase, string> = {
  SPEND: 'Coverage: spending',
  EFFORT: 'Coverage: effort',
  SERVICE: 'Coverage: services',
  TICKET_CATEGORY: 'Coverage: tickets',
}

const strengthNames: Record<LinkStrength, string> = {
  STRONG: 'A strong link counts',
  MEDIUM: 'A medium link counts',
  WEAK: 'A weak link counts',
}

type Line = [label: string, tell: (of: ScoreConfiguration) => number]
const linesOf = <K extends string>(
  names: Record<K, string>,
  of: (configuration: ScoreConfiguration, key: K) => number,
): Line[] =>
  (Object.keys(names) as K[]).map(key => [names[key], configuration => of(configuration, key)])

const lines: Line[] = [
  ...linesOf(partNames, ({ parts }, part) => parts[part]),
  ...linesOf(baseNames, ({ bases }, base) => bases[base]),
  ['Coverage aimed at', ({ coverageTarget }) => coverageTarget],
  ...linesOf(strengthNames, ({ strengths }, strength) => strengths[strength]),
]

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** Motions to weigh the score otherwise in words, each against what held before it. */
export async function tellWeights(
  ctx: Ctx,
  motions: readonly Motion<ScoreConfiguration>[],
): Promise<Map<number, ToldMotion>> {
  const told = new Map<number, ToldMotion>()
  for (const { id, content, effectiveFrom, decidedAt } of motions) {
    const knownAt = decidedAt && new Date(decidedAt.getTime() - 1)
    const { configuration } = await readScoreWeights(ctx, { day: effectiveFrom, knownAt })
    const facts = lines.map(([label, tell]) => {
      const [text, before] = [percent(tell(content)), percent(tell(configuration))]
      return { label, text, before: text === before ? null : before }
    })
    const changed = facts.filter(({ before }) => before !== null)
    told.set(id, {
      title: 'Weights of the alignment score',
      inWords:
        changed
          .map(({ label, text, before }) => `${label.toLowerCase()} ${text} instead of ${before}`)
          .join(', ') || 'no change',
      facts,
      ...{ link: '/strategy', editor: '/strategy/weights' },
      own: { scoreWeights: tellConfiguration(content) } satisfies WeightsMotion,
    })
  }
  return told
}
