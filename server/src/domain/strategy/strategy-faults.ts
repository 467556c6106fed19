import type { LocalDate } from '../calendar/local-date.js'
import { dayInWords } from '../calendar/period-label.js'
import type { ObjectiveTerms, ObjectiveVersion } from './objective.js'
import { endOf, type StrategyBook } from './strategy-book.js'

/** More cannot be kept in view. */
export const mostTopObjectives = 7

interface Proposed {
  objectiveId: number
  terms: ObjectiveTerms
  from: LocalDate
}

/**
 * What stands in the way of an objective among the others, in words: too many at the top, a parent
 * that does not hold or that is part of it, and work of which more than the whole is shared out. Looked at
 * on its first day and on each later one on which another objective is agreed to begin.
 */
export function strategyFaults(book: StrategyBook, proposed: Proposed): string[] {
  const days = [
    proposed.from,
    ...book.versions.map(({ from }) => from).filter(day => day > proposed.from),
  ]
  return [...new Set(days.flatMap(day => faultsOn(book, proposed, day)))]
}

function faultsOn(book: StrategyBook, { objectiveId, terms }: Proposed, day: LocalDate): string[] {
  const others = book.inForce(day).filter(each => each.objectiveId !== objectiveId)
  const { parentId } = terms
  const top = others.filter(other => other.parentId === null).length
  return [
    ...(parentId === null && top >= mostTopObjectives
      ? [
          `on ${dayInWords(day)} ${mostTopObjectives} objectives stand at the top already; more are not kept in view`,
        ]
      : []),
    ...parentFaults(others, { objectiveId, parentId }, day),
    ...shareFaults(others, terms, day),
  ]
}

function parentFaults(
  others: readonly ObjectiveVersion[],
  { objectiveId, parentId }: { objectiveId: number; parentId: number | null },
  day: LocalDate,
): string[] {
  if (parentId === null) return []
  if (parentId === objectiveId) return ['an objective is not part of itself']
  const parentOf = new Map(others.map(each => [each.objectiveId, each.parentId]))
  if (!parentOf.has(parentId))
    return [`the objective that it is part of does not hold on ${dayInWords(day)}`]
  const seen = new Set<number>()
  for (let above: number | null = parentId; above !== null; above = parentOf.get(above) ?? null) {
    if (above === objectiveId || seen.has(above))
      return ['the objective that it is part of is part of it']
    seen.add(above)
  }
  return []
}

/** A hundredth in binary does not add up to one. */
const tolerance = 1e-9

const shareFaults = (
  others: readonly ObjectiveVersion[],
  { work }: Pick<ObjectiveTerms, 'work'>,
  day: LocalDate,
): string[] =>
  work.flatMap(({ kind, item, share }) => {
    const taken = others
      .flatMap(other => other.work)
      .filter(link => link.kind === kind && link.item === item)
      .reduce((sum, link) => sum + link.share, 0)
    return taken + share > 1 + tolerance
      ? [
          `of ${item} ${Math.round((taken + share) * 100)}% would be linked on ${dayInWords(day)}, more than there is`,
        ]
      : []
  })

/** Objectives that would be left without the one above them, where an objective is closed on a day. */
export const leftBelow = <V extends ObjectiveVersion>(
  book: StrategyBook<V>,
  objectiveId: number,
  day: LocalDate,
): V[] =>
  book.versions.filter(version => {
    const to = endOf(version)
    return version.parentId === objectiveId && (to === null || (to > day && to > version.from))
  })
