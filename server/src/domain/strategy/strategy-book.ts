import type { LocalDate } from '../calendar/local-date.js'
import { endKnownAt, isKnownAt } from '../target/target-version.js'
import type { ObjectiveVersion } from './objective.js'

/** All objectives that were ever agreed, ready to be asked as of any day, as known at any moment. */
export class StrategyBook<V extends ObjectiveVersion = ObjectiveVersion> {
  private readonly byObjective: ReadonlyMap<number, readonly V[]>

  constructor(readonly versions: readonly V[]) {
    this.byObjective = Map.groupBy(versions, ({ objectiveId }) => objectiveId)
  }

  /** Everything that was agreed about one objective, in the order in which it was. */
  of(objectiveId: number, knownAt: Date | null = null): readonly V[] {
    const versions = this.byObjective.get(objectiveId) ?? []
    return versions.filter(version => isKnownAt(version, knownAt))
  }

  /** The versions in force on a day, by the order of their objectives. */
  inForce(day: LocalDate, knownAt: Date | null = null): V[] {
    return this.versions
      .filter(version => isKnownAt(version, knownAt) && holdsOn(version, day, knownAt))
      .toSorted((one, other) => one.objectiveId - other.objectiveId)
  }

  /** The version of an objective that is in force on a day. */
  find(objectiveId: number, day: LocalDate, knownAt: Date | null = null): V | null {
    return this.of(objectiveId, knownAt).find(version => holdsOn(version, day, knownAt)) ?? null
  }

  /** Whether an objective holds on a day, or is agreed to hold later. */
  holdsFrom(objectiveId: number, day: LocalDate): boolean {
    return this.courseOf(objectiveId).some(version => {
      const to = endOf(version)
      return to === null || to > day
    })
  }

  /** What an objective is or was called last, as known at a moment; null: nobody agreed to it. */
  titleOf(objectiveId: number, knownAt: Date | null = null): string | null {
    return this.of(objectiveId, knownAt).at(-1)?.title ?? null
  }

  /** The first day on which an objective ever held; null: it never did. */
  since(objectiveId: number, knownAt: Date | null = null): LocalDate | null {
    return this.courseOf(objectiveId, knownAt)[0]?.from ?? null
  }

  /** Its versions in the order of the days on which they held; without those replaced before. */
  courseOf(objectiveId: number, knownAt: Date | null = null): V[] {
    return this.of(objectiveId, knownAt)
      .filter(version => !wasNeverInForce(version, knownAt))
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  }

  /** The first day on which an objective holds no more, whatever was agreed in between; null: none. */
  endOfLast(objectiveId: number, knownAt: Date | null = null): LocalDate | null {
    const last = this.courseOf(objectiveId, knownAt).at(-1)
    return last ? endOf(last, knownAt) : null
  }

  /** The weights that an objective was given, with the first day of each; oldest first. */
  weightsOf(objectiveId: number, knownAt: Date | null = null) {
    return this.courseOf(objectiveId, knownAt).map(({ from, weight }) => ({ from, weight }))
  }
}

const holdsOn = (version: ObjectiveVersion, day: LocalDate, knownAt: Date | null): boolean => {
  const to = endOf(version, knownAt)
  return version.from <= day && (to === null || day < to)
}

/** The first day on which a version no longer holds, as far as was known. */
export const endOf = ({ ends }: Pick<ObjectiveVersion, 'ends'>, knownAt: Date | null = null) =>
  endKnownAt({ to: null, ends }, knownAt)

const wasNeverInForce = (version: ObjectiveVersion, knownAt: Date | null): boolean => {
  const to = endOf(version, knownAt)
  return to !== null && to <= version.from
}
