import {
  BoardSignalsDocument,
  type BoardSignalsQueryVariables,
  type Variation,
} from '@steerboard/schema'
import { type ComputedRef, computed } from 'vue'
import { useQuery } from '../../lib/use-query.js'
import type { TableRow } from './table-rows.js'

type Question = Omit<BoardSignalsQueryVariables, 'kpis'>

/** A history for each figure of each row: asked for in parts, so that no question is too large. */
const kpisAtOnce = 4
const mostParts = 5

export interface RowSignals {
  /** What a figure does, by the codes of row and KPI. */
  find: ComputedRef<(row: string, kpi: string) => Variation | null>
  /** False while some are still to come. */
  isSettled: ComputedRef<boolean>
  /** True where some could not be had, so that no sign means nothing. */
  isMissing: ComputedRef<boolean>
  renew: () => void
}

/** What every figure of a table does by its own usual range; null waits. */
export function useRowSignals(
  asked: () => { question: Question; kpis: readonly string[] } | null,
): RowSignals {
  const parts = Array.from({ length: mostParts }, (_, part) => {
    const variables = () => {
      const { question, kpis = [] } = asked() ?? {}
      const some = kpis.slice(part * kpisAtOnce, (part + 1) * kpisAtOnce)
      return some.length === 0 ? null : { ...question, kpis: some }
    }
    return { answer: useQuery(BoardSignalsDocument, variables), variables }
  })
  const open = computed(() => parts.filter(({ variables }) => variables() !== null))
  const found = computed(
    () =>
      new Map(
        open.value.flatMap(({ answer }) =>
          (answer.data.value?.scorecard.rows ?? []).flatMap(({ group, readings }) =>
            readings.map(({ kpi, variation }) => [keyOf(group.code, kpi.code), variation] as const),
          ),
        ),
      ),
  )
  return {
    find: computed(() => (row, kpi) => found.value.get(keyOf(row, kpi)) ?? null),
    isSettled: computed(() => open.value.every(({ answer }) => !answer.isLoading.value)),
    isMissing: computed(() => open.value.some(({ answer }) => answer.failure.value)),
    renew: () => {
      for (const { answer } of open.value) answer.renew()
    },
  }
}

const keyOf = (row: string, kpi: string): string => JSON.stringify([row, kpi])

/** The rows of a board with what their figures do. */
export const withSignals = (
  rows: readonly (Omit<TableRow, 'readings'> & {
    readings: Omit<TableRow['readings'][number], 'variation'>[]
  })[],
  find: (row: string, kpi: string) => Variation | null,
): TableRow[] =>
  rows.map(({ group, readings }) => ({
    group,
    readings: readings.map(cell => ({ ...cell, variation: find(group.code, cell.kpi.code) })),
  }))
