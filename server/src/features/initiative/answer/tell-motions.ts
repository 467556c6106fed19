import { dayInWords } from '../../../domain/calendar/period-label.js'
import { categories } from '../../../domain/initiative/category.js'
import type { ObjectiveLink } from '../../../domain/initiative/links.js'
import { moneyInWords } from '../../../domain/initiative/value/money.js'
import type { Ctx } from '../../../platform/context.js'
import type { Desk, Motion, MotionFact, ToldMotion } from '../../motion/index.js'
import { readStrategyBook } from '../../strategy/index.js'
import type { VersionRow } from '../initiative.js'
import type { InitiativeMotion, RiskMotion } from '../initiative-subject.js'
import { readBook } from '../read-book.js'

/** Motions to take up initiatives, each under its id. */
export const tellInitiatives = (
  ctx: Ctx,
  motions: readonly Motion<InitiativeMotion>[],
  desk: Desk,
): Promise<Map<number, ToldMotion>> =>
  tellEach(
    ctx,
    motions,
    (version, { content }, titleOf) => ({
      title: `Initiative: ${version.title}`,
      inWords: `${moneyInWords(version.budget, desk.organisation.currency)} and ${version.effortDays} days of work, from ${dayInWords(version.startsOn)} until ${dayInWords(version.endsOn)}`,
      facts: factsOf(version, desk, titleOf),
      ...placeOf(content),
    }),
    ({ version }) => version,
  )

/** Motions to accept the risk of AI, each under its id. */
export const tellRisks = (
  ctx: Ctx,
  motions: readonly Motion<RiskMotion>[],
  desk: Desk,
): Promise<Map<number, ToldMotion>> =>
  tellEach(
    ctx,
    motions,
    (version, { content }, titleOf) => ({
      title: `Risk of AI: ${version.title}`,
      inWords:
        'the risk is accepted that it uses artificial intelligence while the readiness gate is not open',
      facts: factsOf(version, desk, titleOf),
      ...placeOf(content),
    }),
    () => null,
  )

const placeOf = ({ initiativeId }: RiskMotion) => ({
  link: `/initiatives/${initiativeId}`,
  editor: null,
})

type TitleOf = (objective: string) => string

async function tellEach<C extends RiskMotion>(
  ctx: Ctx,
  motions: readonly Motion<C>[],
  tell: (version: VersionRow, motion: Motion<C>, titleOf: TitleOf) => ToldMotion,
  /** Null: the newest one. */
  versionOf: (content: C) => number | null,
): Promise<Map<number, ToldMotion>> {
  const [{ versions }, strategy] = await Promise.all([readBook(ctx, {}), readStrategyBook(ctx)])
  const titleOf = (id: string) => strategy.titleOf(Number(id)) ?? `objective ${id}`
  return new Map(
    motions.flatMap(motion => {
      const { initiativeId } = motion.content
      const own = versions.filter(each => each.initiativeId === initiativeId)
      const wanted = versionOf(motion.content)
      const version = own.find(each => each.version === wanted) ?? own.at(-1)
      return version ? [[motion.id, tell(version, motion, titleOf)] as const] : []
    }),
  )
}

/** `Lectures run (60 %, above all), Skills (20 %)`. */
const linksInWords = (links: readonly ObjectiveLink[], titleOf: TitleOf): string =>
  links
    .map(({ objective, share, isPrimary }) => {
      const percent = `${Math.round(share * 100)} %`
      return `${titleOf(objective)} (${isPrimary ? `${percent}, above all` : percent})`
    })
    .join(', ') || 'None'

function factsOf(
  version: VersionRow,
  { nameOf, organisation }: Desk,
  titleOf: TitleOf,
): MotionFact[] {
  const { purpose, ownerId, sponsorId, budget, effortDays, category, startsOn, endsOn, usesAi } =
    version
  return [
    { label: 'What it is to bring about', text: purpose },
    { label: 'Objectives that it is for', text: linksInWords(version.links, titleOf) },
    { label: 'Version', text: String(version.version) },
    { label: 'Owner', text: nameOf(ownerId).name },
    { label: 'Sponsor', text: sponsorId === null ? 'Nobody' : nameOf(sponsorId).name },
    { label: 'Budget', text: moneyInWords(budget, organisation.currency) },
    { label: 'Effort', text: `${effortDays} days of work` },
    { label: 'Kind', text: categories[category] },
    { label: 'Begins on', text: dayInWords(startsOn) },
    { label: 'Over by', text: dayInWords(endsOn) },
    { label: 'Uses artificial intelligence', text: usesAi ? 'Yes' : 'No' },
  ]
}
