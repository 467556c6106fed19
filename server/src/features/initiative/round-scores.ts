import {
  type CommitteeValue,
  committeeValue,
} from '../../domain/initiative/scoring/committee-value.js'
import { allCriteria, type Criterion } from '../../domain/initiative/scoring/criteria.js'
import { priorityOf } from '../../domain/initiative/scoring/priority.js'
import type { RoundRow, SheetRow } from './initiative.js'

/** What the committee gave an initiative in a round that is closed. */
export interface InitiativeScore {
  round: RoundRow & { closedAt: Date }
  version: number
  values: Record<Criterion, CommitteeValue>
  priority: number | null
  scorers: number
}

export interface RoundScores {
  rounds: RoundRow[]
  open: RoundRow | null
  sheets: SheetRow[]
  /** Scores of closed rounds, newest first. */
  of(initiativeId: number): InitiativeScore[]
}

export function roundScores(rounds: RoundRow[], sheets: SheetRow[]): RoundScores {
  return {
    rounds,
    open: rounds.find(({ closedAt }) => closedAt === null) ?? null,
    sheets,
    of: id =>
      rounds
        .filter((round): round is RoundRow & { closedAt: Date } => round.closedAt !== null)
        .map(round =>
          scoreOf(
            round,
            sheets.filter(sheet => sheet.roundId === round.id && sheet.initiativeId === id),
          ),
        )
        .filter(score => score !== null)
        .reverse(),
  }
}

/** Sheets of the version that was scored last in the round; those before it were about something else. */
function scoreOf(
  round: RoundRow & { closedAt: Date },
  sheets: readonly SheetRow[],
): InitiativeScore | null {
  if (sheets.length === 0) return null
  const version = Math.max(...sheets.map(sheet => sheet.version))
  const counted = sheets.filter(sheet => sheet.version === version)
  const given = (criterion: Criterion) =>
    committeeValue(counted.flatMap(({ scores }) => scores?.[criterion] ?? []))
  const values = Object.fromEntries(
    allCriteria.map(criterion => [criterion, given(criterion)]),
  ) as Record<Criterion, CommitteeValue>
  const medians = Object.fromEntries(
    allCriteria.map(criterion => [criterion, values[criterion].median]),
  ) as Record<Criterion, number | null>
  return { round, version, values, priority: priorityOf(medians), scorers: counted.length }
}
