import type { CoveredItem } from '../../../domain/alignment/coverage.js'
import { ticketItems } from '../../../domain/alignment/ticket-items.js'
import { type UnreadWork, unreadInWords } from '../../../domain/alignment/words/unread-in-words.js'
import type { Ctx } from '../../../platform/context.js'
import { type PeriodAnswer, readOpenedByCategory } from '../../kpi/index.js'
import type { AlignmentAnswer } from '../answer/alignment-answer.js'
import type { Months, Sources } from './sources.js'
import type { StrategyOn } from './strategy.js'

/** Tickets of all categories that any of these strategies links, in the months of a score. */
export function readCategories(
  ctx: Ctx,
  strategies: readonly StrategyOn[],
  { periods, asOf }: Pick<Months, 'periods'> & { asOf: Date | null },
): Promise<Sources['categories']> {
  const linked = strategies.flatMap(({ categories }) => categories.map(({ category }) => category))
  return readOpenedByCategory(ctx, { categories: [...new Set(linked)], periods, asOf })
}

/** What was asked for in a month, as far as it is for what the strategy of then links. */
export function ticketsIn(
  { volumes, categories }: Pick<Sources, 'volumes' | 'categories'>,
  period: PeriodAnswer,
  strategy: StrategyOn,
): CoveredItem[] {
  const { links, categories: linked } = strategy
  const names = new Set(linked.map(({ category }) => category))
  const here = new Set(volumes.map(({ service: { code } }) => code))
  return ticketItems(
    volumes.map(({ service, trend }) => ({
      service,
      opened: trend.find(point => point.period.start === period.start)?.value ?? 0,
    })),
    (categories ?? []).filter(
      ({ category, service, start }) =>
        start === period.start && names.has(category) && here.has(service),
    ),
    {
      ofService: code => links.filter(({ service }) => service === code),
      ofCategory: name => linked.filter(({ category }) => category === name),
    },
  )
}

/** What is linked and cannot be counted, each once. */
export function unreadOf(
  { categories }: Pick<Sources, 'categories'>,
  strategy: StrategyOn,
): AlignmentAnswer['coverage']['unread'] {
  const known = new Set(categories?.map(({ category }) => category))
  const lost = strategy.categories.map(({ category }) => category).filter(name => !known.has(name))
  const unread: UnreadWork[] = [
    ...strategy.unread.map(work => ({ ...work, isForgotten: false })),
    ...[...new Set(lost)].map(item => ({
      ...{ base: 'TICKET_CATEGORY' as const, item, isForgotten: categories === null },
    })),
  ]
  return unread.map(work => ({ base: work.base, item: work.item, reason: unreadInWords(work) }))
}
